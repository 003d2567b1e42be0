import { couldBeKeyMaterial, isCamelCase, looksLikeKeyMaterial } from './randomness.ts';
import type { Span } from './shape.ts';

/** Characters of a secret access key. */
const SECRET_LENGTH = 40;

const PIECE = /[A-Za-z0-9+/]{1,64}/y;

/** What stands between the parts of a broken key: a line break, a blank, a string that is put together. */
const GAP = /["'`]\s{0,4}[+.&]\s{0,12}["'`]|["'`]\s{1,16}["'`]|[\s>|\\*,…-]{1,24}/y;

function isSecret(pieces: readonly string[]): boolean {
  const whole = pieces.join('');
  const letters = pieces.filter((piece) => /^(?:[A-Z]?[a-z]{1,15}|[A-Z]{2,15})$/.test(piece) && piece.length > 1);
  return looksLikeKeyMaterial(whole) && letters.length <= pieces.length / 3;
}

/**
 * Reads a secret access key that was broken into parts.
 *
 * @param text the text in which it stands
 * @param from where its first part starts
 * @returns undefined unless the parts come to the length of a key, look like one and are few or single characters
 */
export function readPieces(text: string, from: number): Span | undefined {
  const pieces: string[] = [];
  let length = 0;
  let at = from;
  while (length < SECRET_LENGTH) {
    PIECE.lastIndex = at;
    const piece = PIECE.exec(text)?.[0];
    if (!piece) return undefined;
    pieces.push(piece);
    length += piece.length;
    at += piece.length;
    if (length >= SECRET_LENGTH) break;
    GAP.lastIndex = at;
    at += GAP.exec(text)?.[0].length ?? text.length;
  }
  const isFew = pieces.length <= 10 || pieces.every((piece) => piece.length <= 2);
  return length === SECRET_LENGTH && pieces.length > 1 && isFew && isSecret(pieces)
    ? { start: from, end: at }
    : undefined;
}

/**
 * Grows what follows a label to the whole key when it is only its first part.
 *
 * @param text the text in which it stands
 * @param span the first part
 */
export function toWholeSecret(text: string, span: Span): Span {
  return span.end - span.start >= SECRET_LENGTH ? span : (readPieces(text, span.start) ?? span);
}

/** One in 900 keys has neither a digit nor a sign; then it must at least be no words. */
function isLongEnoughSecret(plain: string): boolean {
  if (!/[a-z]/i.test(plain) || /[a-z]{16}/.test(plain)) return false;
  return /[0-9+/]/.test(plain) || (/[a-z]/.test(plain) && /[A-Z]/.test(plain) && !isCamelCase(plain));
}

/**
 * Whether what follows a label is a secret access key, or enough of one.
 *
 * @param value without the label; perhaps in parts
 */
export function isLabelledSecret(value: string): boolean {
  const plain = value.replace(/[^A-Za-z0-9+/]/g, '');
  if (/(.)\1{6}/.test(plain)) return false;
  if (plain.length >= SECRET_LENGTH) return isLongEnoughSecret(plain);
  return plain.length >= 14 && couldBeKeyMaterial(plain);
}
