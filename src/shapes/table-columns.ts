import { isStatedPassword } from './password-values.ts';
import { isPlaceholder } from './placeholders.ts';
import { couldBeKeyMaterial } from './randomness.ts';
import type { Span } from './shape.ts';

/** Heads of columns under which secrets stand. */
const SECRET_HEAD =
  /^["'*_\s]{0,4}(?:[\w-]{1,24}[ _]){0,3}(?:password|passwd|pass|pwd|secret(?:[ _](?:access[ _])?key)?|secretaccesskey|token)["'*_\s]{0,4}$/i;

/** A table of more lines is no paste of credentials. */
const MOST_LINES = 200;

type Cell = Span & { text: string };

function separatorOf(line: string): string | undefined {
  return ['\t', '|', ',', ';'].find((sign) => line.split(sign).length > 1);
}

/** Where a line is to be cut. A separator in a cell with quotes around it is part of the cell. */
function cutsOf(line: string, separator: string): number[] {
  const cuts: number[] = [];
  let isQuoted = false;
  for (let at = 0; at < line.length; at++) {
    const char = line.charAt(at);
    const startsCell = at === 0 || line.charAt(at - 1) === separator;
    if (isQuoted && char === '"' && line.charAt(at + 1) === '"') at++;
    else if (char === '"' && (isQuoted || startsCell)) isQuoted = !isQuoted;
    else if (char === separator && !isQuoted) cuts.push(at);
  }
  return cuts;
}

function splitCells(line: string, offset: number, separator: string): Cell[] {
  const cuts = cutsOf(line, separator);
  return [-1, ...cuts].map((cut, at) => {
    const end = cuts[at] ?? line.length;
    return { text: line.slice(cut + 1, end), start: offset + cut + 1, end: offset + end };
  });
}

function trimCell({ text, start }: Cell): Cell {
  const lead = /^["'`\s*]{0,8}/.exec(text)?.[0].length ?? 0;
  const plain = text.slice(lead).replace(/["'`\s*]{1,8}$/, '');
  return { text: plain, start: start + lead, end: start + lead + plain.length };
}

function isSecretCell({ text }: Cell): boolean {
  if (text.length < 6 || isPlaceholder(text) || /\s/.test(text)) return false;
  return isStatedPassword(text) || (text.length >= 16 && couldBeKeyMaterial(text));
}

/** The secret columns of a line that is a table's head. */
function secretColumns(line: string, separator: string): number[] {
  return line.split(separator).flatMap((cell, at) => (SECRET_HEAD.test(cell) ? [at] : []));
}

/**
 * Finds the values of a table's secret columns: a CSV of new users, a table in a message.
 *
 * @param text the text
 */
export function findColumnValues(text: string): Span[] {
  const found: Span[] = [];
  let offset = 0;
  let table: { separator: string; columns: number[] } | undefined;
  for (const line of text.split('\n').slice(0, MOST_LINES)) {
    const separator = line.length < 2000 ? separatorOf(line) : undefined;
    const columns = separator ? secretColumns(line, separator) : [];
    if (separator && columns.length > 0) table = { separator, columns };
    else if (table && line.includes(table.separator)) {
      const cells = splitCells(line, offset, table.separator);
      found.push(
        ...table.columns
          .flatMap((at) => cells[at] ?? [])
          .map(trimCell)
          .filter(isSecretCell),
      );
    } else if (line.trim() !== '') table = undefined;
    offset += line.length + 1;
  }
  return found;
}
