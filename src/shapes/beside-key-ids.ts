import { couldBeKeyMaterial, looksLikeKeyMaterial } from './randomness.ts';
import { readPieces } from './secret-pieces.ts';
import type { Span } from './shape.ts';

/** How far from a key ID its other half is looked for. */
const REACH = 240;

const KEY_ID = /(?<![A-Z0-9])A(?:KI|SI)A[A-Z0-9]{16}(?![A-Z0-9])/g;

/** Anything that could hold a secret: base64 without breaks. A key ID and a slash may be stuck to either end. */
const RUN = /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{28,8000}={0,2}/g;

const STUCK_BEFORE = /^\/?A(?:KI|SI)A[A-Z0-9]{16}[/+]/;
const STUCK_AFTER = /[/+]A(?:KI|SI)A[A-Z0-9]{16}$/;

/** Names of what looks random and is public. */
const PUBLIC_LABEL =
  /(?:sha-?\d{1,3}|md5|etag|digest|checksum|hash|integrity|fingerprint|thumbprint|\bcommit|revision|request-?id|id-2|version-?id|next-?token|cursor|marker|public[ _-]?key|certificate|signature|ssh-(?:rsa|ed25519)|base64,)["'`]?\s{0,3}[:=\s-]\s{0,3}["'`]?$/i;

/**
 * Whether the label right before a place names something public: a digest, a request ID, a public key.
 *
 * @param text the text
 * @param start where the value starts
 */
export function hasPublicLabel(text: string, start: number): boolean {
  return PUBLIC_LABEL.test(text.slice(Math.max(0, start - 32), start));
}

function withoutKeyIds(text: string, { start, end }: Span): Span {
  const run = text.slice(start, end);
  const before = STUCK_BEFORE.exec(run)?.[0].length ?? 0;
  const after = STUCK_AFTER.exec(run.slice(before))?.[0].length ?? 0;
  return { start: start + before, end: end - after };
}

function isNear(places: readonly number[], { start, end }: Span): boolean {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < start - REACH) low = middle + 1;
    else high = middle;
  }
  const nearest = places[low];
  return nearest !== undefined && nearest <= end + REACH;
}

function isRandomEnough(value: string): boolean {
  return value.length === 40 ? couldBeKeyMaterial(value) : looksLikeKeyMaterial(value);
}

/** A key in parts, right behind its ID. */
function findPiecesBehind(text: string, end: number): Span[] {
  const gap = /^[^A-Za-z0-9+/]{1,16}\/?[^A-Za-z0-9+/]{0,4}/.exec(text.slice(end, end + 24))?.[0];
  const span = gap === undefined ? undefined : readPieces(text, end + gap.length);
  return span ? [span] : [];
}

const HALF = /(?<![A-Za-z0-9+/_.-])[A-Za-z0-9+/]{8,32}(?![A-Za-z0-9+/_-])/g;

/** Half a key may lack digits, but is no word. */
function isMixedCase(part: string): boolean {
  return /[a-z]/.test(part) && /[A-Z]/.test(part) && !/^[A-Z]?[a-z]{1,40}$/.test(part);
}

/** A key in two parts with words between them, such as "first half … second half …". */
function findHalves(text: string, anchors: readonly number[]): Span[] {
  const parts = [...text.matchAll(HALF)]
    .map(({ 0: run, index }) => ({ start: index, end: index + run.length }))
    .filter((span) => isNear(anchors, span) && isMixedCase(text.slice(span.start, span.end)));
  return parts.flatMap((part, at) => {
    const next = parts[at + 1];
    if (!next || next.start - part.end > 60 || part.end - part.start + next.end - next.start !== 40) return [];
    const whole = text.slice(part.start, part.end) + text.slice(next.start, next.end);
    return looksLikeKeyMaterial(whole) ? [part, next] : [];
  });
}

/**
 * Finds the secrets that stand near an access key ID, whatever stands between the two.
 *
 * @param text the text
 */
export function findBesideKeyIds(text: string): Span[] {
  const ids = [...text.matchAll(KEY_ID)].map(({ index }) => index);
  if (ids.length === 0) return [];
  const runs = [...text.matchAll(RUN)]
    .map(({ 0: run, index }) => withoutKeyIds(text, { start: index, end: index + run.length }))
    .filter((span) => span.end - span.start >= 28 && isNear(ids, span))
    .filter((span) => isRandomEnough(text.slice(span.start, span.end)) && !hasPublicLabel(text, span.start));
  return [...runs, ...ids.flatMap((start) => findPiecesBehind(text, start + 20)), ...findHalves(text, ids)];
}
