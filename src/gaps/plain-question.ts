import { normalizeText } from '../matching/normalize.ts';
import { guardText } from '../shapes/guard-text.ts';

/** What the guard writes in place of a secret: `[access key removed]`. */
const MASK = /\[[^\][\n]{1,60} removed\]/g;

/** What it leaves of a key ID, which is no secret: `AKIA…WXYZ`. */
const MASKED_ID = /\b([A-Z0-9]{4}…)[A-Za-z0-9]{4}\b/g;

/** Controls, halves of characters, and what belongs to no alphabet: nothing that a knowledge file may hold. */
const UNWRITABLE = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Bidi_Control}]+/gu;

/** Angle brackets but those of a placeholder: `<word>` stays, what Slack would act on does not. */
const BRACKETS = /<([a-z][\w -]{0,40})>|[<>]+/gi;

/** The longest sample question that an entry may have. */
const LONGEST = 300;

/** What stands for a question of which nothing can be shown. */
const NOTHING = '<the question>';

/**
 * Leaves out what stands where the guard took something out: it was one person's, and says nothing of what many ask.
 *
 * @param question as the guard hands it on
 */
export function withoutMasks(question: string): string {
  return question.replace(MASK, ' ').replace(MASKED_ID, '$1');
}

/** Cuts a line between two words where there are any. */
function cutLine(line: string): string {
  if (line.length <= LONGEST) return line;
  const cut = line.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '');
  const words = cut.replace(/\s+\S*$/, '');
  return (words.length > LONGEST / 2 ? words : cut).trimEnd();
}

/**
 * Makes a question fit for a knowledge file or a terminal: one line, without markup, masks, and characters that are not seen.
 *
 * @param question without its secrets, as it was written in Slack or elsewhere
 * @returns 300 characters at most, and never none
 */
export function plainQuestion(question: string): string {
  const written = normalizeText(withoutMasks(question));
  // What was undone, escapes and links, may have hidden a secret.
  const line = withoutMasks(guardText(written).text)
    .replace(UNWRITABLE, ' ')
    .replace(BRACKETS, (_all, word: string | undefined) => (word ? `<${word}>` : ' '))
    .replace(/\s+([,.;:!?])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  return cutLine(line) || NOTHING;
}
