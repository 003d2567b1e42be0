import { normalizeText } from '../matching/normalize.ts';
import { tokenize } from '../matching/tokenize.ts';

/** A question as the matcher reads it, so that "Rotate keys?" and "rotating key" are one. */
export function patternOf(text: string): string {
  return tokenize(normalizeText(text))
    .map(({ term }) => term)
    .join(' ');
}
