import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createMetrics } from '../../src/metrics/create-metrics.ts';
import { serveMetrics } from '../../src/metrics/serve-metrics.ts';
import { openStore } from '../../src/store/open-store.ts';
import { makeFolder } from '../knowledge/make-folder.ts';
import { openSlackStandIn, type SlackStandIn } from '../slack/slack-stand-in.ts';
import { startHttpBot } from '../slack/test-bot.ts';
import { APP_TOKEN, answerWith, BOT_TOKEN, diagnose, newStore, SCOPES, SIGNING_SECRET, settings } from './diagnose.ts';

let slack: SlackStandIn;
const socket = () => settings(slack, { SLACK_APP_TOKEN: APP_TOKEN, SLACK_SIGNING_SECRET: '' });

beforeAll(async () => {
  slack = await openSlackStandIn();
});
afterAll(() => slack.close());
beforeEach(() => {
  slack.replies.clear();
  slack.calls.length = 0;
  answerWith(slack, 'auth.test', { ok: true, team: 'Acme', user: 'awscred' }, { 'x-oauth-scopes': SCOPES });
});

describe('where all is well', () => {
  it('says so of each thing, over HTTP', async () => {
    const found = await diagnose(settings(slack));
    expect(Object.keys(found)).toEqual([
      'settings',
      'Slack',
      'clock',
      'bot token',
      'scopes',
      'signing secret',
      'knowledge',
      'store',
      'port',
    ]);
    const { knowledge, ...rest } = found;
    expect(Object.values(rest).map(({ status }) => status)).toEqual(Array(8).fill('ok'));
    expect(found['bot token']?.says).toBe('is of "awscred" in the workspace "Acme"');
  });

  it('says so in Socket Mode, where nothing has to listen', async () => {
    const { PORT: _, ...env } = socket();
    const found = await diagnose(env);
    expect(found['app token']).toMatchObject({ status: 'ok' });
    expect(found).not.toHaveProperty('port');
  });

  it('asks nothing of Slack for the local page', async () => {
    const found = await diagnose({ PORT: '0', DATABASE_URL: newStore() });
    expect(found.settings?.status).toBe('warning');
    expect(Object.keys(found)).toEqual(['settings', 'knowledge', 'store', 'port']);
    expect(slack.calls).toEqual([]);
  });
});

describe('a token', () => {
  it.each([
    ['auth.test', 'bot token', 'token_revoked', 'install the app to the workspace again'],
    ['auth.test', 'bot token', 'invalid_auth', 'copy it again'],
    ['auth.test', 'bot token', 'strange_error', 'try again'],
    ['apps.connections.open', 'app token', 'invalid_auth', 'copy it again'],
    ['apps.connections.open', 'app token', 'missing_scope', 'connections:write'],
  ])('that %s refuses: %s, %s', async (method, name, error, words) => {
    answerWith(slack, method, { ok: false, error });
    const found = await diagnose(socket());
    expect(found[name]).toMatchObject({ status: 'error' });
    expect(`${found[name]?.says} ${found[name]?.remedy}`).toContain(words);
    expect(JSON.stringify(found)).not.toContain('secret-value');
  });

  it('lacks a scope of the manifest', async () => {
    answerWith(slack, 'auth.test', { ok: true }, { 'x-oauth-scopes': 'commands, chat:write,im:history' });
    const { scopes } = await diagnose(settings(slack));
    expect(scopes).toMatchObject({ status: 'error', says: 'the bot token lacks app_mentions:read' });
  });

  it('has more scopes than the manifest asks for', async () => {
    answerWith(slack, 'auth.test', { ok: true }, { 'x-oauth-scopes': `${SCOPES},channels:history` });
    const { scopes } = await diagnose(settings(slack));
    expect(scopes).toMatchObject({ status: 'warning' });
    expect(scopes?.says).toContain('channels:history');
  });

  it('whose scopes are not told of cannot be judged', async () => {
    answerWith(slack, 'auth.test', { ok: true });
    expect((await diagnose(settings(slack))).scopes?.status).toBe('warning');
  });

  it('stands where the signing secret should', async () => {
    const found = await diagnose(settings(slack, { SLACK_SIGNING_SECRET: 'xoxb-secret-value' }));
    expect(found['signing secret']).toMatchObject({ status: 'warning' });
    expect(JSON.stringify(found)).not.toContain('secret-value');
  });
});

describe('the clock', () => {
  const ahead = (seconds: number) => {
    const date = new Date(Date.now() - seconds * 1000).toUTCString();
    answerWith(slack, 'api.test', { ok: true }, { date });
  };

  it.each([
    [10, 'ok', 'ok'],
    [-10, 'ok', 'ok'],
    [90, 'warning', 'warning'],
    [-90, 'error', 'warning'],
    [400, 'error', 'warning'],
  ])('%i s ahead: over HTTP %s, in Socket Mode %s', async (seconds, http, overSocket) => {
    ahead(seconds);
    const found = await diagnose(settings(slack));
    expect(found.clock?.status).toBe(http);
    expect(found.clock?.says).toMatch(seconds < 0 ? /^\d+ s behind/ : /^\d+ s ahead/);
    expect((await diagnose(socket())).clock?.status).toBe(overSocket);
  });
});

describe('Slack', () => {
  it('that cannot be reached is the one thing said of it', async () => {
    const gone = await openSlackStandIn();
    await gone.close();
    const found = await diagnose(settings(gone));
    expect(found.Slack).toMatchObject({ status: 'error', says: 'cannot be reached (ECONNREFUSED)' });
    expect(Object.keys(found)).toEqual(['settings', 'Slack', 'knowledge', 'store', 'port']);
  });

  it('that answers 503 is not asked further', async () => {
    slack.replies.set('api.test', (response) => response.writeHead(503).end('<html>'));
    const found = await diagnose(settings(slack));
    expect(found.Slack).toMatchObject({ status: 'error', says: 'answers http_503' });
    expect(slack.calls.map(({ method }) => method)).toEqual(['api.test']);
  });
});

describe('the store', () => {
  it('that is there is written to, and nothing stays in it', async () => {
    const DATABASE_URL = newStore();
    const store = await openStore(DATABASE_URL, { now: Date.now });
    expect((await diagnose(settings(slack, { DATABASE_URL }))).store).toMatchObject({ status: 'ok' });
    const rows = [];
    for await (const row of store.exportAll()) rows.push(row);
    expect(rows).toEqual([]);
    await store.close();
  });

  it('that is not there yet is not made', async () => {
    const DATABASE_URL = newStore();
    await diagnose(settings(slack, { DATABASE_URL }));
    await expect(openStore(DATABASE_URL, { now: Date.now, create: false })).rejects.toThrow('there is none yet');
  });

  it('that is away is named without its password', async () => {
    const found = await diagnose(settings(slack, { DATABASE_URL: 'postgres://bot:hunter2@127.0.0.1:1/awscred' }));
    expect(found.store).toMatchObject({ status: 'error' });
    expect(found.store?.says).toContain('does not answer');
    expect(JSON.stringify(found)).not.toContain('hunter2');
  });
});

describe('the knowledge', () => {
  it('with an error is told of with its place', async () => {
    const folders = [makeFolder({ 'credentials/api/one.yml': 'id: [' })];
    const { knowledge } = await diagnose(settings(slack), { folders });
    expect(knowledge).toMatchObject({ status: 'error', remedy: 'run awscred check to see all' });
    expect(knowledge?.says).toMatch(/one\.yml:1:/);
  });

  it('that is not there is told of', async () => {
    const { knowledge } = await diagnose(settings(slack), { folders: ['/no/such/folder'] });
    expect(knowledge).toMatchObject({ status: 'error', says: 'cannot be read (ENOENT)' });
  });
});

describe('a port', () => {
  it('that is taken is told of', async () => {
    const server = createServer((_, response) => response.end('{}'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const PORT = String((server.address() as AddressInfo).port);
    expect((await diagnose(settings(slack, { PORT }))).port).toMatchObject({
      status: 'error',
      says: `${PORT} is taken`,
      remedy: 'set PORT to a free port',
    });
    server.close();
  });

  it('that awscred itself has taken is well', async () => {
    const bot = await startHttpBot(slack);
    const metrics = await serveMetrics(createMetrics(), { port: 0, host: '127.0.0.1' });
    const env = settings(slack, { PORT: new URL(bot.url).port, METRICS_PORT: String(metrics.port) });
    const found = await diagnose(env);
    expect([found.port?.status, found['metrics port']?.status]).toEqual(['ok', 'ok']);
    await bot.stop();
    await metrics.close();
  });
});

describe('the cards', () => {
  const refuse = { ok: false, error: 'invalid_blocks', errors: [{ pointer: '/0/text', message: 'too long' }] };

  it('are sent to Slack one by one, blocks or view', async () => {
    const { cards } = await diagnose(settings(slack), { cards: true });
    const sent = slack.calls.filter(({ method }) => method === 'blocks.validate');
    expect(cards).toMatchObject({ status: 'ok', says: `Slack would take all ${sent.length}` });
    expect(new Set(sent.flatMap(({ body }) => Object.keys(body)))).toEqual(new Set(['blocks', 'view']));
  });

  it('that Slack would refuse are named with the place', async () => {
    answerWith(slack, 'blocks.validate', refuse);
    const { cards } = await diagnose(settings(slack), { cards: true });
    expect(cards?.status).toBe('error');
    expect(cards?.says).toMatch(/^Slack would refuse \d+ of \d+: nothing found: \/0\/text too long; .* and \d+ more$/);
  });

  it('wait as long as Slack asks to', async () => {
    let calls = 0;
    slack.replies.set('blocks.validate', (response) => {
      calls += 1;
      const isEarly = calls === 1;
      response
        .writeHead(isEarly ? 429 : 200, { 'content-type': 'application/json', 'retry-after': '7' })
        .end(JSON.stringify(isEarly ? { ok: false, error: 'ratelimited' } : { ok: true }));
    });
    const waited: number[] = [];
    expect((await diagnose(settings(slack), { cards: true, waited })).cards?.status).toBe('ok');
    expect(waited).toEqual([7000]);
  });

  it('are no fault of ours where Slack does not check them', async () => {
    answerWith(slack, 'blocks.validate', { ok: false, error: 'unknown_method' });
    expect((await diagnose(settings(slack), { cards: true })).cards?.status).toBe('warning');
  });

  it('are not sent with a token that Slack refuses', async () => {
    answerWith(slack, 'auth.test', { ok: false, error: 'token_revoked' });
    expect((await diagnose(settings(slack), { cards: true })).cards?.status).toBe('error');
    expect(slack.calls.map(({ method }) => method)).not.toContain('blocks.validate');
  });
});

it('sends the tokens to Slack and nowhere else', async () => {
  const found = await diagnose(socket(), { cards: true });
  expect(JSON.stringify(found)).not.toMatch(new RegExp(`${BOT_TOKEN}|${APP_TOKEN}|${SIGNING_SECRET}`));
});
