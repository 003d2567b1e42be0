import { readParts, type View } from './view.ts';

/** A run of base64, perhaps over several lines of equal kind. */
const RUN = /(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{20,}(?:[\r\n]{1,2}[ \t>]{0,8}[A-Za-z0-9+/_-]{4,})*={0,2}/g;

/** Share of readable characters from which decoded bytes count as text. */
const READABLE = 0.95;

/** PowerShell's `-EncodedCommand` and Windows' files hold two bytes a character, of which one is mostly 0. */
function isWide(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 400);
  const zeros = head.filter((byte, at) => at % 2 === 1 && byte === 0).length;
  return head.length >= 8 && zeros >= head.length / 4;
}

function textOf(base64: string): string {
  const bytes = Buffer.from(base64, 'base64');
  // A character that was cut in two at the end is none.
  return bytes.toString(isWide(bytes) ? 'utf16le' : 'utf8').replace(/\ufffd$/, '');
}

function isReadable(code: number): boolean {
  if (code < 0x20) return code === 0 || code === 9 || code === 10 || code === 13;
  return code !== 0xfffd && (code < 0x7f || code > 0x9f);
}

function hasReadable(text: string): boolean {
  let readable = 0;
  for (let at = 0; at < text.length; at++) if (isReadable(text.charCodeAt(at))) readable++;
  return text.length > 0 && readable >= READABLE * text.length;
}

/** The text that a run of base64 stands for; undefined when it stands for bytes. */
function decodeRun(run: string): string | undefined {
  // Most runs are no text; their first bytes tell.
  if (!hasReadable(textOf(run.slice(0, 64)))) return undefined;
  const text = textOf(run.replace(/[\s>]{1,400}/g, ''));
  return hasReadable(text) ? text.replaceAll('\0', '\n') : undefined;
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
