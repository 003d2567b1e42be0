import type { ErrorCode, YAMLError } from 'yaml';
import type { Breach } from './breach.ts';
import { showText } from './show-text.ts';
import type { TokenState } from './token-guard.ts';

const QUOTE_IT = 'put the whole text in quotes';

/** What each of yaml's findings most often comes from, and what to do. */
const SENTENCES: Partial<Record<ErrorCode, string>> = {
  BAD_ALIAS: `a text begins with "&" or "*"; ${QUOTE_IT}`,
  BAD_DIRECTIVE: 'a line begins with "%"; remove it or put the text in quotes',
  BAD_DQ_ESCAPE: 'a backslash begins no known escape; use single quotes, or write two backslashes',
  BAD_INDENT: 'the indentation fits no line above; align it',
  BLOCK_AS_IMPLICIT_KEY: `a second ": " stands in one line; ${QUOTE_IT}`,
  KEY_OVER_1024_CHARS: `a field's name is longer than 1024 characters; ${QUOTE_IT}`,
  MULTILINE_IMPLICIT_KEY: 'a line without ": " stands where a field is wanted; add the colon or indent the line',
  TAB_AS_INDENT: 'a tab indents the line; use blanks',
  UNEXPECTED_TOKEN: `unexpected text; ${QUOTE_IT}`,
};

/** Findings that share one code, by the beginning of what yaml says. */
const BY_MESSAGE: readonly (readonly [string, string])[] = [
  ['Implicit map keys', 'a line without ": " stands where a field is wanted; add the colon, or indent the line'],
  ['Sequence item without', 'an item of a list lacks its "- "; add it, or align the line with the field above'],
];

/** Finds the quoted text over several lines that ends on the line of the error: its mark was forgotten lines above. */
function forgottenQuote(errors: readonly YAMLError[], { longQuotes }: TokenState, text: string): Breach | undefined {
  const offset = errors[0]?.pos[0] ?? 0;
  const quote = longQuotes.find(
    ({ start, end }) => start <= offset && offset >= end && !text.slice(end, offset).includes('\n'),
  );
  if (quote === undefined) return undefined;
  return { offset: quote.start, message: 'is not valid YAML: the quotation mark is not closed on its line; close it' };
}

function unclosedQuote(error: YAMLError, text: string): Breach | undefined {
  const sign = /^Missing closing (["'])/.exec(error.message)?.[1];
  if (sign === undefined) return undefined;
  const offset = text.lastIndexOf(sign, error.pos[0] - 1);
  return { offset, message: `is not valid YAML: the quotation mark ${sign} is not closed; close it` };
}

/** A field indented further than its neighbours: yaml reads it as the end of the text above and points there. */
function strayIndent(errors: readonly YAMLError[], text: string): Breach | undefined {
  const [first, second] = errors;
  const isBoth = first?.code === 'BLOCK_AS_IMPLICIT_KEY' && second?.code === 'MULTILINE_IMPLICIT_KEY';
  if (!isBoth || first.pos[0] !== second.pos[0]) return undefined;
  const colon = text.slice(first.pos[0]).search(/:(?:\s|$)/) + first.pos[0];
  const offset = text.lastIndexOf('\n', colon) + 1;
  const indent = /^ */.exec(text.slice(offset))?.[0].length ?? 0;
  return {
    offset: offset + indent,
    message: 'is not valid YAML: the field is indented too far; align it with its neighbours',
  };
}

function plainly({ code, message, pos }: YAMLError): Breach {
  const first = showText(message.split('\n')[0] ?? '', 100);
  const said =
    SENTENCES[code] ??
    BY_MESSAGE.find(([beginning]) => message.startsWith(beginning))?.[1] ??
    `${first.charAt(0).toLowerCase()}${first.slice(1)}; mend it or put the text in quotes`;
  return { offset: pos[0], message: `is not valid YAML: ${said}` };
}

/**
 * Turns yaml's findings into one sentence at the place where the mistake was made; what follows the first is its echo.
 *
 * @param errors at least one
 * @param state what the tokens have shown
 * @param text the whole text
 */
export function describeYamlErrors(errors: readonly YAMLError[], state: TokenState, text: string): Breach {
  const [first] = errors;
  if (first === undefined) throw new Error('Cannot describe errors: there are none');
  return (
    forgottenQuote(errors, state, text) ?? unclosedQuote(first, text) ?? strayIndent(errors, text) ?? plainly(first)
  );
}
