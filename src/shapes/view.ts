import type { Span } from './shape.ts';

/** A reading of a text: what it says once a wrapping is undone, and where in the raw text each character stood. */
export type View = {
  text: string;
  /** For each character where its source starts and ends; absent while the text is the raw one. */
  starts?: Int32Array;
  ends?: Int32Array;
  /** Broken tokens stand joined in it, and some that belong apart. */
  isJoined?: boolean;
};

function startOf({ starts }: View, at: number): number {
  return starts ? (starts[at] ?? 0) : at;
}

function endOf({ ends }: View, at: number): number {
  return ends ? (ends[at] ?? 0) : at + 1;
}

/** A view in the making; its places are kept in more room than they need, up to `length`. */
type Draft = { parts: string[]; starts: Int32Array; ends: Int32Array; length: number };

function startDraft(room: number): Draft {
  return { parts: [], starts: new Int32Array(room), ends: new Int32Array(room), length: 0 };
}

function enlarge(places: Int32Array, room: number): Int32Array {
  const larger = new Int32Array(room);
  larger.set(places);
  return larger;
}

function makeRoom(draft: Draft, more: number): void {
  const needed = draft.length + more;
  if (needed <= draft.starts.length) return;
  draft.starts = enlarge(draft.starts, 2 * needed);
  draft.ends = enlarge(draft.ends, 2 * needed);
}

function copyPart(view: View, draft: Draft, from: number, to: number): void {
  if (from === to) return;
  makeRoom(draft, to - from);
  draft.parts.push(view.text.slice(from, to));
  if (view.starts && view.ends) {
    draft.starts.set(view.starts.subarray(from, to), draft.length);
    draft.ends.set(view.ends.subarray(from, to), draft.length);
    draft.length += to - from;
    return;
  }
  for (let at = from; at < to; at++, draft.length++) {
    draft.starts[draft.length] = at;
    draft.ends[draft.length] = at + 1;
  }
}

function writePart(view: View, draft: Draft, says: string, { start, end }: Span): void {
  makeRoom(draft, says.length);
  draft.parts.push(says);
  const first = startOf(view, start);
  const last = endOf(view, end - 1);
  for (let step = 0; step < says.length; step++, draft.length++) {
    draft.starts[draft.length] = first;
    draft.ends[draft.length] = last;
  }
}

function finishDraft({ parts, starts, ends, length }: Draft): View {
  return { text: parts.join(''), starts: starts.subarray(0, length), ends: ends.subarray(0, length) };
}

/**
 * Replaces parts of a view's text and keeps track of where every character came from.
 *
 * @param view the reading to start from
 * @param pattern global; what is to be replaced
 * @param replace what the match says; undefined leaves it as it is
 * @returns the same view when nothing was replaced
 */
export function rewriteView(
  view: View,
  pattern: RegExp,
  replace: (match: RegExpExecArray) => string | undefined,
): View {
  // Most texts are wrapped in nothing, and most patterns find nothing.
  if (view.text.search(pattern) < 0) return view;
  const draft = startDraft(view.text.length);
  let at = 0;
  for (const match of view.text.matchAll(pattern)) {
    const says = replace(match);
    if (says === undefined || says === match[0]) continue;
    const end = match.index + match[0].length;
    copyPart(view, draft, at, match.index);
    writePart(view, draft, says, { start: match.index, end });
    at = end;
  }
  if (at === 0) return view;
  copyPart(view, draft, at, view.text.length);
  return finishDraft(draft);
}

/**
 * Makes a view of nothing but what parts of another say.
 *
 * @param view the reading that the parts are of
 * @param parts in the order in which they are to be read
 */
export function readParts(view: View, parts: readonly (Span & { says: string })[]): View {
  const draft = startDraft(1024);
  for (const { start, end, says } of parts) writePart(view, draft, says, { start, end });
  return finishDraft(draft);
}

/**
 * Where in the raw text a span of a view stands.
 *
 * @param view the reading in which the span was found
 * @param span not empty
 */
export function toRawSpan(view: View, { start, end }: Span): Span {
  return { start: startOf(view, start), end: endOf(view, end - 1) };
}
