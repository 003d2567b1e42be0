import { readParts, type View } from './view.ts';

/** A run of base64, perhaps over several lines of equal kind. */
const RUN = /(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{20,}(?:[\r\n]{1,2}[ \t>]{0,8}[A-Za-z0-9+/_-]{4,})*={0,2}/g;

/** Share of readable characters from which decoded bytes count as text. */
const READABLE = 0.95;

/** PowerShell's `-EncodedCommand` and Windows' files hold two bytes a character. */
function narrow(bytes: Buffer): Buffer {
  const isWide = bytes.length >= 8 && bytes.subarray(0, 400).every((byte, at) => at % 2 === 0 || byte === 0);
  return isWide ? (bytes.filter((_byte, at) => at % 2 === 0) as Buffer) : bytes;
}

function isReadable(byte: number): boolean {
  return (byte >= 0x20 && byte < 0x7f) || byte === 0 || byte === 9 || byte === 10 || byte === 13;
}

function countReadable(bytes: Buffer): number {
  let readable = 0;
  for (const byte of bytes) if (isReadable(byte)) readable++;
  return readable;
}

/** The text that a run of base64 stands for; undefined when it stands for bytes. */
function decodeRun(run: string): string | undefined {
  // Most runs are no text; their first bytes tell.
  const start = narrow(Buffer.from(run.slice(0, 64), 'base64'));
  if (countReadable(start) < READABLE * start.length) return undefined;
  const bytes = narrow(Buffer.from(run.replace(/[\s>]{1,400}/g, ''), 'base64'));
  if (bytes.length === 0 || countReadable(bytes) < READABLE * bytes.length) return undefined;
  return bytes.toString('latin1').replaceAll('\0', '\n');
}

/**
 * Reads what stands in base64 in a text: a configuration, a credentials file, a Kubernetes secret.
 *
 * @param view the reading in which the base64 stands
 * @returns the decoded runs, an empty line between them; undefined when none is text
 */
export function decodeBase64Runs(view: View): View | undefined {
  const parts = [];
  for (const match of view.text.matchAll(RUN)) {
    const says = decodeRun(match[0]);
    if (says === undefined) continue;
    parts.push({ start: match.index, end: match.index + match[0].length, says: `${says}\n\n` });
  }
  return parts.length > 0 ? readParts(view, parts) : undefined;
}
