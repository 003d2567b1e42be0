import type { Span } from './shape.ts';

/** More than any key in use: RSA 8192 is 6,400 characters, twice that when escaped. */
const LONGEST = 16_000;

/** What may stand between the lines of a key's body: breaks, quotation marks, escapes, line numbers' bars, an ellipsis. */
const PIECE =
  /[\s>|"'`,.…+\\*()-]{0,16}(?:\d{1,4}[.:)|]?[ \t]{1,8}(?=[A-Za-z0-9+/=]{30}))?(?:n(?=MI))?(?<token>[A-Za-z0-9+/=]{1,4096})/y;

const HEADER =
  /[\s>|"'\\n]{0,12}(?:Proc-Type|DEK-Info|Version|Comment|Encryption|Public-Lines|Private-Lines)[:=][^\n]{0,100}/y;

function isWord(token: string): boolean {
  return /^(?:[A-Z]?[a-z]{0,15}|[A-Z]{2,12}|\d{1,3})$/.test(token);
}

function stepOver(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/**
 * Finds where the base64 body of a key ends that has no end marker.
 *
 * @param text the text in which the key stands
 * @param from where the body starts
 * @returns `from` when no body stands there
 */
export function endOfKeyBody(text: string, from: number): number {
  let at = from;
  while (at - from < LONGEST) {
    const header = stepOver(HEADER, text, at);
    if (header) {
      at = HEADER.lastIndex;
      continue;
    }
    const piece = stepOver(PIECE, text, at);
    const token = piece?.groups?.token ?? '';
    if (token === '' || isWord(token)) break;
    at = PIECE.lastIndex;
  }
  return at;
}

/** Lines end at blanks, at line breaks and at the escapes of such. */
function startOfLine(text: string, end: number): number {
  let start = end - 1;
  while (start > 0 && !/[\s\\]/.test(text.charAt(start - 1))) start--;
  return start;
}

function isBodyLine(line: string): boolean {
  const token = line.replace(/^n(?=[A-Za-z0-9+/=]{60})|[\s>|"'`\\]{1,20}/g, '');
  return token === '' || token === 'n' || (/^[A-Za-z0-9+/=.…]{1,5000}$/.test(token) && !isWord(token));
}

/**
 * Finds where the base64 body of a key starts that ends at a place.
 *
 * @param text the text in which the key stands
 * @param to where the end marker starts
 */
export function startOfKeyBody(text: string, to: number): number {
  let start = to;
  while (start > 0 && to - start < LONGEST) {
    const from = startOfLine(text, start);
    if (!isBodyLine(text.slice(from, start))) break;
    start = from;
  }
  return start;
}

/**
 * Whether anything of a key stands in a span, and not just its markers.
 *
 * @param value the span's text
 */
export function hasKeyBody(value: string): boolean {
  return /[A-Za-z0-9+/]{24}|(?:[A-Za-z0-9+/]{4,60}[\s"'`>|\\n.-]{1,12}){4}[A-Za-z0-9+/]{4}/.test(
    value.replace(
      /-{0,8}[ ]?(?:BEGIN|END) [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?[ ]?-{0,8}|PuTTY-User-Key-File-\d/gi,
      '',
    ),
  );
}

/**
 * Grows a span that starts at a begin marker: up to the end marker, or to the end of the body when that was cut off.
 *
 * @param endMarker sticky or global; what closes this kind of key
 */
export function toEndMarker(endMarker: RegExp): (text: string, span: Span) => Span {
  return (text, { start, end }) => {
    const rest = text.slice(end, end + LONGEST);
    const next = rest.search(/BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY|PuTTY-User-Key-File-/);
    const closing = endMarker.exec(next < 0 ? rest : rest.slice(0, next));
    endMarker.lastIndex = 0;
    const body = endOfKeyBody(text, end);
    return { start, end: closing ? end + closing.index + closing[0].length : body };
  };
}
