import type {
  Button,
  ContextBlock,
  HeaderBlock,
  KnownBlock,
  MrkdwnElement,
  PlainTextElement,
  SectionBlock,
} from '@slack/types';
import { cutText, SLACK_LIMITS } from './limits.ts';
import { literalText } from './mrkdwn.ts';

/** A text without any markup, as labels and placeholders want it. */
export function plainText(text: string): PlainTextElement {
  return { type: 'plain_text', text, emoji: true };
}

/** A title line; plain text, so nothing in it is markup. */
export function header(text: string): HeaderBlock {
  return { type: 'header', text: plainText(cutText(text, SLACK_LIMITS.headerText)) };
}

/** A text of mrkdwn, already escaped; Slack makes no links of what looks like one in it. */
export function mrkdwnText(text: string): MrkdwnElement {
  return { type: 'mrkdwn', text, verbatim: true };
}

/** A paragraph of mrkdwn. */
export function section(text: string): SectionBlock {
  return { type: 'section', text: mrkdwnText(text) };
}

/** A grid of short facts, each a bold name above its text, if need be under a heading of mrkdwn. */
export function fields(texts: readonly string[], heading?: string): SectionBlock {
  return {
    type: 'section',
    ...(heading !== undefined && { text: mrkdwnText(heading) }),
    fields: texts.map(mrkdwnText),
  };
}

/** Small print. */
export function context(...texts: readonly string[]): ContextBlock {
  return { type: 'context', elements: texts.map(mrkdwnText) };
}

/**
 * Text that somebody wrote, shown as it is: nothing in it is bold, a link, a mention or an emoji.
 *
 * @param text as it was written, without secrets
 * @param most characters that are shown of it
 */
export function literalSection(text: string, most: number): SectionBlock {
  return { type: 'section', text: { type: 'plain_text', text: literalText(text, most), emoji: false } };
}

/** What a button can have beside its label: a colour, more words for those who hear it read, a question before it acts. */
export type ButtonExtras = Pick<Button, 'style' | 'confirm'> & { spoken?: string };

/** A button that carries an id, never text of the user. */
export function button(
  actionId: string,
  label: string,
  value: string,
  { spoken, ...extras }: ButtonExtras = {},
): Button {
  return {
    type: 'button',
    action_id: actionId,
    text: plainText(cutText(label, SLACK_LIMITS.buttonText)),
    value,
    ...(spoken !== undefined && { accessibility_label: cutText(spoken, SLACK_LIMITS.buttonText) }),
    ...extras,
  };
}

/** A row of buttons; no row at all when there are none. */
export function actions(buttons: readonly Button[]): KnownBlock[] {
  return buttons.length > 0 ? [{ type: 'actions', elements: [...buttons] }] : [];
}
