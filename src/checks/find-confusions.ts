import type { AskedAsk } from './test-asks.ts';

/** Two entries of which one was found where the other was asked for. */
export type Confusion = { asked: string; got: string; times: number; example: string };

/**
 * Finds which entries are taken for which.
 *
 * @param asks what became of the entries' own questions
 * @returns the commonest first, then by their ids
 */
export function findConfusions(asks: readonly AskedAsk[]): Confusion[] {
  const pairs = new Map<string, Confusion>();
  for (const { entry, ask, got, hit1 } of asks) {
    if (hit1 || got === undefined) continue;
    const key = `${entry.id} ${got}`;
    const pair = pairs.get(key) ?? { asked: entry.id, got, times: 0, example: ask };
    pairs.set(key, { ...pair, times: pair.times + 1 });
  }
  return [...pairs]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, it]) => it)
    .sort((left, right) => right.times - left.times);
}
