import { isCoined, isStrongPassword, trimToCore } from './password-values.ts';
import { ANYWHERE_HINTS, PASSWORD_ANYWHERE } from './password-words.ts';
import type { Search, Span } from './shape.ts';

/** How far from the word that names it a password is looked for, in characters. */
const REACH = { before: 60, after: 110 } as const;

/** Shorter is guesswork, longer is key material or an address; both have looks of their own. */
const LONGEST = 80;

/** Blanks, quotation marks and the writing of languages that put none between words. */
const TOKEN = /[^\s"«»<>\u3000-\u30ff\u3400-\u9fff\uac00-\ud7af]+/g;

/** Up to the paragraph's end, or its beginning. */
function windowAround(text: string, start: number, end: number): Span {
  const before = text.slice(Math.max(0, start - REACH.before), start);
  const after = text.slice(end, end + REACH.after);
  const paragraph = after.search(/\n\s*\n/);
  return {
    start: start - before.length + before.lastIndexOf('\n') + 1,
    end: end + (paragraph < 0 ? after.length : paragraph),
  };
}

/** The window may cut a word in two: what it starts with is none. */
function tokensIn(text: string, { start, end }: Span): Span[] {
  const cut = start > 0 && !/\s/.test(text.charAt(start - 1)) ? text.slice(start, end).search(/\s/) : 0;
  if (cut < 0) return [];
  return [...text.slice(start + cut, end).matchAll(TOKEN)].map((match) => {
    const from = start + cut + match.index;
    return trimToCore(text, { start: from, end: from + match[0].length });
  });
}

function isPasswordAlone(text: string, { start, end }: Span): boolean {
  const value = text.slice(start, end);
  return value.length <= LONGEST && isStrongPassword(value) && isCoined(text.slice(start, end + 1));
}

/**
 * Finds what can be nothing but a password near a word for one, in whatever language and grammar: "die Kennwörter sind …",
 * "I have tina.k …, the VPN creds".
 *
 * @param text the text
 */
function findNearby(text: string): Span[] {
  const windows = [...text.matchAll(PASSWORD_ANYWHERE)].slice(0, 100).map((match) => {
    return windowAround(text, match.index, match.index + match[0].length);
  });
  const found = new Map<number, Span>();
  for (const window of windows) {
    for (const span of tokensIn(text, window)) if (isPasswordAlone(text, span)) found.set(span.start, span);
  }
  return [...found.values()];
}

/** A password that nothing but its look and its neighbourhood give away. */
export const NEARBY: Search = { hints: ANYWHERE_HINTS, search: findNearby };
