import type { Vocabulary } from '../knowledge/schema.ts';
import { type Token, tokenize } from './tokenize.ts';

/** Rewrites a sequence of tokens so that synonyms end under one term. */
export type Canonicalize = (tokens: readonly Token[]) => Token[];

const LONGEST_PHRASE = 5;

/**
 * Builds the rewriting from the vocabulary's synonyms: `box`, `vm` and `virtual machine` all become `instance`.
 * It serves entries and questions alike, so both speak the same words.
 *
 * @param synonyms the vocabulary's list; the longest phrase that fits wins
 */
export function buildCanonicalize(synonyms: Vocabulary['synonyms']): Canonicalize {
  const phrases = new Map<string, Token[]>();
  for (const { say, 'same-as': same } of synonyms) {
    for (const phrase of say) phrases.set(keyOf(tokenize(phrase)), tokenize(same));
  }
  const firsts = new Set([...phrases.keys()].map((key) => key.split(' ')[0] ?? ''));
  return (tokens) => {
    const out: Token[] = [];
    for (let at = 0; at < tokens.length; ) {
      const length = longestAt(phrases, tokens, at, firsts);
      const found = tokens.slice(at, at + Math.max(1, length));
      const canonical = length > 0 ? phrases.get(keyOf(found)) : undefined;
      const surface = found.map((token) => token.surface).join(' ');
      out.push(...(canonical ? canonical.map(({ term }) => ({ surface, term })) : found));
      at += Math.max(1, length);
    }
    return out;
  };
}

function keyOf(tokens: readonly Token[]): string {
  return tokens.map(({ term }) => term).join(' ');
}

function longestAt(
  phrases: ReadonlyMap<string, unknown>,
  tokens: readonly Token[],
  at: number,
  firsts: ReadonlySet<string>,
): number {
  if (!firsts.has(tokens[at]?.term ?? '')) return 0;
  for (let length = Math.min(LONGEST_PHRASE, tokens.length - at); length > 0; length--) {
    if (phrases.has(keyOf(tokens.slice(at, at + length)))) return length;
  }
  return 0;
}
