import type { Library } from '../matching/library.ts';
import { contentTokens, type Token, tokenize } from '../matching/tokenize.ts';
import { ASKING_TERMS } from './asking-words.ts';

/** Words that add nothing to a vague one: "aws password help". */
const FILLERS = new Set(['aws', 'amazon', 'help', 'urgent', 'anyone', 'account', 'team', 'prod', 'log']);

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
  const hits = vague.find(tokens);
  const [longest] = hits.toSorted((left, right) => right.length - left.length);
  const telling = tokens.filter(
    (token, at) => !isEmpty(token) && !hits.some(({ start, length }) => at >= start && at < start + length),
  );
  return telling.length === 0 ? longest?.value[0] : undefined;
}
