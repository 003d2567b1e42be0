import type { Entry, Knowledge } from '../knowledge/knowledge.ts';
import { buildCanonicalize, type Canonicalize } from './canonical-terms.ts';
import { fieldsOf } from './fields.ts';
import { openPostings, type PackedPostings, type Postings } from './postings.ts';
import { buildSpelling, type Spelling } from './spelling.ts';
import { contentTokens, type ReadWord, rememberWords, type Token, tokenize } from './tokenize.ts';
import { FIELD_WEIGHTS, type Field, RANKING } from './weights.ts';

/** The inverted index over all fields of all entries, and what reads a question by it. */
export type EntryIndex = {
  entries: readonly Entry[];
  postings: Postings;
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

/** The entries that hold each term, in the order of their numbers. */
function holdersOf(all: readonly Counts[]): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  all.forEach((counts, number) => {
    for (const term of counts.keys()) {
      const list = holders.get(term);
      if (list) list.push(number);
      else holders.set(term, [number]);
    }
  });
  return holders;
}

function pack(all: readonly Counts[]): PackedPostings {
  const holders = [...holdersOf(all)];
  const lengths = all.map(sum);
  const average = lengths.reduce((left, right) => left + right, 0) / Math.max(1, lengths.length);
  const offsets = new Uint32Array(holders.length + 1);
  holders.forEach(([, numbers], at) => {
    offsets[at + 1] = (offsets[at] as number) + numbers.length;
  });
  const entries = new Uint32Array(holders.flatMap(([, numbers]) => numbers));
  const rarities = new Float64Array(holders.map(([, numbers]) => rarityOf(all.length, numbers.length)));
  const impacts = new Float32Array(entries.length);
  holders.forEach(([term, numbers], at) => {
    numbers.forEach((number, place) => {
      const count = all[number]?.get(term) ?? 0;
      const relativeLength = (lengths[number] ?? average) / average;
      impacts[(offsets[at] as number) + place] = impactOf(rarities[at] as number, count, relativeLength);
    });
  });
  return { terms: holders.map(([term]) => term), rarities, offsets, entries, impacts };
}

/**
 * Counts and weighs the terms of every entry: the long part of building an index, which a worker can do.
 *
 * @param knowledge what the folder says
 */
export function packPostings(knowledge: Knowledge): PackedPostings {
  const canonicalize = buildCanonicalize(knowledge.vocabulary.synonyms);
  const read = rememberWords();
  return pack([...knowledge.entries.values()].map((entry) => countTerms(entry, knowledge, canonicalize, read)));
}

/**
 * Builds the index over every entry. The order of the entries is that of their ids, so the same knowledge gives the same index.
 *
 * @param knowledge what the folder says
 * @param packed its postings, when they have been built already
 */
export function buildIndex(knowledge: Knowledge, packed: PackedPostings = packPostings(knowledge)): EntryIndex {
  const postings = openPostings(packed);
  return {
    entries: [...knowledge.entries.values()],
    postings,
    spelling: buildSpelling(postings.frequencies()),
    canonicalize: buildCanonicalize(knowledge.vocabulary.synonyms),
  };
}
