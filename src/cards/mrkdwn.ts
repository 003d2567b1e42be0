import { cutText } from './limits.ts';

/**
 * Escapes text for any mrkdwn field, so that no mention, broadcast or link in it acts. Slack decodes just these three.
 *
 * @see https://docs.slack.dev/messaging/formatting-message-text
 */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Undoes `escapeText`, for surfaces that show text as it is. */
export function unescapeText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** Turns an entry's prose into mrkdwn: `code` spans stay, everything that Slack would act on is escaped. */
export function prose(text: string): string {
  return escapeText(text);
}

/** Bold text; asterisks within would end it early. */
export function bold(text: string): string {
  return `*${escapeText(text.replaceAll('*', ''))}*`;
}

/**
 * A link with a label.
 *
 * @param url an https address from the knowledge, checked at load to hold no control characters
 */
export function link(url: string, label: string): string {
  return `<${url.replaceAll('&', '&amp;')}|${escapeText(label).replaceAll('|', '/')}>`;
}

/** Code in a line; a backtick within would end it early. */
export function code(text: string): string {
  return `\`${escapeText(text.replaceAll('`', "'"))}\``;
}

/** A block of code; a fence within would end it early. */
export function codeBlock(lines: readonly string[]): string {
  return `\`\`\`${escapeText(lines.join('\n').replaceAll('```', "'''"))}\`\`\``;
}

/** Numbered lines, one a step. */
export function numbered(steps: readonly string[]): string {
  return steps.map((step, at) => `${at + 1}. ${prose(step)}`).join('\n');
}

/** An id of a person as Slack gives it. */
const USER_ID = /^[UW][A-Z0-9]{1,20}$/;

/**
 * A mention of one person, the only one that the bot ever makes.
 *
 * @param userId Slack's id; what is none becomes "somebody"
 */
export function mention(userId: string): string {
  return USER_ID.test(userId) ? `<@${userId}>` : 'somebody';
}

/** Characters that are not seen, or that turn the direction of the text around them. */
const UNSEEN = /[\p{Cc}\p{Bidi_Control}\u200b\u2028\u2029\u2060\ufeff]+/gu;

/**
 * Makes what somebody wrote fit for a plain text: on one line, without unseen characters, cut to a length.
 *
 * @param text as it was written
 * @param most characters that may remain
 * @returns never empty, which Slack would refuse
 */
export function literalText(text: string, most: number): string {
  const line = text.replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim();
  return line === '' ? '…' : cutText(line, most);
}

/** Takes the markup off again, for surfaces that show plain text. */
export function toPlainText(mrkdwn: string): string {
  const unmarked = mrkdwn
    .replace(/```/g, '')
    .replace(/<(https:[^<>|]{1,3000})\|([^<>]{0,300})>/g, '$2 ($1)')
    .replace(/(^|[\s(])\*([^*\n]{1,300})\*(?=$|[\s.,:;)])/gm, '$1$2');
  return unescapeText(unmarked);
}
