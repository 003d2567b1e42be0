import type { KnownBlock } from '@slack/types';
import { cutText, fitBlocks, SLACK_LIMITS } from './limits.ts';
import { escapeText, toPlainText } from './mrkdwn.ts';

/** A message ready for any surface. `text` holds the whole answer: screen readers and notifications read it and not the blocks. */
export type Card = { text: string; blocks: KnownBlock[] };

/** The readable lines of a block, as mrkdwn. */
export function linesOf(block: KnownBlock): string[] {
  switch (block.type) {
    case 'header':
      return [escapeText(block.text.text)];
    case 'section':
      return [
        ...(block.text ? [textOf(block.text)] : []),
        ...(block.fields ?? []).map((it) => textOf(it).replace('\n', ' ')),
      ];
    case 'context':
      return [block.elements.flatMap((it) => ('text' in it ? [textOf(it)] : [])).join(' · ')];
    default:
      return [];
  }
}

function textOf(object: { type: string; text: string }): string {
  return object.type === 'plain_text' ? escapeText(object.text) : object.text;
}

/** Mentions of ours; in what others wrote the brackets are escaped. */
const MENTION = /(<@[UW][A-Z0-9]{1,20}>)/;

/** A line of mrkdwn as escaped text without markup; our mentions stay, so that a name is read out and no id. */
function spokenLine(line: string): string {
  const pieces = line.split(MENTION);
  return pieces.map((piece, at) => (at % 2 === 1 ? piece : escapeText(toPlainText(piece)))).join('');
}

/**
 * Finishes a card: blocks within Slack's limits, and the same said as plain text.
 *
 * @param blocks as built
 */
export function finishCard(blocks: readonly KnownBlock[]): Card {
  const fitted = fitBlocks(blocks);
  const lines = fitted.flatMap(linesOf).map(spokenLine);
  return { text: cutText(lines.join('\n'), SLACK_LIMITS.text), blocks: fitted };
}
