import type { KnownBlock } from '@slack/types';
import { type Card, linesOf } from './card.ts';
import { unescapeText } from './mrkdwn.ts';

/** How the terminal shows a card. */
export type TerminalOptions = {
  /** ANSI colours; off for pipes and under NO_COLOR. */
  color: boolean;
  /** Columns to wrap at. */
  width: number;
};

/** In the small print links have no labels: there are many, and their addresses say as much. */
type InlineOptions = TerminalOptions & { isSmall?: boolean };

type Style = 'bold' | 'dim' | 'cyan';
const CODES: Record<Style, [number, number]> = { bold: [1, 22], dim: [2, 22], cyan: [36, 39] };

function paint(text: string, style: Style, { color }: TerminalOptions): string {
  const [on, off] = CODES[style];
  return color ? `\u001b[${on}m${text}\u001b[${off}m` : text;
}

/** What a terminal would act on: control characters, and the ones that turn the direction of text. */
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** mrkdwn to terminal text: bold and code in colour, a link as its label and address, in the small print as its address. */
function renderInline(text: string, options: InlineOptions): string {
  const marked = text
    .replace(/<(https:[^<>|]{1,3000})\|([^<>]{0,300})>/g, options.isSmall ? '$1' : '$2: $1')
    .replace(
      /(^|[\s(])\*([^*\n]{1,300})\*(?=$|[\s.,:;)])/gm,
      (_, before: string, it: string) => before + paint(it, 'bold', options),
    )
    .replace(/`([^`\n]{1,400})`/g, (whole, it: string) => (options.color ? paint(it, 'cyan', options) : whole));
  return unescapeText(marked);
}

const ANSI = /\u001b\[\d+m/g;

/** Wraps at blanks; continuation lines stand under the text of a list item. */
function wrap(line: string, width: number): string {
  const indent = /^(?:• |\d+\. )/.exec(line)?.[0].length ?? 0;
  const rows: string[] = [''];
  for (const word of line.split(' ')) {
    const row = rows.at(-1) as string;
    const length = row.replace(ANSI, '').length + word.replace(ANSI, '').length + 1;
    if (row.trim() !== '' && length > width) rows.push(' '.repeat(indent) + word);
    else rows[rows.length - 1] = row === '' ? word : `${row} ${word}`;
  }
  return rows.join('\n');
}

function renderText(text: string, options: InlineOptions): string {
  const pieces = text.split('```');
  return pieces
    .map((piece, at) => (at % 2 === 1 ? renderCode(piece, options) : renderLines(piece, options)))
    .filter((piece) => piece !== '')
    .join('\n');
}

function renderCode(code: string, options: TerminalOptions): string {
  return unescapeText(code)
    .split('\n')
    .map((line) => `  ${paint(line, 'cyan', options)}`)
    .join('\n');
}

function renderLines(text: string, options: InlineOptions): string {
  return text
    .split('\n')
    .map((line) => wrap(renderInline(line, options), options.width))
    .join('\n');
}

function renderBlock(block: KnownBlock, options: TerminalOptions): string[] {
  if (block.type === 'header') return linesOf(block).map((line) => paint(unescapeText(line), 'bold', options));
  if (block.type === 'context')
    return linesOf(block).map((line) =>
      paint(renderText(line, { ...options, color: false, isSmall: true }), 'dim', options),
    );
  return linesOf(block).map((line) => renderText(line, options));
}

/**
 * Renders a card for a terminal or a pipe. Buttons are left out: there is nothing to press.
 *
 * @param card as for Slack
 * @param options colour and width
 * @returns text without a final line break
 */
export function renderTerminal(card: Card, options: TerminalOptions): string {
  const blocks = card.blocks.map((block) => renderBlock(cleanBlock(block), options).join('\n'));
  return blocks.filter((text) => text !== '').join('\n\n');
}

function cleanBlock(block: KnownBlock): KnownBlock {
  return JSON.parse(
    JSON.stringify(block, (_, value: unknown) => (typeof value === 'string' ? value.replace(CONTROL, '') : value)),
  );
}
