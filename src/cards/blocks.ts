import type { Button, ContextBlock, HeaderBlock, KnownBlock, SectionBlock } from '@slack/types';
import { cutText, SLACK_LIMITS } from './limits.ts';

/** A title line; plain text, so nothing in it is markup. */
export function header(text: string): HeaderBlock {
  return { type: 'header', text: { type: 'plain_text', text: cutText(text, SLACK_LIMITS.headerText), emoji: true } };
}

/** A paragraph of mrkdwn, already escaped. */
export function section(mrkdwn: string): SectionBlock {
  return { type: 'section', text: { type: 'mrkdwn', text: mrkdwn, verbatim: true } };
}

/** A grid of short facts, each a bold name above its text. */
export function fields(texts: readonly string[]): SectionBlock {
  return { type: 'section', fields: texts.map((text) => ({ type: 'mrkdwn', text, verbatim: true })) };
}

/** Small print. */
export function context(...mrkdwn: readonly string[]): ContextBlock {
  return { type: 'context', elements: mrkdwn.map((text) => ({ type: 'mrkdwn', text, verbatim: true })) };
}

/** A button that carries an entry's id, never text of the user. */
export function button(actionId: string, label: string, value: string): Button {
  return { type: 'button', action_id: actionId, text: { type: 'plain_text', text: label, emoji: true }, value };
}

/** A row of buttons; no row at all when there are none. */
export function actions(buttons: readonly Button[]): KnownBlock[] {
  return buttons.length > 0 ? [{ type: 'actions', elements: [...buttons] }] : [];
}
