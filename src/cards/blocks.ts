import type { Button, ContextBlock, HeaderBlock, KnownBlock, MrkdwnElement, SectionBlock } from '@slack/types';
import { cutText, SLACK_LIMITS } from './limits.ts';

/** A title line; plain text, so nothing in it is markup. */
export function header(text: string): HeaderBlock {
  return { type: 'header', text: { type: 'plain_text', text: cutText(text, SLACK_LIMITS.headerText), emoji: true } };
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

/** A button that carries an entry's id, never text of the user. */
export function button(actionId: string, label: string, value: string): Button {
  return { type: 'button', action_id: actionId, text: { type: 'plain_text', text: label, emoji: true }, value };
}

/** A row of buttons; no row at all when there are none. */
export function actions(buttons: readonly Button[]): KnownBlock[] {
  return buttons.length > 0 ? [{ type: 'actions', elements: [...buttons] }] : [];
}
