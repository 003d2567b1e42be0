import type { Canonicalize } from './canonical-terms.ts';
import { contentTokens, type Token, tokenize } from './tokenize.ts';

/** A phrase found in a text: what it stands for, the words as they were written, and its place among the tokens. */
export type PhraseHit<T> = { value: T; surface: string; start: number; length: number };

/** Phrases with what they stand for, found in a text by their words. */
export type PhraseTable<T> = {
  /** @returns the phrases in the text, longest first at each place, none inside another */
  find(tokens: readonly Token[]): PhraseHit<T[]>[];
};

const LONGEST = 7;

function keyOf(tokens: readonly Token[]): string {
  return tokens.map(({ term }) => term).join(' ');
}

/**
 * Builds a table of phrases. They are compared by their content words in canonical form, so that "a lost pem file" and
 * "the PEM files I lost" share "pem file".
 *
 * @param rows each phrase with its value; the same phrase may have several
 * @param canonicalize the rewriting that the questions go through too
 */
export function buildPhraseTable<T>(rows: Iterable<readonly [string, T]>, canonicalize: Canonicalize): PhraseTable<T> {
  const table = new Map<string, T[]>();
  for (const [phrase, value] of rows) {
    const key = keyOf(contentTokens(canonicalize(tokenize(phrase))));
    if (key === '') continue;
    const values = table.get(key) ?? [];
    if (!values.includes(value)) table.set(key, [...values, value]);
  }
  const firsts = new Set([...table.keys()].map((key) => key.split(' ')[0] ?? ''));
  const longestAt = (tokens: readonly Token[], start: number): PhraseHit<T[]> | undefined => {
    if (!firsts.has(tokens[start]?.term ?? '')) return undefined;
    for (let length = Math.min(LONGEST, tokens.length - start); length > 0; length--) {
      const words = tokens.slice(start, start + length);
      const value = table.get(keyOf(words));
      if (value) return { value, start, length, surface: words.map(({ surface }) => surface).join(' ') };
    }
    return undefined;
  };
  return {
    find(tokens) {
      const hits: PhraseHit<T[]>[] = [];
      for (let at = 0; at < tokens.length; ) {
        const hit = longestAt(tokens, at);
        if (hit) hits.push(hit);
        at += hit?.length ?? 1;
      }
      return hits;
    },
  };
}
