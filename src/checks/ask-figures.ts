import { z } from 'zod';
import type { AskedAsk, AskedOther, AskResults } from './test-asks.ts';

const percent = z.number().min(0).max(100);

/** The measures that are kept, in percent of the questions they are of. */
export const askFiguresSchema = z.strictObject({
  /** Of the entries' own questions: the entry, or one that leads first to the same credential, came first; among the first three. */
  hit1: percent,
  hit3: percent,
  /** Answered with another entry. */
  wrong: percent,
  /** Neither answered nor offered anything. */
  refused: percent,
  /** Of the questions that entries stand back from: got the entry as the answer all the same. */
  notAnswered: percent,
  /** Of the questions that are not for the bot: answered; offered choices. */
  outsideAnswered: percent,
  outsideOffered: percent,
});

/** How often the knowledge's own questions are answered well, in percent. */
export type AskFigures = z.infer<typeof askFiguresSchema>;

/** What each measure that must not get worse is called, and whether more of it is better. */
const WATCHED = [
  { key: 'hit1', name: 'hit@1', isGood: true },
  { key: 'hit3', name: 'hit@3', isGood: true },
  { key: 'wrong', name: 'confident-wrong', isGood: false },
] as const;

/** Percentage points by which a measure may get worse: some questions turn with every edit. */
const TOLERANCE = 0.5;

/** The share of what holds, in percent with two decimals; 0 of nothing. */
function share<T>(all: readonly T[], holds: (it: T) => boolean): number {
  return Math.round((10_000 * all.filter(holds).length) / Math.max(1, all.length)) / 100;
}

/** Whether an entry's own question got the card of another. */
export function isConfidentlyWrong({ outcome, hit1 }: AskedAsk): boolean {
  return outcome === 'answer' && !hit1;
}

/** Counts what became of the questions. */
export function figuresOf({ asks, not, outside }: AskResults): AskFigures {
  const isAnswered = ({ answered }: AskedOther) => answered;
  return {
    hit1: share(asks, ({ hit1 }) => hit1),
    hit3: share(asks, ({ hit3 }) => hit3),
    wrong: share(asks, isConfidentlyWrong),
    refused: share(asks, ({ got }) => got === undefined),
    notAnswered: share(not, isAnswered),
    outsideAnswered: share(outside, isAnswered),
    outsideOffered: share(outside, ({ offered }) => offered),
  };
}

/** A figure as people read it. */
export function formatShare(value: number): string {
  return `${value.toFixed(1)} %`;
}

/**
 * Compares figures with earlier ones.
 *
 * @param now as measured
 * @param before as committed
 * @returns a sentence for each measure that got worse by more than half a percentage point
 */
export function findFalls(now: AskFigures, before: AskFigures): string[] {
  return WATCHED.flatMap(({ key, name, isGood }) => {
    const worse = isGood ? before[key] - now[key] : now[key] - before[key];
    // Figures have two decimals, which binary fractions miss by a hair.
    if (worse <= TOLERANCE + 1e-9) return [];
    const moved = `${name} ${isGood ? 'fell' : 'rose'} from ${formatShare(before[key])} to ${formatShare(now[key])}`;
    return [`${moved}: mend what changed, or accept it with awscred test --write`];
  });
}
