import { pairsOf } from './build-index.ts';
import { detectIntent, type Intent } from './detect-intent.ts';
import type { ErrorHit } from './error-texts.ts';
import type { Elsewhere, Library, OldStatement } from './library.ts';
import { normalizeText } from './normalize.ts';
import type { PhraseHit } from './phrase-table.ts';
import { type Facets, readFacets } from './read-facets.ts';
import { contentTokens, type Token, tokenize } from './tokenize.ts';
import { WEAK_TERMS } from './weak-words.ts';
import { RANKING } from './weights.ts';

/** A term that is looked up, how much it counts, and the word of the question that it comes from. Mended ones were typos. */
export type QueryTerm = { term: string; weight: number; surface: string; isMended: boolean };

/** What was understood of a question before anything is ranked. */
export type ReadQuestion = {
  text: string;
  intent: Intent;
  facets: Facets;
  terms: QueryTerm[];
  /** Words that stand in no entry, mended ones left out. */
  unknown: string[];
  names: PhraseHit<string[]>[];
  elsewhere: PhraseHit<Elsewhere[]>[];
  errors: ErrorHit[];
  /** Old statements that the question betrays. */
  old: OldStatement[];
};

/** A long log repeats its words; each counts once, the first occurrence first. */
function distinct(tokens: readonly Token[]): Token[] {
  return [...new Map(tokens.map((token) => [token.term, token])).values()];
}

/** A token as far as the index knows it. */
type MendedToken = Token & { known: boolean; isMended: boolean };

function mendToken(token: Token, { index }: Library): MendedToken {
  if (index.postings.has(token.term)) return { ...token, known: true, isMended: false };
  const mended = index.spelling.mend(token.term, token.surface.toLowerCase());
  return mended === undefined
    ? { ...token, known: false, isMended: false }
    : { surface: token.surface, term: mended, known: true, isMended: true };
}

function emphasisOf(term: string, { domainTerms }: Library): number {
  if (domainTerms.has(term)) return RANKING.domain;
  return WEAK_TERMS.has(term) ? RANKING.weak : 1;
}

function toQueryTerm({ term, surface, isMended }: MendedToken, library: Library): QueryTerm {
  const weight = (isMended ? RANKING.mended : 1) * emphasisOf(term, library);
  return { term, surface, isMended, weight };
}

function isElsewhere(hit: PhraseHit<Elsewhere[]>, lower: string): boolean {
  return hit.value.some(({ unless }) => !unless.some((word) => lower.includes(word.toLowerCase())));
}

/**
 * Reads a question: its terms (typos mended), the names and error texts in it, and what it wants to know.
 *
 * @param library the knowledge to read it by
 * @param question as the guard hands it on
 */
export function readQuestion(library: Library, question: string): ReadQuestion {
  const text = normalizeText(question);
  const canonical = library.index.canonicalize(tokenize(text));
  const tokens = contentTokens(canonical).map((token) => mendToken(token, library));
  const words = distinct(tokens.filter((token) => token.known)) as typeof tokens;
  const pairs = [...new Set(pairsOf(tokens))].filter((pair) => library.index.postings.has(pair));
  return {
    text,
    intent: detectIntent(text),
    facets: readFacets(text),
    terms: [
      ...words.map((word) => toQueryTerm(word, library)),
      ...pairs.map((term) => ({ term, surface: term, weight: RANKING.pair, isMended: false })),
    ],
    unknown: distinct(tokens.filter((token) => !token.known)).map(({ surface }) => surface),
    names: library.names.find(tokens),
    elsewhere: library.elsewhere.find(tokens).filter((hit) => isElsewhere(hit, text.toLowerCase())),
    old: library.signs.find(tokens).flatMap(({ value }) => value),
    errors: library.errorTexts.find(tokens, text),
  };
}
