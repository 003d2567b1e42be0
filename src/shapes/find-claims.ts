import { isExample } from './placeholders.ts';
import type { Grade, Look, Search, Shape, Span } from './shape.ts';
import { SHAPES } from './shape-table.ts';
import { toRawSpan, type View } from './view.ts';

/** A stretch of the raw text that a shape says is its own, and what the value reads in the plainest way. */
export type Claim = Span & { shape: Shape; grade: Grade; value: string };

/** More findings than this tell nobody more. */
const MOST_PER_LOOK = 2000;

/** A refused value up to this length is looked at again: it may be the label of the next. */
const RESUMED = 64;

/** One way to find one kind, and the numbers of its hints; without any it is always tried. */
type Row = { shape: Shape; look: Look | Search; hints: readonly number[] | undefined };

/** Looks share many hints, so each hint is a number and is looked for once a text. */
const HINTS = [...new Set(SHAPES.flatMap(({ looks }) => looks.flatMap(({ hints }) => hints ?? [])))];
const NUMBERS = new Map(HINTS.map((hint, at) => [hint, at]));
const ROWS: readonly Row[] = SHAPES.flatMap((shape) =>
  shape.looks.map((look) => ({ shape, look, hints: look.hints?.map((hint) => NUMBERS.get(hint) as number) })),
);

/** The rows that a text gives any reason to try. */
function rowsFor(text: string): Row[] {
  const lower = text.toLowerCase();
  const stands = HINTS.map((hint) => lower.includes(hint));
  return ROWS.filter(({ hints }) => hints === undefined || hints.some((at) => stands[at]));
}

function spanOf(match: RegExpExecArray): Span {
  const value = match.groups?.value ?? match[0];
  // The value stands behind its label, so the last place where it fits is its own.
  const start = match.index + (match.groups?.value === undefined ? 0 : match[0].lastIndexOf(value));
  return { start, end: start + value.length };
}

function isAccepted(accept: Look['accept'], text: string, span: Span): boolean {
  return span.end > span.start && (!accept || accept(text.slice(span.start, span.end), text, span));
}

function findMatches({ pattern, widen, accept }: Look, text: string): Span[] {
  const spans: Span[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match && spans.length < MOST_PER_LOOK; match = pattern.exec(text)) {
    if (match[0] === '') pattern.lastIndex++;
    const first = spanOf(match);
    const span = widen ? widen(text, first) : first;
    if (isAccepted(accept, text, span)) {
      spans.push(span);
      pattern.lastIndex = Math.max(pattern.lastIndex, span.end);
    } else if (first.start > match.index && first.end - first.start < RESUMED) pattern.lastIndex = first.start;
  }
  return spans;
}

function findSpans(look: Look | Search, { text, isJoined }: View): Span[] {
  if (isJoined && look.unbroken) return [];
  return 'search' in look ? look.search(text) : findMatches(look, text);
}

function isInside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

function claimSpan(view: View, shape: Shape, span: Span): Claim {
  const value = view.text.slice(span.start, span.end);
  const { start, end } = toRawSpan(view, span);
  return { start, end, shape, grade: isExample(value) ? 'example' : shape.grade, value };
}

/** What stands inside one of AWS's samples is part of the sample. */
function claimAll(view: View, shape: Shape, spans: readonly Span[], samples: Span[]): Claim[] {
  const claims: Claim[] = [];
  for (const span of spans) {
    const claim = claimSpan(view, shape, span);
    if (claim.grade === 'example') samples.push(span);
    else if (samples.some((sample) => isInside(span, sample))) continue;
    claims.push(claim);
  }
  return claims;
}

/**
 * Finds all that any shape claims in one reading of a text.
 *
 * @param view the reading
 * @returns claims in the order of the table, on the raw text
 */
export function findClaims(view: View): Claim[] {
  const samples: Span[] = [];
  return rowsFor(view.text).flatMap(({ shape, look }) => claimAll(view, shape, findSpans(look, view), samples));
}
