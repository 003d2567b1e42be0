import { isUtf8 } from 'node:buffer';
import { type Fault, makeFault } from './fault.ts';
import { MOST_LINES } from './limits.ts';
import { placeIn } from './place-in.ts';
import { nameCharacter } from './show-text.ts';

/** Controls that no text needs; a carriage return may only stand before a line feed. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029]|\r(?!\n)/;
/** Characters that turn the direction of what follows: the file would not say what it shows. */
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/;
/** Characters without width; words with one inside are never found. */
const WIDTHLESS = /[\u200b\u2060\ufeff]/;

/** The text of a file, or none when it must not be read on; and what is wrong with it. */
export type Decoded = { text?: string; faults: Fault[] };

/** Length of the longest beginning of the bytes that is whole or could become whole UTF-8. */
function validLength(bytes: Uint8Array): number {
  const isValid = (length: number) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let [low, high] = [0, bytes.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isValid(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function faultOfBytes(file: string, bytes: Uint8Array): Fault {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const before = new TextDecoder().decode(bytes.subarray(0, validLength(bytes)));
  const text = new TextDecoder().decode(bytes);
  const found = isWide ? 'is UTF-16' : 'holds bytes that are not UTF-8';
  return makeFault(file, placeIn(text, isWide ? 0 : before.length), `${found}: save the file as UTF-8`);
}

/** Blanks at the beginning of a line that are none to YAML, as web pages have them. */
const STRANGE_INDENT = /^[ \t]*[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/m;
/** What a merge leaves behind where nobody decided. */
const MERGE_MARK = /^(?:<{7} |>{7} |={7}$)/m;

const UNWANTED: readonly [RegExp, Fault['severity'], string][] = [
  [CONTROL, 'error', 'control character'],
  [DIRECTION, 'error', 'invisible character that reverses text,'],
  [WIDTHLESS, 'warning', 'invisible character'],
];

function unwantedCharacters(file: string, text: string): Fault[] {
  return UNWANTED.flatMap(([pattern, severity, what]) => {
    const found = pattern.exec(text);
    if (!found) return [];
    const message = `holds the ${what} ${nameCharacter(found[0])}: remove it`;
    return [makeFault(file, placeIn(text, found.index), message, severity)];
  });
}

/** Faults of lines that YAML would read as something else, and report where it stumbles. */
function mistakenLines(file: string, text: string): Fault[] {
  const indent = STRANGE_INDENT.exec(text);
  const merge = MERGE_MARK.exec(text);
  const at = (offset: number, message: string) => makeFault(file, placeIn(text, offset), message);
  return [
    ...(merge ? [at(merge.index, 'holds the marks of a merge: keep one side and remove the marks')] : []),
    ...(indent
      ? [
          at(
            indent.index + indent[0].length - 1,
            `is indented with ${nameCharacter(indent[0].at(-1) ?? '')}: use blanks`,
          ),
        ]
      : []),
  ];
}

function tooManyLines(file: string, text: string): Fault[] {
  let at = -1;
  for (let line = 0; line < MOST_LINES; line++) {
    at = text.indexOf('\n', at + 1);
    if (at === -1) return [];
  }
  return [makeFault(file, placeIn(text, at + 1), `has more than ${MOST_LINES} lines: split the file`)];
}

/**
 * Turns the bytes of a file into text.
 *
 * @param file the name to show in faults
 * @param bytes the content
 */
export function decodeText(file: string, bytes: Uint8Array): Decoded {
  if (!isUtf8(bytes)) return { faults: [faultOfBytes(file, bytes)] };
  return { text: new TextDecoder().decode(bytes), faults: [] };
}

/**
 * Refuses text with characters that text should not hold, or with too many lines.
 *
 * @param file the name to show in faults
 * @param raw the content as a string
 * @returns the text without a byte order mark
 */
export function checkText(file: string, raw: string): Decoded {
  const text = raw.startsWith('\ufeff') ? raw.slice(1) : raw;
  const faults = [...tooManyLines(file, text), ...unwantedCharacters(file, text), ...mistakenLines(file, text)];
  return faults.some(({ severity }) => severity === 'error') ? { faults: faults.slice(0, 1) } : { text, faults };
}
