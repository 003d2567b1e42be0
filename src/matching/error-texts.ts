import { entriesOf, type Knowledge } from '../knowledge/knowledge.ts';
import type { Canonicalize } from './canonical-terms.ts';
import { contentTokens, type Token, tokenize } from './tokenize.ts';

/** An error text that stands whole in a question. */
export type ErrorHit = { id: string; text: string; terms: string[] };

/** The error texts of all problems, found in a pasted message. */
export type ErrorTexts = {
  /** @returns the problems one of whose texts stands in the message, leaving out those that `unless` excludes */
  find(tokens: readonly Token[], plain: string): ErrorHit[];
};

type Row = { id: string; text: string; fragments: string[]; terms: string[]; unless: readonly string[] };

const VARYING = /…|\.\.\.|<[^<>]{1,40}>/;

function toTerms(text: string, canonicalize: Canonicalize): string[] {
  return contentTokens(canonicalize(tokenize(text))).map(({ term }) => term);
}

/** Whether the fragments stand in the text one after the other. Both are terms joined and framed by blanks. */
function holdsInOrder(text: string, fragments: readonly string[]): boolean {
  let from = 0;
  for (const fragment of fragments) {
    const at = text.indexOf(fragment, from);
    if (at < 0) return false;
    from = at + fragment.length - 1;
  }
  return true;
}

/**
 * Prepares the constant parts of every error message. A part that varies (`…`, `<word>`) may be anything.
 *
 * @param knowledge what the folder says
 * @param canonicalize the rewriting that the questions go through too
 */
export function buildErrorTexts(knowledge: Knowledge, canonicalize: Canonicalize): ErrorTexts {
  const rows: Row[] = entriesOf(knowledge, 'problem').flatMap(({ id, texts, unless }) =>
    texts.map((text) => {
      const parts = text.split(VARYING).map((part) => toTerms(part, canonicalize));
      const fragments = parts.filter((terms) => terms.length > 0).map((terms) => ` ${terms.join(' ')} `);
      return { id, text, fragments, terms: parts.flat(), unless: unless.map((word) => word.toLowerCase()) };
    }),
  );
  const byFirstTerm = groupByFirstTerm(rows);
  return {
    find(tokens, plain) {
      const terms = tokens.map(({ term }) => term);
      const joined = ` ${terms.join(' ')} `;
      const lower = plain.toLowerCase();
      // A text can stand only where its first word does, which leaves few of the hundreds to compare.
      const possible = [...new Set(terms)].flatMap((term) => byFirstTerm.get(term) ?? []);
      return possible
        .filter((row) => holdsInOrder(joined, row.fragments) && !row.unless.some((word) => lower.includes(word)))
        .map(({ id, text, terms: found }) => ({ id, text, terms: found }));
    },
  };
}

function groupByFirstTerm(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const [first] = row.terms;
    if (first !== undefined) groups.set(first, [...(groups.get(first) ?? []), row]);
  }
  return groups;
}
