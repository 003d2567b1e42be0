import { tokenize } from '../matching/tokenize.ts';

/** The terms of a list of words. */
export function termsOf(words: string): ReadonlySet<string> {
  return new Set(tokenize(words).map(({ term }) => term));
}

/** Words that say what is asked of a topic, and name none. */
const ASKING_WORDS = `rotate renew replace change reset regenerate get create generate obtain download find where make request new
  lose lost forget deleted leak leaked exposed stolen compromised committed share sharing send give secret public private sensitive
  confidential safe post publish store save keep put expire expires expired valid long lifetime last lasts many limit revoke delete
  deactivate difference different mean example format look show step steps command exactly details explain again else often instead
  old way safer better best recommended docs link source confused wrong error fail work password key credential`;

/** The terms of the words that say what is asked of a topic, and name none. */
export const ASKING_TERMS = termsOf(ASKING_WORDS);
