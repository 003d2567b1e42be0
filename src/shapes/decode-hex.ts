import { readParts, type View } from './view.ts';

/** A line of `xxd` or `hexdump -C`: the offset, up to sixteen bytes, and what they look like. */
const DUMPED =
  /^[ \t>|]{0,8}[0-9a-f]{6,8}:?[ \t]{1,3}(?<bytes>(?:[0-9a-f]{2,4}[ \t]{1,2}){1,16})[^\n]{0,60}(?:\n|$)/gim;

/** A run of bytes without anything between them. */
const RUN = /(?<![0-9A-Za-z])(?:[0-9a-f]{2}){20,8000}(?![0-9A-Za-z])/gi;

function textOf(hex: string): string {
  return Buffer.from(hex.replace(/\s{1,2}/g, ''), 'hex').toString('latin1');
}

/** Digests are bytes of every kind; a configuration is text. */
function isText(text: string): boolean {
  return text.length > 0 && /^[\t\n\r\x20-\x7e]+$/.test(text);
}

function decodeDump(view: View): View | undefined {
  const parts = [...view.text.matchAll(DUMPED)].map((match) => {
    return { start: match.index, end: match.index + match[0].length, says: textOf(match.groups?.bytes ?? '') };
  });
  return parts.length > 1 && isText(parts.map(({ says }) => says).join('')) ? readParts(view, parts) : undefined;
}

function decodeRuns(view: View): View | undefined {
  const parts = [...view.text.matchAll(RUN)].flatMap((match) => {
    const says = textOf(match[0]);
    return isText(says) ? [{ start: match.index, end: match.index + match[0].length, says: `${says}\n\n` }] : [];
  });
  return parts.length > 0 ? readParts(view, parts) : undefined;
}

/**
 * Reads what stands in hexadecimal in a text: a dump of a file, bytes in a row.
 *
 * @param view the reading in which the digits stand
 * @returns a reading for each form that is text after all
 */
export function decodeHex(view: View): View[] {
  return [decodeDump(view), decodeRuns(view)].filter((decoded) => decoded !== undefined);
}
