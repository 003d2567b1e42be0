import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ExportedRow } from '../../src/store/records.ts';
import type { Store } from '../../src/store/store.ts';
import { BACKENDS } from './backends.ts';

const START = Date.UTC(2025, 10, 25, 12);
const SECOND = 1000;
const DAY = 86_400_000;

const PLACE = { team: 'T1', channel: 'C1', message: '1712345678.000100' };
const VERDICT = { ...PLACE, person: 'hash', entry: 'access-key', verdict: 'solved' } as const;
const GAP = { team: 'T1', kind: 'none', question: 'wie?', terms: ['wie'], nearest: ['arn'], person: 'hash' } as const;
const { kind: _kind, ...ASKED } = GAP;
const CHOICES = { ...PLACE, ...ASKED };
const QUESTION = { team: 'T1', user: 'U1', question: 'which key?', entry: 'access-key', outcome: 'answer' };
const REQUEST = { team: 'T1', asker: 'U1', channel: 'C1', question: 'who may?' };
const SHARED = { ...PLACE, by: 'U1', entry: 'access-key', key: 'C1/access-key' };

async function collect(store: Store): Promise<ExportedRow[]> {
  const rows: ExportedRow[] = [];
  for await (const row of store.exportAll()) rows.push(row);
  return rows;
}

for (const backend of BACKENDS) {
  describe.skipIf(backend.missing)(`a store in ${backend.name}`, { timeout: 30_000 }, () => {
    let store: Store;
    let time = START;

    beforeAll(() => backend.start(), 60_000);
    afterAll(() => backend.stop(), 60_000);
    beforeEach(async () => {
      time = START;
      store = await backend.open(() => time);
    });
    afterEach(() => store.close());

    it('claims a thing once, by whichever of its names', async () => {
      expect(await store.claim(['event', 'message'], SECOND)).toBe(true);
      expect(await store.claim(['event'], SECOND)).toBe(false);
      expect(await store.claim(['other', 'message'], SECOND)).toBe(false);
      expect(await store.claim(['third', 'third'], SECOND)).toBe(true);
    });

    it('lets a claim lapse, and deletes it in passing', async () => {
      await store.claim(['a', 'b'], SECOND);
      time += SECOND;
      expect(await store.claim(['a'], SECOND)).toBe(true);
      time += 100 * SECOND;
      await store.claim(['c'], SECOND);
      expect((await collect(store)).map(({ row }) => row.key)).toEqual(['c']);
    });

    it('keeps the last value of a setting', async () => {
      expect(await store.setting('help')).toBeUndefined();
      await store.saveSetting('help', 'C1');
      await store.saveSetting('help', 'C2');
      expect(await store.setting('help')).toBe('C2');
    });

    it('has one salt a month, and forgets those older than two months', async () => {
      const salt = await store.saltOf('2025-11');
      expect(salt).toMatch(/^[0-9a-f]{64}$/);
      expect(await store.saltOf('2025-11')).toBe(salt);
      time += 70 * DAY;
      expect(await store.saltOf('2026-02')).not.toBe(salt);
      time += 30 * DAY;
      await store.saltOf('2026-03');
      expect(await store.saltOf('2025-11')).not.toBe(salt);
    });

    it('counts fifty clicks of one person once', async () => {
      const clicks = Array.from({ length: 50 }, () => store.saveVerdict(VERDICT));
      expect((await Promise.all(clicks)).filter(Boolean)).toEqual([true]);
      expect(await store.saveVerdict({ ...VERDICT, person: 'other' })).toBe(true);
      expect(await collect(store)).toHaveLength(2);
    });

    it('keeps the last verdict, and what was given with it', async () => {
      const wrong = { ...VERDICT, verdict: 'not-it', reason: 'old' } as const;
      expect(await store.saveVerdict(VERDICT)).toBe(true);
      expect(await store.saveVerdict(wrong)).toBe(true);
      expect(await store.saveVerdict({ ...VERDICT, verdict: 'not-it', note: 'it is 2025' })).toBe(true);
      expect(await store.saveVerdict({ ...VERDICT, verdict: 'not-it' })).toBe(false);
      expect((await collect(store))[0]?.row).toMatchObject({ verdict: 'not-it', reason: 'old', note: 'it is 2025' });
      expect(await store.saveVerdict(VERDICT)).toBe(true);
      expect((await collect(store))[0]?.row).toMatchObject({ verdict: 'solved', reason: null, note: null });
    });

    it('returns gaps as they were saved, oldest first, and marks those to ignore', async () => {
      await store.saveGap(GAP);
      time += DAY;
      const first = await store.saveGap(GAP);
      const second = await store.saveGap({ ...GAP, question: 'and?' });
      expect(await store.ignoreGap(first)).toBe(true);
      expect(await store.ignoreGap('no-such-gap')).toBe(false);
      expect(await store.gap(first)).toEqual({ ...GAP, id: first, at: time, ignored: true });
      expect(await store.gap('no-such-gap')).toBeUndefined();
      expect((await store.gaps(time)).map(({ id }) => id)).toEqual([first, second]);
    });

    it('hands choices to the first who takes them', async () => {
      await store.openChoices({ ...CHOICES, question: 'first' });
      await store.openChoices(CHOICES);
      const taken = await Promise.all([store.takeChoices(CHOICES), store.takeChoices(CHOICES)]);
      expect(taken.filter(Boolean)).toEqual([CHOICES]);
    });

    it('turns choices that nobody took into gaps', async () => {
      await store.openChoices(CHOICES);
      time += DAY;
      await store.openChoices({ ...CHOICES, person: 'other' });
      expect(await store.untaken(time)).toBe(1);
      expect(await store.untaken(time)).toBe(0);
      expect(await store.gaps(0)).toMatchObject([{ ...GAP, kind: 'untaken', at: time }]);
    });

    it('remembers the last ten questions of a person who has not turned that off', async () => {
      expect(await store.hasHistory('T1', 'U1')).toBe(true);
      for (let count = 1; count <= 12; count++) await store.remember({ ...QUESTION, question: `question ${count}` });
      const kept = await store.history('T1', 'U1');
      expect(kept).toHaveLength(10);
      expect(kept[0]).toEqual({ question: 'question 12', entry: 'access-key', outcome: 'answer', at: time });
      expect(await store.history('T2', 'U1')).toEqual([]);
      await store.setHistory('T1', 'U1', false);
      expect(await store.remember(QUESTION)).toBe(false);
    });

    it('forgets all of a person and nothing of others', async () => {
      for (const user of ['U1', 'U2']) {
        await store.setHistory('T1', user, true);
        await store.remember({ ...QUESTION, user });
        await store.openRequest({ ...REQUEST, asker: user });
        await store.saveShared({ ...SHARED, by: user, key: user });
        await store.saveVerdict({ ...VERDICT, person: user });
        await store.openChoices({ ...CHOICES, person: user });
      }
      expect(await store.forget('T1', 'U1')).toBe(6);
      expect(await store.hasHistory('T1', 'U1')).toBe(true);
      const left = JSON.stringify(await collect(store));
      expect(left).not.toContain('U1');
      expect(await store.forget('T1', 'U2')).toBe(6);
    });

    it('lets one person close a request', async () => {
      const id = await store.openRequest({ ...REQUEST, thread: '1.2', link: 'https://example.com' });
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(await store.placeRequest(id, { channel: 'C9', message: '3.4' })).toBe(true);
      const closed = await Promise.all([store.closeRequest(id, 'U2'), store.closeRequest(id, 'U3')]);
      expect(closed.filter(Boolean)).toHaveLength(1);
      const kept = await store.request(id);
      expect(kept).toMatchObject({ ...REQUEST, id, thread: '1.2', placed: { channel: 'C9', message: '3.4' } });
      expect(kept?.closedBy).toBe(closed[0] ? 'U2' : 'U3');
      expect(await store.closeRequest('no-such-request', 'U2')).toBe(false);
    });

    it('shares an answer once, until that is forgotten', async () => {
      expect(await store.reserveShare(SHARED.key)).toBe(true);
      expect(await store.reserveShare(SHARED.key)).toBe(false);
      await store.releaseShare(SHARED.key);
      expect(await store.reserveShare(SHARED.key)).toBe(true);
      await store.saveShared(SHARED);
      await store.releaseShare(SHARED.key);
      time += DAY;
      expect(await store.reserveShare(SHARED.key)).toBe(false);
      expect(await store.shared(PLACE)).toEqual({ ...SHARED, at: START });
      expect(await store.forgetShared(PLACE)).toBe(true);
      expect(await store.shared(PLACE)).toBeUndefined();
      expect(await store.reserveShare(SHARED.key)).toBe(true);
    });

    it('takes back a reservation that nobody used for a minute', async () => {
      await store.reserveShare(SHARED.key);
      time += 60 * SECOND;
      expect(await store.reserveShare(SHARED.key)).toBe(true);
      expect(await store.reserveShare(SHARED.key)).toBe(false);
    });

    it('knows which entries were answered most', async () => {
      const days = ['2025-11-23', '2025-11-24', '2025-11-25'];
      for (const day of days) await store.countAnswer('arn', day);
      for (const _ of days) await store.countAnswer('kms-key', '2025-11-24');
      await store.countAnswer('mfa-code', '2025-11-25');
      const two = [
        { entry: 'kms-key', count: 3 },
        { entry: 'arn', count: 2 },
      ];
      expect(await store.commonest(START - DAY, 2)).toEqual(two);
    });

    it('knows what a conversation is about for a while', async () => {
      await store.saveTopic('T1/C1', 'arn', SECOND);
      await store.saveTopic('T1/C1', 'kms-key', SECOND);
      expect(await store.topic('T1/C1')).toBe('kms-key');
      time += SECOND;
      expect(await store.topic('T1/C1')).toBeUndefined();
    });

    it('exports everything but the salts, page by page', async () => {
      await store.saltOf('2025-11');
      await store.saveGap(GAP);
      const counts = Array.from({ length: 510 }, (_, count) => [`entry-${count % 255}`, `day-${count % 2}`] as const);
      for (const [entry, day] of counts) await store.countAnswer(entry, day);
      const rows = await collect(store);
      expect(rows).toHaveLength(1 + 510);
      expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(rows.length);
      expect(rows[0]).toMatchObject({ table: 'gaps', row: { question: 'wie?', terms: ['wie'] } });
    });

    it('purges what is older, and says how much', async () => {
      await store.saveGap(GAP);
      await store.countAnswer('arn', '2025-11-25');
      await store.setHistory('T1', 'U1', true);
      time += DAY;
      await store.saveGap(GAP);
      expect(await store.purge({ before: time })).toMatchObject({ gaps: 1, counts: 1, verdicts: 0, history: 0 });
      expect(await store.gaps(0)).toHaveLength(1);
      expect(await store.hasHistory('T1', 'U1')).toBe(true);
    });

    it('takes any text', async () => {
      const text = "'; drop table gaps; -- 🔑 é \u2028 ${x} %s \\ ";
      const id = await store.saveGap({ ...GAP, question: `${text}\0\ud800`, terms: [text] });
      expect(await store.gap(id)).toMatchObject({ question: `${text}\ufffd`, terms: [text] });
      await store.ping();
    });
  });
}
