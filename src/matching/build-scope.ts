import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Canonicalize } from './canonical-terms.ts';
import { normalizeText } from './normalize.ts';
import { contentTokens, type ReadWord, rememberWords, tokenize } from './tokenize.ts';

/** Tells how much more the words of a question sound like what the bot is asked for than like what it is not: 0 when neither. */
export type Scope = (terms: readonly string[]) => number;

/** In how many questions of one side each word stands. */
type Counts = { total: number; holding: Map<string, number> };

function countWords(questions: readonly string[], canonicalize: Canonicalize, read: ReadWord): Counts {
  const holding = new Map<string, number>();
  for (const question of questions) {
    const tokens = contentTokens(canonicalize(tokenize(normalizeText(question), read)));
    for (const term of new Set(tokens.map(({ term }) => term))) holding.set(term, (holding.get(term) ?? 0) + 1);
  }
  return { total: questions.length, holding };
}

/** The logarithm of the share of questions that hold a word, with Laplace's half a question more. */
function logShare({ total, holding }: Counts, term: string): number {
  return Math.log(((holding.get(term) ?? 0) + 0.5) / (total + 1));
}

/**
 * Learns from the sample questions of all entries, and from those under `outside`, which words speak for the bot and which against:
 * naive Bayes over single words, divided by the root of their number, since the words of one question do not speak independently.
 *
 * @param knowledge what the folder says; without anything outside, nothing speaks against it
 * @param canonicalize the rewriting that the questions go through too
 */
export function buildScope(knowledge: Knowledge, canonicalize: Canonicalize): Scope {
  const read = rememberWords();
  const ours = countWords(
    [...knowledge.entries.values()].flatMap(({ asks }) => asks),
    canonicalize,
    read,
  );
  const others = countWords(
    knowledge.outside.flatMap(({ asks }) => asks),
    canonicalize,
    read,
  );
  if (others.total === 0) return () => 0;
  const isKnown = (term: string) => ours.holding.has(term) || others.holding.has(term);
  const known = [...new Set([...ours.holding.keys(), ...others.holding.keys()])];
  const weights = new Map(known.map((term) => [term, logShare(ours, term) - logShare(others, term)]));
  return (terms) => {
    const telling = [...new Set(terms)].filter(isKnown);
    const sum = telling.reduce((total, term) => total + (weights.get(term) ?? 0), 0);
    return sum / Math.sqrt(Math.max(1, telling.length));
  };
}
