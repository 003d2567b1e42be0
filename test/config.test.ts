import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../src/config.ts';

const BOT = 'xoxb-secret-value';
const APP = 'xapp-secret-value';
const SIGNING = 'signing-secret-value';

describe('readConfig', () => {
  it.each([
    ['socket', { SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP }],
    ['socket', { SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP, SLACK_SIGNING_SECRET: SIGNING }],
    ['http', { SLACK_BOT_TOKEN: BOT, SLACK_SIGNING_SECRET: SIGNING }],
    ['page', {}],
    ['page', { SLACK_BOT_TOKEN: '  ', SLACK_APP_TOKEN: '' }],
  ])('chooses %s mode from what is set', (kind, env) => {
    expect(readConfig(env).mode.kind).toBe(kind);
  });

  it.each([
    ['SLACK_BOT_TOKEN', { SLACK_APP_TOKEN: APP }],
    ['SLACK_BOT_TOKEN', { SLACK_SIGNING_SECRET: SIGNING }],
    ['SLACK_APP_TOKEN', { SLACK_BOT_TOKEN: BOT }],
    ['SLACK_BOT_TOKEN', { SLACK_BOT_TOKEN: APP, SLACK_APP_TOKEN: APP }],
    ['PORT', { PORT: 'eighty' }],
    ['PORT', { PORT: '70000' }],
    ['METRICS_PORT', { METRICS_PORT: 'eighty' }],
    ['METRICS_PORT', { PORT: '9090', METRICS_PORT: '9090' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
    ['SLACK_API_URL', { SLACK_API_URL: 'slack' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://bot:secret-value@example.com/db' }],
    ['DATABASE_URL', { DATABASE_URL: '/var/secret-value.db' }],
    ['DATABASE_URL', { DATABASE_URL: 'file:' }],
    ['CURATORS_CHANNEL', { CURATORS_CHANNEL: '#secret-value' }],
  ])('names %s in one sentence when the settings do not fit, and no value', (name, env) => {
    expect(() => readConfig(env)).toThrow(ConfigError);
    expect(() => readConfig(env)).toThrow(name);
    expect(() => readConfig(env)).not.toThrow(/secret-value|eighty|70000|loud/);
  });

  it('adds the slash that the Web API address needs', () => {
    expect(readConfig({ SLACK_API_URL: 'http://127.0.0.1:1/api' }).slackApiUrl).toBe('http://127.0.0.1:1/api/');
  });

  it.each([
    [undefined, {}],
    [undefined, { METRICS_PORT: ' ' }],
    [9090, { METRICS_PORT: '9090' }],
    [0, { METRICS_PORT: '0', PORT: '0' }],
  ])('serves metrics on %s', (port, env) => {
    expect(readConfig(env).metricsPort).toBe(port);
  });

  it.each([
    ['file:data/awscred.db', {}],
    ['file:data/awscred.db', { DATABASE_URL: ' ' }],
    ['file:/var/lib/awscred/store.db', { DATABASE_URL: 'file:/var/lib/awscred/store.db' }],
    ['postgres://bot:pass@db/awscred', { DATABASE_URL: 'postgres://bot:pass@db/awscred' }],
    ['postgresql://db/awscred', { DATABASE_URL: 'postgresql://db/awscred' }],
  ])('keeps things in %s', (url, env) => {
    expect(readConfig(env).databaseUrl).toBe(url);
  });

  it.each([
    [undefined, {}],
    [undefined, { CURATORS_CHANNEL: '' }],
    ['C0123456789', { CURATORS_CHANNEL: 'C0123456789' }],
  ])('sends digests to %s', (channel, env) => {
    expect(readConfig(env).curatorsChannel).toBe(channel);
  });

  it('remarks that a signing secret has no effect in Socket Mode', () => {
    const env = { SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP, SLACK_SIGNING_SECRET: SIGNING };
    expect(readConfig(env).remark).toContain('SLACK_SIGNING_SECRET');
  });
});
