import { z } from 'zod';

/** Text that Slack would act on if it reached a message unescaped: mentions, broadcasts, links of any scheme. */
const SLACK_CONTROL = /<[!@#][^>]*>|<(?:mailto:|tel:|[a-z][a-z0-9+.-]{0,30}:\/\/)[^>]*>/i;

const EMPTY = 'is empty: write the text or leave the field out';

/**
 * Plain text of an entry: one paragraph, no Slack markup; `code` in backticks and `<word>` placeholders are allowed.
 *
 * @param longest the most characters that the card can show of it
 */
export function prose(longest: number) {
  return (
    z
      .string()
      .min(1, { error: EMPTY, abort: true })
      .refine((text) => text.trim() !== '', { error: EMPTY, abort: true })
      // Stops here, so that no pattern runs over a text of any length.
      .max(longest, { error: `is longer than ${longest} characters: shorten it`, abort: true })
      .refine((text) => text.trim() === text, 'begins or ends with a blank: remove it')
      .superRefine((text, { addIssue }) => {
        const near = SLACK_CONTROL.exec(text)?.[0];
        if (near === undefined) return;
        const message = 'holds markup that Slack would act on: write it in plain words';
        addIssue({ code: 'custom', message, params: { near } });
      })
  );
}

/** The id of an entry or the short name of a source. */
export const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'is not an id: use lower-case letters, digits and hyphens, 64 at most');

/** A name or a short phrase. */
export const word = prose(80);

/** Whether a date as text is a day that there is: not the 30th of February. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The day on which something was read, such as 2026-11-24. */
export const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'is not a date: write it as 2026-11-24', abort: true })
  .refine(isDay, 'is no day of the calendar: write the day on which you read the page');

/** A link that people may follow: https, and nothing in it that Slack or a reader could take for something else. */
export const httpsUrl = z
  .string()
  .regex(/^https:\/\/[^\s<>|@]+$/, 'is not a link: write an https address without blanks, <, >, | or @');
