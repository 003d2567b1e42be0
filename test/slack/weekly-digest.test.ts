import type { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startDigest } from '../../src/slack/weekly-digest.ts';
import { createMemoryStore } from '../../src/store/no-store.ts';
import type { NewGap } from '../../src/store/records.ts';
import type { Store } from '../../src/store/store.ts';
import { LIBRARY } from './test-bot.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const MONDAY = Date.parse('2026-11-23T09:00:00Z');
const GAP: NewGap = {
  ...{
    team: 'T1',
    kind: 'none',
    question: 'vault token',
    terms: ['vault', 'token'],
    nearest: ['kms-key'],
    person: 'p1',
  },
};

/** Slack as far as a digest needs it; `answer` is asked for each message. */
function slackWith(answer: () => Promise<unknown>) {
  const posted: { channel: string; text: string; blocks?: unknown[] }[] = [];
  const postMessage = async (message: (typeof posted)[number]) => {
    posted.push(message);
    return answer();
  };
  return { posted, client: { chat: { postMessage } } as unknown as WebClient };
}

const refused = (error: string) =>
  Promise.reject(Object.assign(new Error(`An API error occurred: ${error}`), { data: { error } }));

describe('the weekly digest', () => {
  let time = 0;
  let store: Store;
  let lines: Record<string, unknown>[];
  let stops: (() => Promise<void>)[];

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    time = MONDAY - DAY;
    lines = [];
    stops = [];
    store = await createMemoryStore({ now: () => time });
    await store.saveSetting('digest sent', String(MONDAY - 7 * DAY));
    await store.saveGap(GAP);
  });
  afterEach(async () => {
    await Promise.all(stops.map((stop) => stop()));
    await store.close();
    vi.useRealTimers();
  });

  function start(slack: ReturnType<typeof slackWith>, its: Partial<Store> = {}) {
    const write = (fields: object, message?: string) => void lines.push({ ...fields, message });
    const log = { debug: write, info: write, warn: write, error: write };
    const options = { client: slack.client, store: { ...store, ...its }, log, channel: 'C0123456789' };
    const stop = startDigest({ ...options, library: () => LIBRARY, now: () => time });
    stops.push(stop);
    return stop;
  }

  /** Lets time go by, ten minutes at a step, and what begins then come to its end. */
  async function pass(milliseconds: number) {
    for (const end = time + milliseconds; time < end; ) {
      time += 10 * MINUTE;
      vi.advanceTimersByTime(10 * MINUTE);
      await new Promise(setImmediate);
      for (let turn = 0; turn < 40; turn++) await Promise.resolve();
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }

  it('is posted once, on Monday at nine', async () => {
    const slack = slackWith(async () => ({ ok: true }));
    start(slack);
    await pass(DAY - 10 * MINUTE);
    expect(slack.posted).toEqual([]);
    await pass(5 * DAY);
    expect(slack.posted).toMatchObject([{ channel: 'C0123456789' }]);
    expect(slack.posted[0]?.text).toContain('vault token');
    expect(slack.posted[0]?.blocks).not.toHaveLength(0);
    expect(lines).toMatchObject([{ posted: true }]);
  });

  it('is posted at once when the bot was away on Monday', async () => {
    time = MONDAY + 2 * DAY;
    const slack = slackWith(async () => ({ ok: true }));
    const stop = start(slack);
    await stop();
    expect(slack.posted).toHaveLength(1);
  });

  it('is posted by one of several processes', async () => {
    time = MONDAY;
    const slack = slackWith(async () => ({ ok: true }));
    await Promise.all([start(slack), start(slack), start(slack)].map((stop) => stop()));
    expect(slack.posted).toHaveLength(1);
  });

  it('tells only what came since the last one', async () => {
    time = MONDAY;
    const slack = slackWith(async () => ({ ok: true }));
    start(slack);
    await pass(DAY);
    await store.saveGap({ ...GAP, question: 'jira token', terms: ['jira', 'token'] });
    await pass(6 * DAY);
    expect(slack.posted).toHaveLength(2);
    expect(slack.posted[1]?.text).toContain('jira token');
    expect(slack.posted[1]?.text).not.toContain('vault token');
  });

  it('is left out in a week without gaps', async () => {
    const [gap] = await store.gaps(0);
    await store.ignoreGap(gap?.id ?? '');
    const slack = slackWith(async () => ({ ok: true }));
    start(slack);
    await pass(3 * DAY);
    expect(slack.posted).toEqual([]);
    expect(lines).toMatchObject([{ posted: false }]);
  });

  it('is tried again an hour later when Slack refuses it, and says why', async () => {
    time = MONDAY;
    let tries = 0;
    const slack = slackWith(async () => (++tries < 3 ? refused('not_in_channel') : { ok: true }));
    start(slack);
    await pass(50 * MINUTE);
    expect(tries).toBe(1);
    await pass(DAY);
    expect(tries).toBe(3);
    const [first] = lines;
    expect(first).toMatchObject({ slack: 'not_in_channel', message: 'weekly digest not sent' });
    expect(lines.map(({ message }) => message)).toEqual([
      'weekly digest not sent',
      'weekly digest not sent',
      'weekly digest of gaps',
    ]);
  });

  it('outlives a store that is away', async () => {
    time = MONDAY;
    let away = true;
    const slack = slackWith(async () => ({ ok: true }));
    start(slack, { setting: (key) => (away ? Promise.reject(new Error('secret')) : store.setting(key)) });
    await pass(30 * MINUTE);
    away = false;
    await pass(30 * MINUTE);
    expect(slack.posted).toHaveLength(1);
    expect(JSON.stringify(lines)).not.toContain('secret');
  });

  it('takes a time that cannot be read for none', async () => {
    await store.saveSetting('digest sent', 'yesterday');
    const slack = slackWith(async () => ({ ok: true }));
    await start(slack)();
    expect(slack.posted).toHaveLength(1);
  });

  it('ends', async () => {
    const slack = slackWith(async () => ({ ok: true }));
    await start(slack)();
    await pass(2 * DAY);
    expect(slack.posted).toEqual([]);
  });
});
