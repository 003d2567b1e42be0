import { ASKING_TERMS } from '../answers/asking-words.ts';
import type { Library } from '../matching/library.ts';
import { readText } from '../matching/read-question.ts';
import { stem } from '../matching/stem.ts';
import { contentTokens, type ReadWord, tokenize } from '../matching/tokenize.ts';
import { WEAK_TERMS } from '../matching/weak-words.ts';
import { withoutMasks } from './plain-question.ts';

/** A longer text is a log; what its lines say beyond this tells gaps apart that are one. */
const MOST_TERMS = 24;

/** Account numbers, ids of instances, times: nobody else asks about the same. */
const ONE_OFF = /^(?:\d{6,}|(?=(?:[a-z]*\d){4})[a-z0-9]{8,})$/;

/** A name is one word here, however its humps are written: its parts would count several times. */
const readWhole: ReadWord = (word) => [{ surface: word, term: stem(word.toLowerCase().replace(/'.*$/, '')) }];

/**
 * The words by which a question is counted with others that ask the same: those with content, typos mended, synonyms under one.
 *
 * @param library the knowledge to read it by
 * @param question without its secrets
 * @returns 24 terms at most, none twice, in the order of the question
 */
export function gapTerms(library: Library, question: string): string[] {
  const tokens = library.index.canonicalize(tokenize(readText(library, withoutMasks(question)), readWhole));
  const terms = new Set(contentTokens(tokens).map(({ term }) => term));
  return [...terms].filter((term) => !ONE_OFF.test(term)).slice(0, MOST_TERMS);
}

/** How much a term says of what a question is about. */
export type WeighTerm = (term: string) => number;

/** What words of everyday talk, and those that only say what is asked of a topic, keep of their weight. */
const SHARE = 0.3;

/**
 * Weighs terms by how rare they are in the knowledge; a word that it lacks weighs most, since gaps are about such. The same for
 * every batch of gaps, so that what was alike once stays alike.
 *
 * @param library the knowledge to weigh by
 */
export function weighTerms({ index: { entries, postings } }: Library): WeighTerm {
  const unknown = Math.log(2 * entries.length + 2);
  return (term) => {
    const rarity = postings.has(term) ? postings.rarityOf(term) : unknown;
    return WEAK_TERMS.has(term) || ASKING_TERMS.has(term) ? SHARE * rarity : rarity;
  };
}
