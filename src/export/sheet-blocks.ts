import type { KnownBlock } from '@slack/types';
import { bold, codeBlock, escapeText, link, numbered, prose } from '../cards/mrkdwn.ts';
import type { Era, Line, Part, Piece, Section, Sheet } from './sheet.ts';

function lineText({ lead, to, text, links = [] }: Line): string {
  const target = to && `${bold(to.name)} (\`${to.id}\`)`;
  const head = [lead && prose(lead), target].filter(Boolean).join(' ');
  if (text === undefined) return head;
  const more = links.map(({ url, label }) => link(url, label));
  return [head === '' ? prose(text) : `${head}: ${prose(text)}`, ...more].join(' ');
}

function partText({ name, secrecy, form, example, lives }: Part): string {
  const more = [example && `for example ${prose(example)}`, lives && `lives in ${prose(lives)}`].filter(Boolean);
  return [`${bold(name)} (${secrecy}): ${prose(form)}`, ...more].join(' · ');
}

function eraText({ years, said, now }: Era): string {
  const end = /[.!?…]$/.test(said) ? '' : '.';
  return `${bold(`${years}:`)} ${prose(said)}${end} ${bold('Now:')} ${prose(now)}`;
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `• ${line}`).join('\n');
}

function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)));
  const padded = rows.map((row) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  '));
  return padded.map((line) => line.trimEnd());
}

function pieceText(piece: Piece): string {
  switch (piece.kind) {
    case 'text':
      return piece.lead ? `${bold(piece.lead)} ${prose(piece.text)}` : prose(piece.text);
    case 'label':
      return bold(piece.text);
    case 'steps':
      return numbered(piece.steps);
    case 'code':
      return codeBlock(piece.lines);
    case 'list':
      return bullets(piece.lines.map(lineText));
    case 'parts':
      return bullets(piece.parts.map(partText));
    case 'table':
      return codeBlock(alignColumns([piece.columns, ...piece.rows]));
    case 'eras':
      return bullets(piece.eras.map(eraText));
  }
}

function block(lines: readonly string[]): KnownBlock[] {
  return lines.length > 0 ? [{ type: 'section', text: { type: 'mrkdwn', text: lines.join('\n') } }] : [];
}

function sectionBlock({ heading, pieces }: Section): KnownBlock[] {
  return block([bold(heading), ...pieces.map(pieceText)]);
}

/**
 * Turns a sheet into blocks for a terminal. Slack's limits are not kept: nothing is left out.
 *
 * @param sheet the entry as laid out
 * @param not questions that other entries answer
 */
export function sheetBlocks(sheet: Sheet, not: readonly string[]): KnownBlock[] {
  const sources = sheet.sources.map(({ url, checked }) => `checked ${checked}: ${escapeText(url)}`);
  const small = [`${sheet.kind} \`${sheet.id}\``, ...sheet.tags].join(' · ');
  const questions = [
    ...(sheet.asks.length > 0 ? [bold('Asked as'), bullets(sheet.asks.map(prose))] : []),
    ...(not.length > 0 ? [bold('Answered elsewhere'), bullets(not.map(prose))] : []),
  ];
  return [
    { type: 'header', text: { type: 'plain_text', text: sheet.title } },
    { type: 'context', elements: [{ type: 'mrkdwn', text: small }] },
    ...block(sheet.summary.map(pieceText)),
    ...sheet.sections.flatMap(sectionBlock),
    ...block(sources.length > 0 ? [bold('Sources'), bullets(sources)] : []),
    ...block(questions),
  ];
}
