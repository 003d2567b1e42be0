import type { Knowledge } from '../knowledge/knowledge.ts';
import { guardText } from '../shapes/guard-text.ts';
import { patternOf } from './ask-pattern.ts';

/** A question that several entries have among their `asks`, in words that are the same to the matcher. */
export type Clash = { ask: string; ids: readonly string[] };

/**
 * Finds the questions that more than one entry claims.
 *
 * @param knowledge the whole
 * @returns in the order of the entries, without any secret that somebody wrote into a question
 */
export function findClashes({ entries }: Knowledge): Clash[] {
  const claims = new Map<string, { ask: string; ids: Set<string> }>();
  for (const { id, asks } of entries.values()) {
    for (const ask of asks) {
      const pattern = patternOf(ask);
      const claim = claims.get(pattern) ?? { ask, ids: new Set() };
      claims.set(pattern, claim);
      claim.ids.add(id);
    }
  }
  return [...claims.values()]
    .filter(({ ids }) => ids.size > 1)
    .map(({ ask, ids }) => ({ ask: guardText(ask).text, ids: [...ids] }));
}
