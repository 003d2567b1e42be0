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

/** Tells whether one of a look's hints stands in a text. Many looks share hints, so answers are kept. */
function createHintReader(text: string): (hints: readonly string[] | undefined) => boolean {
  const lower = text.toLowerCase();
  const known = new Map<string, boolean>();
  const stands = (hint: string) => {
    const answer = known.get(hint) ?? lower.includes(hint);
    known.set(hint, answer);
    return answer;
  };
  return (hints) => hints === undefined || hints.some(stands);
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
  const hasHint = createHintReader(view.text);
  const samples: Span[] = [];
  return SHAPES.flatMap((shape) => {
    const looks: readonly (Look | Search)[] = shape.looks.filter(({ hints }) => hasHint(hints));
    return looks.flatMap((look) => claimAll(view, shape, findSpans(look, view), samples));
  });
}
