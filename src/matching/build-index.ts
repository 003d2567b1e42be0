import type { Entry, Knowledge } from '../knowledge/knowledge.ts';
import { buildCanonicalize, type Canonicalize } from './canonical-terms.ts';
import { fieldsOf } from './fields.ts';
import { buildSpelling, type Spelling } from './spelling.ts';
import { contentTokens, type ReadWord, rememberWords, type Token, tokenize } from './tokenize.ts';
import { FIELD_WEIGHTS, type Field, RANKING } from './weights.ts';

/** Where a term stands: the entries' numbers, and what the term adds to each of them. */
export type Postings = { rarity: number; entries: Uint32Array; impacts: Float32Array };

/** The inverted index over all fields of all entries. */
export type EntryIndex = {
  entries: readonly Entry[];
  /** Terms, and pairs of neighbouring terms joined by a blank. */
  postings: ReadonlyMap<string, Postings>;
  spelling: Spelling;
  canonicalize: Canonicalize;
};

/** The pairs of neighbours in a text, so that "key pair" is more than "key" and "pair". */
export function pairsOf(tokens: readonly Token[]): string[] {
  return tokens.slice(1).map((token, index) => `${tokens[index]?.term} ${token.term}`);
}

/** The fields whose wording tells something; in running text neighbours are chance. */
const PAIRED: ReadonlySet<Field> = new Set(['title', 'alias', 'errorText', 'ask', 'part', 'sign']);

type Counts = Map<string, number>;

/** Weighted term counts of an entry: each occurrence counts as much as its field weighs. */
function countTerms(entry: Entry, knowledge: Knowledge, canonicalize: Canonicalize, read: ReadWord): Counts {
  const counts: Counts = new Map();
  for (const { field, text } of fieldsOf(entry, knowledge)) {
    const tokens = contentTokens(canonicalize(tokenize(text, read)));
    const pairs = PAIRED.has(field) ? pairsOf(tokens) : [];
    for (const term of [...tokens.map((token) => token.term), ...pairs]) {
      counts.set(term, (counts.get(term) ?? 0) + FIELD_WEIGHTS[field]);
    }
  }
  return counts;
}

function sum(counts: Counts): number {
  let total = 0;
  for (const count of counts.values()) total += count;
  return total;
}

/** Robertson and Sparck Jones' inverse document frequency, in the form that stays above zero. */
function rarityOf(total: number, holding: number): number {
  return Math.log(1 + (total - holding + 0.5) / (holding + 0.5));
}

/** BM25F: the weighted count, normalised by the entry's length and saturated. */
function impactOf(rarity: number, count: number, relativeLength: number): number {
  const { saturation, lengthNormalisation } = RANKING;
  const norm = saturation * (1 - lengthNormalisation + lengthNormalisation * relativeLength);
  return (rarity * count * (saturation + 1)) / (count + norm);
}

function invert(all: readonly Counts[]): Map<string, Postings> {
  const holders = new Map<string, number[]>();
  all.forEach((counts, number) => {
    for (const term of counts.keys()) {
      const list = holders.get(term);
      if (list) list.push(number);
      else holders.set(term, [number]);
    }
  });
  const lengths = all.map(sum);
  const average = lengths.reduce((left, right) => left + right, 0) / Math.max(1, lengths.length);
  const postings = new Map<string, Postings>();
  for (const [term, entries] of holders) {
    const rarity = rarityOf(all.length, entries.length);
    const impacts = entries.map((number) =>
      impactOf(rarity, all[number]?.get(term) ?? 0, (lengths[number] ?? average) / average),
    );
    postings.set(term, { rarity, entries: Uint32Array.from(entries), impacts: Float32Array.from(impacts) });
  }
  return postings;
}

/**
 * Builds the index over every entry. The order of the entries is that of their ids, so the same knowledge gives the same index.
 *
 * @param knowledge what the folder says
 */
export function buildIndex(knowledge: Knowledge): EntryIndex {
  const entries = [...knowledge.entries.values()];
  const canonicalize = buildCanonicalize(knowledge.vocabulary.synonyms);
  const read = rememberWords();
  const postings = invert(entries.map((entry) => countTerms(entry, knowledge, canonicalize, read)));
  const words = [...postings].filter(([term]) => !term.includes(' '));
  const frequencies = new Map(words.map(([term, { entries: holding }]) => [term, holding.length]));
  return { entries, postings, spelling: buildSpelling(frequencies), canonicalize };
}
