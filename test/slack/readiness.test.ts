import { describe, expect, it } from 'vitest';
import { createReady, type ReadinessSources, type SlackStatus } from '../../src/slack/readiness.ts';

const LOADED = '2025-11-25T12:00:00.000Z';
const NOW = Date.parse(LOADED) + 90_000;
const away = () => Promise.reject(new Error('away'));
const here = () => Promise.resolve();

function ready(ping: ReadinessSources['ping'], slack: SlackStatus = 'connected', now = () => NOW) {
  return createReady({ knowledge: () => ({ entries: 3, loadedAt: LOADED }), ping, now })(slack);
}

describe('readiness', () => {
  it('tells of knowledge, store and Slack', async () => {
    expect(await ready(here)).toEqual({
      status: 'ready',
      knowledge: { entries: 3, loadedAt: LOADED, ageSeconds: 90 },
      store: { status: 'ok' },
      slack: { status: 'connected' },
    });
  });

  it.each([
    ['ready', here, 'listening'],
    ['ready', undefined, 'connected'],
    ['degraded', away, 'connected'],
    ['not ready', here, 'reconnecting'],
    ['not ready', away, 'reconnecting'],
  ] as const)('is %s', async (status, ping, slack) => {
    expect((await ready(ping, slack)).status).toBe(status);
  });

  it('takes a store that does not answer for away', { timeout: 5000 }, async () => {
    expect((await ready(() => new Promise(() => undefined))).store.status).toBe('away');
  });

  it('asks the store once, however often somebody asks', async () => {
    let pings = 0;
    let time = NOW;
    const ping = async () => void pings++;
    const ask = createReady({ knowledge: () => ({ entries: 3, loadedAt: LOADED }), ping, now: () => time });
    await Promise.all([ask('connected'), ask('connected'), ask('connected')]);
    expect(pings).toBe(1);
    time += 2000;
    await ask('connected');
    expect(pings).toBe(2);
  });
});
