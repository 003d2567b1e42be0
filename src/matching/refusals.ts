import type { Entry } from '../knowledge/knowledge.ts';
import type { Canonicalize } from './canonical-terms.ts';
import { normalizeText } from './normalize.ts';
import { contentTokens, tokenize } from './tokenize.ts';

/** The terms of the questions that each entry refuses (`not`), by its number. */
export type Refusals = readonly (readonly ReadonlySet<string>[])[];

/**
 * Reads the questions that entries refuse.
 *
 * @param entries in the order of their numbers
 * @param canonicalize the rewriting that the questions go through too
 */
export function readRefusals(entries: readonly Entry[], canonicalize: Canonicalize): Refusals {
  const termsOf = (text: string) => contentTokens(canonicalize(tokenize(normalizeText(text)))).map(({ term }) => term);
  return entries.map(({ not }) => not.map((question) => new Set(termsOf(question))));
}

/**
 * How much a question is one that an entry refuses: the share of their words' rarity that both have (Jaccard, weighted).
 *
 * @param asked the terms of the question
 * @param refused the terms of what the entry refuses
 * @param rarityOf how rare a term is
 * @returns 0 to 1, of several refused the highest
 */
export function likenessTo(
  asked: ReadonlySet<string>,
  refused: readonly ReadonlySet<string>[],
  rarityOf: (term: string) => number,
): number {
  let whole = -1;
  let most = 0;
  for (const terms of refused) {
    let shared = 0;
    let other = 0;
    for (const term of terms) {
      if (asked.has(term)) shared += rarityOf(term);
      else other += rarityOf(term);
    }
    if (shared === 0) continue;
    if (whole < 0) whole = [...asked].reduce((sum, term) => sum + rarityOf(term), 0);
    most = Math.max(most, shared / Math.max(1e-9, whole + other));
  }
  return most;
}
