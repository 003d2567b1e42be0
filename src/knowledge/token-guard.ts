import type { Breach } from './breach.ts';

type Span = { start: number; end: number };

/** What the tokens of one text have shown so far. Make one with `newTokenState`, feed it with `checkToken`. */
export type TokenState = {
  /** Brackets not yet closed. */
  opened: { sign: string; offset: number }[];
  /** Text that YAML takes for a comment although its writer may not have meant one. */
  lost: Breach[];
  /** Quoted texts over several lines: where a forgotten quotation mark shows. */
  longQuotes: Span[];
  scalarFollows: boolean;
  /** Whether that scalar is a block (`|` or `>`), in which lines may begin with anything. */
  isBlock: boolean;
  atLineStart: boolean;
  /** Where a tab stands in the indentation of this line. */
  tab: number | undefined;
  /** The unquoted text that ended last on this line, and the blanks since. */
  plain: string | undefined;
  gap: string;
};

/** Marks of yaml's lexer that stand for no text of the file. */
const DOCUMENT_BEGINS = '\u0002';
const FLOW_BROKEN = '\u0018';
const SCALAR_FOLLOWS = '\u001f';

const PARTNER: Readonly<Record<string, string>> = { ']': '[', '}': '{' };

/** The state before the first token. */
export function newTokenState(): TokenState {
  const lists = { opened: [], lost: [], longQuotes: [] };
  return {
    ...lists,
    scalarFollows: false,
    isBlock: false,
    atLineStart: true,
    tab: undefined,
    plain: undefined,
    gap: '',
  };
}

/** The innermost list or set of fields that is still open. */
export function unclosedBracket({ opened }: TokenState): Breach | undefined {
  const last = opened.at(-1);
  if (last === undefined) return undefined;
  const closing = last.sign === '[' ? ']' : '}';
  const message = `is not valid YAML: "${last.sign}" is not closed; add the "${closing}", or quote the text`;
  return { offset: last.offset, message };
}

/** Tells a comment from text that merely has a # in it. */
function judgeComment(text: string, gap: string, comment: string, offset: number): Breach | undefined {
  const remedy = 'put the text in quotes, or the comment on a line of its own';
  if (!/^#+(?:\s|$)/.test(comment)) {
    return { offset, message: `loses the text after " #", which begins a comment: ${remedy}` };
  }
  if (gap.length > 1 || !/\s/.test(text)) return undefined;
  return { offset, message: `takes what follows " #" for a comment: if it is text, ${remedy}`, severity: 'warning' };
}

/** A list item further to the right than its neighbours is read as the end of the text above it. */
const JOINED_ITEM = /\n[ ]*- /;

function judgeJoined({ isBlock, atLineStart }: TokenState, token: string, offset: number): Breach | undefined {
  const joined = isBlock ? undefined : JOINED_ITEM.exec(token);
  if (!joined) return undefined;
  if (atLineStart) {
    const remedy = 'add the ": " behind its name, or begin it with "- "';
    return { offset, message: `stands where a field or an item is wanted: ${remedy}` };
  }
  const remedy = 'align it with the other items, or quote the text';
  const at = offset + joined.index + joined[0].length - '- '.length;
  return { offset: at, message: `is read as the end of the text above: ${remedy}` };
}

function readScalar(state: TokenState, token: string, offset: number): Breach | undefined {
  const breach = judgeJoined(state, token, offset);
  state.scalarFollows = false;
  state.isBlock = false;
  state.atLineStart = token.endsWith('\n');
  state.plain = state.atLineStart ? undefined : token;
  state.gap = '';
  return breach;
}

function readSpace(state: TokenState, token: string, offset: number): undefined {
  if (state.atLineStart && state.tab === undefined && token.includes('\t')) state.tab = offset + token.indexOf('\t');
  state.gap += token;
}

function readNewline(state: TokenState): undefined {
  state.atLineStart = true;
  state.tab = undefined;
  state.plain = undefined;
}

function readComment(state: TokenState, token: string, offset: number): undefined {
  const breach = state.plain === undefined ? undefined : judgeComment(state.plain, state.gap, token, offset);
  if (breach) state.lost.push(breach);
  state.tab = undefined;
  state.plain = undefined;
}

function readBracket({ opened }: TokenState, token: string, offset: number): Breach | undefined {
  const partner = PARTNER[token];
  if (partner === undefined) {
    opened.push({ sign: token, offset });
    return undefined;
  }
  if (opened.pop()?.sign === partner) return undefined;
  return { offset, message: `is not valid YAML: "${token}" closes nothing that is open; remove it or quote the text` };
}

function readContent(state: TokenState, token: string, offset: number): Breach | undefined {
  state.atLineStart = false;
  state.plain = undefined;
  state.gap = '';
  const first = token[0];
  if (first === '[' || first === '{' || first === ']' || first === '}') return readBracket(state, token, offset);
  if (first === '!') {
    return { offset, message: 'has a tag, which is not supported: remove it, or quote text that begins with "!"' };
  }
  if (first === '|' || first === '>') state.isBlock = true;
  const isQuoted = first === '"' || first === "'";
  if (isQuoted && token.includes('\n')) state.longQuotes.push({ start: offset, end: offset + token.length });
  return undefined;
}

/**
 * Looks at the next token of yaml's lexer, before anything is built from it.
 *
 * @param state what the tokens before have shown; it is changed
 * @param token the token as the lexer yields it
 * @param offset where it stands in the text
 * @returns what makes it useless to read on
 */
export function checkToken(state: TokenState, token: string, offset: number): Breach | undefined {
  if (state.scalarFollows) return readScalar(state, token, offset);
  const first = token[0];
  if (first === ' ' || first === '\t') return readSpace(state, token, offset);
  if (first === '\n' || first === '\r' || first === undefined) return readNewline(state);
  if (first === '#') return readComment(state, token, offset);
  if (first === DOCUMENT_BEGINS) return undefined;
  if (state.tab !== undefined) return { offset: state.tab, message: 'is indented with a tab: use blanks' };
  if (first === FLOW_BROKEN) return unclosedBracket(state);
  if (first !== SCALAR_FOLLOWS) return readContent(state, token, offset);
  state.scalarFollows = true;
  return undefined;
}
