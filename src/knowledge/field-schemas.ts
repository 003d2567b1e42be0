import { z } from 'zod';

/** Text that Slack would act on if it reached a message unescaped: mentions, links, broadcasts. */
const SLACK_CONTROL = /<[!@#][^>]*>|<https?:[^>]*>/;

/**
 * Plain text of an entry: one paragraph, no Slack markup; `code` in backticks and `<word>` placeholders are allowed.
 *
 * @param longest the most characters that the card can show of it
 */
export function prose(longest: number) {
  return (
    z
      .string()
      .min(1, 'is empty: write the text or leave the field out')
      // Stops here, so that no pattern runs over a text of any length.
      .max(longest, { error: `is longer than ${longest} characters: shorten it`, abort: true })
      .refine((text) => text.trim() === text, 'begins or ends with a blank: remove it')
      .refine((text) => !SLACK_CONTROL.test(text), 'holds markup that Slack would act on: write it in plain words')
  );
}

/** The id of an entry or the short name of a source. */
export const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'is not an id: use lower-case letters, digits and hyphens, 64 at most');

/** A name or a short phrase. */
export const word = prose(80);

/** The day on which something was read, such as 2026-11-24. */
export const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'is not a date: write it as 2026-11-24');

/** A link that people may follow: https, and nothing in it that Slack or a reader could take for something else. */
export const httpsUrl = z
  .string()
  .regex(/^https:\/\/[^\s<>|@]+$/, 'is not a link: write an https address without blanks, <, >, | or @');
