import { pairsOf } from './build-index.ts';
import { detectIntent, type Intent } from './detect-intent.ts';
import type { ErrorHit } from './error-texts.ts';
import { findDenied } from './find-denied.ts';
import { type Elsewhere, type Library, type OldStatement, wordsOf } from './library.ts';
import { normalizeText } from './normalize.ts';
import type { PhraseHit } from './phrase-table.ts';
import { type Facets, readFacets } from './read-facets.ts';
import { stripPoliteness } from './strip-politeness.ts';
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
  /** The terms of its content as they were written. */
  written: readonly string[];
  /** Words that stand in no entry, mended ones left out. */
  unknown: string[];
  names: PhraseHit<string[]>[];
  elsewhere: PhraseHit<Elsewhere[]>[];
  errors: ErrorHit[];
  /** Whether two names stand there as "X or Y". */
  isEither: boolean;
  /** Old statements that the question betrays, each with the words by which it does. */
  old: PhraseHit<OldStatement[]>[];
};

/** A long log repeats its words; each counts once, the first occurrence first. */
function distinct(tokens: readonly Token[]): Token[] {
  return [...new Map(tokens.map((token) => [token.term, token])).values()];
}

/** A token as far as the index knows it. */
type MendedToken = Token & { known: boolean; isMended: boolean; isDenied: boolean };

/** A text with more unknown words is a log or another language; the ask stands at its beginning or its end. */
const MOST_MENDED = 60;

function mendToken(token: Token, isDenied: boolean, { index }: Library): MendedToken {
  const mended = index.spelling.mend(token.term, token.surface.toLowerCase());
  return mended === undefined
    ? { ...token, known: false, isMended: false, isDenied }
    : { surface: token.surface, term: mended, known: true, isMended: true, isDenied };
}

/** Reads the tokens as the index knows them, typos mended: in the first half of the unknown words and in the last. */
function mendTokens(tokens: readonly Token[], denied: ReadonlySet<Token>, library: Library): MendedToken[] {
  const isKnown = (token: Token) => library.index.postings.has(token.term);
  const unknown = tokens.filter((token) => !isKnown(token));
  const skipped = new Set(unknown.slice(MOST_MENDED / 2, Math.max(MOST_MENDED / 2, unknown.length - MOST_MENDED / 2)));
  return tokens.map((token) => {
    if (isKnown(token)) return { ...token, known: true, isMended: false, isDenied: denied.has(token) };
    if (skipped.has(token)) return { ...token, known: false, isMended: false, isDenied: denied.has(token) };
    return mendToken(token, denied.has(token), library);
  });
}

function emphasisOf(term: string, { domainTerms }: Library): number {
  if (domainTerms.has(term)) return RANKING.domain;
  return WEAK_TERMS.has(term) ? RANKING.weak : 1;
}

function toQueryTerm({ term, surface, isMended, isDenied }: MendedToken, library: Library): QueryTerm {
  const weight = (isMended ? RANKING.mended : 1) * (isDenied ? RANKING.denied : 1) * emphasisOf(term, library);
  return { term, surface, isMended, weight };
}

const MOST_BETWEEN = 40;

/** Whether "or" stands between the first two names, and little else; names are spelt without dots: x509. */
function isEither(text: string, [left, right]: readonly PhraseHit<string[]>[]): boolean {
  const lower = text.toLowerCase().replaceAll('.', '');
  const end = left?.surface.toLowerCase().split(' ').at(-1);
  const begin = right?.surface.toLowerCase().split(' ')[0];
  if (end === undefined || begin === undefined) return false;
  const from = lower.indexOf(end) + end.length;
  const to = lower.indexOf(begin, from);
  return to > from && to - from <= MOST_BETWEEN && /\bor\b/.test(lower.slice(from, to));
}

function isElsewhere(hit: PhraseHit<Elsewhere[]>, words: string): boolean {
  return hit.value.some(({ isOurs }) => !isOurs(words));
}

/**
 * The text that is understood: plain, without greetings and thanks around it, its typos mended.
 *
 * @param question as the guard hands it on
 */
export function readText({ mendText }: Library, question: string): string {
  return mendText(stripPoliteness(normalizeText(question)));
}

/**
 * Reads a question: its terms (typos mended), the names and error texts in it, and what it wants to know.
 *
 * @param library the knowledge to read it by
 * @param question as the guard hands it on
 */
export function readQuestion(library: Library, question: string): ReadQuestion {
  const text = readText(library, question);
  const canonical = library.index.canonicalize(tokenize(text));
  const content = contentTokens(canonical);
  const denied = findDenied(canonical);
  const tokens = mendTokens(content, denied, library);
  const words = distinct(tokens.filter((token) => token.known)) as typeof tokens;
  const pairs = [...new Set(pairsOf(tokens))].filter((pair) => library.index.postings.has(pair));
  const names = library.names.find(tokens).filter(({ start }) => !tokens[start]?.isDenied);
  const plain = wordsOf(text);
  return {
    text,
    intent: detectIntent(text),
    facets: readFacets(text),
    terms: [
      ...words.map((word) => toQueryTerm(word, library)),
      ...pairs.map((term) => ({ term, surface: term, weight: RANKING.pair, isMended: false })),
    ],
    written: content.map(({ term }) => term),
    unknown: distinct(tokens.filter((token) => !token.known)).map(({ surface }) => surface),
    names,
    isEither: isEither(text, names),
    elsewhere: library.elsewhere.find(tokens).filter((hit) => isElsewhere(hit, plain)),
    old: library.signs.find(tokens),
    errors: library.errorTexts.find(tokens, text),
  };
}
