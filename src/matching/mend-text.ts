import type { Knowledge } from '../knowledge/knowledge.ts';
import { typoDistance } from '../knowledge/typo-distance.ts';
import { COMMON_WORDS } from './common-words.ts';
import { INTENT_WORDS } from './detect-intent.ts';
import { fieldsOf } from './fields.ts';
import { STOP_WORDS } from './stop-words.ts';

/** Reads typos as the words that were meant; everything else of the text stays as it is. */
export type MendText = (text: string) => string;

/** Shorter words have too many neighbours; longer ones are longer than any word that is known. */
const SHORTEST = 5;
const LONGEST = 20;

/** A text with more unknown words is a log or another language. */
const MOST_TRIED = 60;

/** A word by itself: no part of an address, a path, a name in code. */
const WORD = /(?<![\p{L}\p{N}_./:@\\$%=<-])\p{L}{5,60}(?![\p{L}\p{N}_/\\@=]|[.:-][\p{L}\p{N}_])/gu;

const LEXICON_WORD = /\p{L}{3,24}/gu;

/** How often each word is written in the knowledge; those of questions at large count as common. */
type Lexicon = ReadonlyMap<string, number>;

function vocabularyTexts({ vocabulary, outside }: Knowledge): string[] {
  const { synonyms, meanings, vague, elsewhere } = vocabulary;
  const said = [...synonyms, ...meanings, ...vague, ...elsewhere].flatMap(({ say }) => say);
  return [...said, ...outside.flatMap(({ asks }) => asks)];
}

function countWords(texts: Iterable<string>, counts: Map<string, number>): void {
  for (const text of texts) {
    for (const [word] of text.toLowerCase().matchAll(LEXICON_WORD)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
}

const COMMON = 1000;

function readLexicon(knowledge: Knowledge): Lexicon {
  const counts = new Map<string, number>();
  for (const entry of knowledge.entries.values())
    countWords(
      fieldsOf(entry, knowledge).map(({ text }) => text),
      counts,
    );
  countWords(vocabularyTexts(knowledge), counts);
  for (const word of [...STOP_WORDS, ...INTENT_WORDS]) counts.set(word, (counts.get(word) ?? 0) + COMMON);
  return counts;
}

/** The word with each of its letters left out in turn. */
function deletionsOf(word: string): string[] {
  return Array.from(word, (_letter, at) => word.slice(0, at) + word.slice(at + 1));
}

/** The known words that a form is, or becomes when a letter is left out. */
type Neighbours = ReadonlyMap<string, readonly string[]>;

function indexNeighbours(lexicon: Lexicon): Neighbours {
  const index = new Map<string, string[]>();
  for (const word of lexicon.keys()) {
    if (word.length < SHORTEST - 1 || word.length > LONGEST) continue;
    for (const form of new Set([word, ...deletionsOf(word)])) {
      const known = index.get(form);
      if (known) known.push(word);
      else index.set(form, [word]);
    }
  }
  return index;
}

/** The known word that is one slip away: the one with the same beginning, then the commoner one. */
function nearestWord(word: string, lexicon: Lexicon, neighbours: Neighbours): string | undefined {
  const near = new Set([word, ...deletionsOf(word)].flatMap((form) => neighbours.get(form) ?? []));
  const weigh = (known: string) => (known[0] === word[0] ? 2 : 0) + Math.log1p(lexicon.get(known) ?? 0) / 10;
  return [...near]
    .filter((known) => typoDistance(word, known) === 1)
    .sort((left, right) => weigh(right) - weigh(left) || (left < right ? -1 : 1))[0];
}

/** Parts of a word that was run together: `accesskeyscsv`. */
const SHORTEST_PART = 3;
const MOST_PARTS = 6;
const OFTEN = 3;
const SHORTEST_COMPOUND = 9;

/** The fewest known words that a word is made of; undefined when some letters are left over, or it takes too many. */
function splitCompound(word: string, isWord: (part: string) => boolean): string[] | undefined {
  const best: (string[] | undefined)[] = [[]];
  for (let end = SHORTEST_PART; end <= word.length; end++) {
    for (let start = Math.max(0, end - LONGEST); start <= end - SHORTEST_PART; start++) {
      const before = best[start];
      if (before === undefined || before.length >= (best[end]?.length ?? MOST_PARTS + 1) - 1) continue;
      if (isWord(word.slice(start, end))) best[end] = [...before, word.slice(start, end)];
    }
  }
  const parts = best[word.length];
  return parts && parts.length > 1 ? parts : undefined;
}

/** A word of three letters counts only when it is written often: `aws`, `com`, `csv`, not `ers`. */
function splitKnown(word: string, lexicon: Lexicon): string[] | undefined {
  return splitCompound(word, (part) => (lexicon.get(part) ?? 0) >= (part.length > SHORTEST_PART ? 1 : OFTEN));
}

/**
 * Prepares the mending of typos: one letter dropped, doubled, changed or swapped with its neighbour, in a word that nobody
 * writes otherwise.
 *
 * @param knowledge whose words, with those of every question, are the known ones
 * @param isKnown whether a word is known in another form
 */
export function buildMendText(knowledge: Knowledge, isKnown: (word: string) => boolean): MendText {
  // Most questions have no typo, and a start should not wait for the first that has one.
  let made: { lexicon: Lexicon; neighbours: Neighbours } | undefined;
  const words = () => {
    made ??= ((lexicon) => ({ lexicon, neighbours: indexNeighbours(lexicon) }))(readLexicon(knowledge));
    return made;
  };
  const mend = (word: string): string | undefined => {
    const { lexicon, neighbours } = words();
    const near = word.length <= LONGEST ? nearestWord(word, lexicon, neighbours) : undefined;
    return near ?? (word.length < SHORTEST_COMPOUND ? undefined : splitKnown(word, lexicon)?.join(' '));
  };
  return (text) => {
    let tried = 0;
    return text.replace(WORD, (word) => {
      const lower = word.toLowerCase();
      if (tried >= MOST_TRIED || COMMON_WORDS.has(lower) || isKnown(lower) || words().lexicon.has(lower)) return word;
      tried++;
      return mend(lower) ?? word;
    });
  };
}
