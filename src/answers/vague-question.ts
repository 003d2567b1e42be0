import type { Library } from '../matching/library.ts';
import { contentTokens, type Token, tokenize } from '../matching/tokenize.ts';
import { ASKING_TERMS, termsOf } from './asking-words.ts';

/** Words that add nothing to a vague one: "aws password help". */
const FILLERS = termsOf(
  'aws amazon help urgent anyone account team prod log broken invalid failed failing match problem issue trouble build thing app ask',
);

function isEmpty({ term }: Token): boolean {
  return ASKING_TERMS.has(term) || FILLERS.has(term);
}

/**
 * Recognises a question with too little in it: a word such as "token" or "key", and nothing that says which.
 *
 * @param library the knowledge
 * @param text normalised text
 * @returns the credentials that it can mean; undefined when the question says more
 */
export function readVagueQuestion(
  { index, vague, names, signs }: Library,
  text: string,
): readonly string[] | undefined {
  const tokens = contentTokens(index.canonicalize(tokenize(text)));
  const isNamed = names.find(tokens).some(({ value }) => value.length === 1);
  if (isNamed || signs.find(tokens).length > 0) return undefined;
  // A name with several meanings says no more than a vague word.
  const ambiguous = names.find(tokens).map((hit) => ({ ...hit, value: [hit.value] }));
  const hits = [...ambiguous, ...vague.find(tokens)];
  // "log in to the database" is about the database: of two words the rarer one says more.
  const rarity = ({ start }: { start: number }) => index.postings.rarityOf(tokens[start]?.term ?? '');
  const [longest] = hits.toSorted((left, right) => right.length - left.length || rarity(right) - rarity(left));
  const telling = tokens.filter(
    (token, at) => !isEmpty(token) && !hits.some(({ start, length }) => at >= start && at < start + length),
  );
  return telling.length === 0 ? longest?.value[0] : undefined;
}
