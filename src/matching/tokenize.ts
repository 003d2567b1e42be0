import { stem } from './stem.ts';
import { STOP_WORDS } from './stop-words.ts';

/** One word of a text: how it was written, and the term under which it is indexed. */
export type Token = { surface: string; term: string };

/** The most words that are looked at. */
const MOST_TOKENS = 600;

const WORD = /[\p{L}\p{N}]+(?:'[a-z]+)?/gu;
const CAMEL_HUMPS = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g;

/** `ExpiredTokenException` is asked as one word and as three. */
function humps(word: string): string[] {
  const parts = word.match(CAMEL_HUMPS) ?? [];
  return parts.length > 1 && parts.length < 9 && word.length > 8 ? [word, ...parts] : [word];
}

function toToken(surface: string): Token {
  const lower = surface.toLowerCase().replace(/'.*$/, '');
  return { surface, term: stem(lower) };
}

/** Reads one word; most give one token. */
export type ReadWord = (word: string) => readonly Token[];

const readWord: ReadWord = (word) => humps(word).map(toToken);

/** Reads each word once: for the building of an index, where words come again and again. */
export function rememberWords(): ReadWord {
  const known = new Map<string, readonly Token[]>();
  return (word) => {
    const tokens = known.get(word) ?? readWord(word);
    known.set(word, tokens);
    return tokens;
  };
}

/** Dotted and hyphenated names that lose their sense when taken apart. */
function joinNames(text: string): string {
  return text
    .replace(/\bx[\s.-]?509\b/gi, 'x509')
    .replace(/\b(e)[\s-]mail/gi, '$1mail')
    .replace(/\bsign[\s-]?in\b/gi, 'signin')
    .replace(/\blog[\s-]?(?:in|on)(?=\b)/gi, 'login')
    .replace(/\bset[\s-]?up\b/gi, 'setup')
    .replace(/\bec[\s-]2\b/gi, 'ec2')
    .replace(/\bs[\s-]3\b/gi, 's3')
    .replace(/\bcloud[\s-]front\b/gi, 'cloudfront');
}

/**
 * Takes a text apart into its words. Names in code style (`aws_secret_access_key`, `ExpiredToken`) give their parts too.
 *
 * @param text normalised text
 * @param read how a word is read
 * @returns at most 600 tokens, stop words included
 */
export function tokenize(text: string, read: ReadWord = readWord): Token[] {
  const words = joinNames(text.replaceAll('_', ' ')).match(WORD) ?? [];
  return words.slice(0, MOST_TOKENS).flatMap(read);
}

/** "there's" is as empty as "there", and "doesn't" as "doesnt". */
function isStopWord(surface: string): boolean {
  const lower = surface.toLowerCase();
  return STOP_WORDS.has(lower.replace("'", '')) || STOP_WORDS.has(lower.replace(/'.*$/, ''));
}

/** The tokens that carry meaning; of a text made of stop words alone, none. */
export function contentTokens(tokens: readonly Token[]): Token[] {
  return tokens.filter(({ surface }) => !isStopWord(surface));
}
