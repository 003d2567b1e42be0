import { describe, expect, it } from 'vitest';
import { buildDigest, digestWeek, isDigestDue, openGaps } from '../../src/gaps/digest.ts';
import { faultsOfCard } from '../cards/surface-faults.ts';
import { LIBRARY } from '../slack/test-bot.ts';
import { makeGap } from './make-gap.ts';

describe('isDigestDue', () => {
  it.each([
    ['never', 'Thu 2026-11-26T03:00Z', true],
    ['Mon 2026-11-16T09:00Z', 'Mon 2026-11-23T08:59Z', false],
    ['Mon 2026-11-16T09:00Z', 'Mon 2026-11-23T09:00Z', true],
    ['Mon 2026-11-16T09:00Z', 'Sat 2026-11-28T12:00Z', true],
    ['Mon 2026-11-23T09:00Z', 'Mon 2026-11-23T09:00Z', false],
    ['Mon 2026-11-23T08:50Z', 'Mon 2026-11-23T09:00Z', true],
    ['Sat 2026-11-28T12:00Z', 'Mon 2026-11-30T08:59Z', false],
    ['Sat 2026-11-28T12:00Z', 'Mon 2026-11-30T09:01Z', true],
    ['Mon 2026-01-05T09:00Z', 'Mon 2026-11-30T09:01Z', true],
    ['Mon 2030-01-07T09:00Z', 'Mon 2026-11-30T09:01Z', false],
  ])('last sent %s, at %s: %s', (last, now, due) => {
    const at = (text: string) => (text === 'never' ? undefined : Date.parse(text.slice(4)));
    expect(isDigestDue(at(last), at(now) ?? 0)).toBe(due);
  });
});

describe('digestWeek', () => {
  it.each([
    ['2026-11-23T09:00:00Z', '2026-W48'],
    ['2026-11-23T08:59:59Z', '2026-W47'],
    ['2026-11-30T08:59:59Z', '2026-W48'],
    ['2024-12-30T10:00:00Z', '2025-W01'],
    ['2027-01-03T10:00:00Z', '2026-W53'],
  ])('names the week of %s', (time, week) => {
    expect(digestWeek(Date.parse(time))).toBe(week);
  });
});

describe('openGaps', () => {
  it('counts what is new enough, and keeps away what was ignored long ago', () => {
    const old = makeGap({ question: 'grafana login', at: 10 });
    const ignored = makeGap({ question: 'guest wifi', at: 5, ignored: true });
    const gaps = [
      old,
      ignored,
      makeGap({ question: 'guest wifi', at: 30 }),
      makeGap({ question: 'jira token', at: 20 }),
    ];
    expect(openGaps(LIBRARY, gaps, 20).map(({ question }) => question)).toEqual(['jira token']);
  });
});

describe('buildDigest', () => {
  it('is none where there is nothing to tell', () => {
    expect(buildDigest(LIBRARY, [], 0)).toBeUndefined();
    expect(buildDigest(LIBRARY, [makeGap({ ignored: true })], 0)).toBeUndefined();
    expect(buildDigest(LIBRARY, [makeGap({ at: 5 })], 6)).toBeUndefined();
  });

  it('names the nearest entries that there are', () => {
    const card = buildDigest(LIBRARY, [makeGap({ nearest: ['gone', 'kms-key', 'toString'] })], 0);
    expect(card?.text).toContain('1 person asked · I had no card · nearest: AWS KMS key');
    expect(faultsOfCard(card ?? { text: '', blocks: [] })).toEqual([]);
  });

  it.each([
    ['none', 'I had no card'],
    ['not-it', 'my card was not it'],
    ['untaken', 'none of my choices fitted'],
  ] as const)('says what went wrong: %s', (kind, words) => {
    expect(buildDigest(LIBRARY, [makeGap({ kind })], 0)?.text).toContain(words);
  });
});
