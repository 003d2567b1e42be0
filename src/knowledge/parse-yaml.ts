import { Composer, type Document, Lexer, Parser, type YAMLError } from 'yaml';
import type { Breach } from './breach.ts';
import { describeYamlErrors } from './describe-yaml-errors.ts';
import { DEEPEST, MOST_TOKENS } from './limits.ts';
import { checkToken, newTokenState, type TokenState, unclosedBracket } from './token-guard.ts';

/** The document of a text, or none when something in it must be mended first. */
export type ParsedYaml = { document?: Document.Parsed; breaches: Breach[] };

type Token = Parameters<Composer['next']>[0];
type Tokens = { tokens: Token[]; state: TokenState; breach?: Breach | undefined };

const TOO_MANY = `has more than ${MOST_TOKENS} signs and words: split the file`;

/** Tokens between two chances to let other work run. */
const SLICE = 4_000;
const COLLECTIONS: ReadonlySet<Token['type']> = new Set(['block-map', 'block-seq', 'flow-collection']);

function brokenToken(tokens: readonly Token[]): Breach | undefined {
  const last = tokens.at(-1);
  if (last?.type !== 'error') return undefined;
  return { offset: last.offset, message: 'is not valid YAML: unexpected text; put text with signs in it in quotes' };
}

/** The list or set of fields that lies too deep; the parser's stack holds the document, what is open, and a value. */
function tooDeep({ stack }: Parser): Breach | undefined {
  const opened = stack[DEEPEST + 1];
  if (opened === undefined || !COLLECTIONS.has(opened.type)) return undefined;
  return { offset: opened.offset, message: `is nested more than ${DEEPEST} levels deep: write it flatter` };
}

/** Reads all tokens, and stops at the first that must not be built on. */
function* readTokens(text: string): Generator<void, Tokens> {
  const parser = new Parser();
  const state = newTokenState();
  const tokens: Token[] = [];
  let count = 0;
  for (const lexeme of new Lexer().lex(text)) {
    const refused = checkToken(state, lexeme, parser.offset);
    if (refused) return { tokens, state, breach: refused };
    for (const token of parser.next(lexeme)) tokens.push(token);
    const breach = brokenToken(tokens) ?? tooDeep(parser);
    if (breach) return { tokens, state, breach };
    if (++count % SLICE === 0) yield;
    if (count > MOST_TOKENS) return { tokens, state, breach: { offset: parser.offset, message: TOO_MANY } };
  }
  for (const token of parser.end()) tokens.push(token);
  return { tokens, state, breach: unclosedBracket(state) ?? secondDocument(tokens) };
}

function secondDocument(tokens: readonly Token[]): Breach | undefined {
  const second = tokens.filter(({ type }) => type === 'document')[1];
  return second && { offset: second.offset, message: 'holds a second document: put it in a file of its own' };
}

/** Builds the document. Keys are compared later, since yaml takes quadratic time for it. */
function composeDocument(tokens: readonly Token[], end: number): Document.Parsed | undefined {
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false });
  const limit = Error.stackTraceLimit;
  // yaml makes an Error of each fault and cannot be told to stop; stack traces for 100,000 of them take seconds.
  Error.stackTraceLimit = 0;
  try {
    return [...composer.compose(tokens, true, end)][0];
  } finally {
    Error.stackTraceLimit = limit;
  }
}

/**
 * Parses text with the failsafe schema, under which every scalar is text: an account id keeps its leading zero, and `no`
 * is the word. Depth, number and kind of the tokens are checked before anything is built of them.
 *
 * @param text one file without a byte order mark
 * @returns after some slices of work; between them other work may run
 */
export function* parseYaml(text: string): Generator<void, ParsedYaml> {
  const { tokens, state, breach } = yield* readTokens(text);
  const lost = state.lost.filter(({ severity }) => severity !== 'warning');
  // What was lost explains most of what else would be found.
  if (lost.length > 0) return { breaches: lost };
  if (breach) return { breaches: [breach] };
  yield;
  const document = composeDocument(tokens, text.length);
  if (document === undefined) return { breaches: [] };
  const errors: YAMLError[] = document.errors.length > 0 ? document.errors : document.warnings;
  if (errors.length > 0) return { breaches: [describeYamlErrors(errors, state, text)] };
  return { document, breaches: state.lost };
}
