/** What random key material is measured by; a lower bar finds more and alarms more. */
const BARS = {
  /** Share of the highest entropy that a text of this length can have. 0.75 loses 1 in 1,000 random keys of 40. */
  entropy: 0.75,
  /** Changes between lower case, upper case and the rest, per character. Random base64 has 0.63, camelCase about 0.3. */
  changes: 0.36,
  /** Lower-case letters in a row. Words have them, 1 in 1,700 random keys of 40 has. */
  lowerRun: 12,
  /** Slashes, above which it is a path. */
  slashes: 5,
  /** Share of a text that capitalised syllables make up. camelCase reaches 0.9, 1 in 2,000 random keys does. */
  syllables: 0.875,
} as const;

/**
 * Shannon entropy, in bits a character.
 *
 * @param value any text; the empty one has 0
 */
function entropyOf(value: string): number {
  const counts = new Uint16Array(128);
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at) & 127;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  let bits = 0;
  for (const count of counts) if (count > 0) bits -= (count / value.length) * Math.log2(count / value.length);
  return bits;
}

function classOf(code: number): number {
  if (code >= 97 && code <= 122) return 0;
  return code >= 65 && code <= 90 ? 1 : 2;
}

function countClassChanges(value: string): number {
  let changes = 0;
  for (let at = 1; at < value.length; at++) {
    if (classOf(value.charCodeAt(at)) !== classOf(value.charCodeAt(at - 1))) changes++;
  }
  return changes;
}

function longestLowerRun(value: string): number {
  let longest = 0;
  for (const run of value.match(/[a-z]{1,4000}/g) ?? []) longest = Math.max(longest, run.length);
  return longest;
}

/** Base64 of plain text looks random and is not; what it says is looked at by itself. */
function isEncodedText(value: string): boolean {
  const text = Buffer.from(value, 'base64').toString('utf8');
  return text.length > 0 && !/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd]/.test(text);
}

/**
 * Tells names put together of capitalised words.
 *
 * @param value without blanks
 */
export function isCamelCase(value: string): boolean {
  const syllables = value.match(/[A-Z]?[a-z]{2,40}|[A-Z][a-z]/g) ?? [];
  return syllables.join('').length >= BARS.syllables * value.length;
}

function hasAllClasses(value: string): boolean {
  return /[a-z]/.test(value) && /[A-Z]/.test(value) && /[0-9+/]/.test(value);
}

/**
 * Tells random base64 from words, paths, camelCase names and hexadecimal digests.
 *
 * @param value the whole run of characters; only its first 400 are looked at
 * @returns true for all but about 1 in 500 random values of 40 characters
 */
export function looksLikeKeyMaterial(value: string): boolean {
  const head = value.slice(0, 400);
  if (!hasAllClasses(head) || head.split('/').length - 1 >= Math.max(BARS.slashes, head.length / 10)) return false;
  if (longestLowerRun(head) >= BARS.lowerRun || countClassChanges(head) < BARS.changes * (head.length - 1))
    return false;
  if (entropyOf(head) < BARS.entropy * Math.log2(Math.min(head.length, 40))) return false;
  return !isCamelCase(head) && !isEncodedText(head);
}

/**
 * The same with a lower bar, for where a key ID or a label stands beside the value.
 *
 * @param value the whole run of characters
 */
export function couldBeKeyMaterial(value: string): boolean {
  const head = value.slice(0, 400);
  if (!hasAllClasses(head) || longestLowerRun(head) >= BARS.lowerRun + 4) return false;
  if (countClassChanges(head) < 0.22 * (head.length - 1)) return false;
  return entropyOf(head) >= 0.7 * Math.log2(Math.min(head.length, 40));
}

/**
 * Tells letters mixed with digits from a word, a name or a number: `Xk29fQ…`, `3f9c…`, not `us-east-1`.
 *
 * @param value of at least 12 characters
 */
export function looksMixed(value: string): boolean {
  const head = value.slice(0, 400);
  const digits = head.replace(/[^0-9]/g, '').length;
  const letters = head.replace(/[^A-Za-z]/g, '').length;
  if (digits < 2 || letters < 2) return couldBeKeyMaterial(value);
  const wordLength = head.length < 30 ? BARS.lowerRun - 2 : BARS.lowerRun;
  const isWordy = digits < head.length / 12 && longestLowerRun(head) >= wordLength + Math.floor(head.length / 100);
  return entropyOf(head) >= 2.8 && !isWordy;
}
