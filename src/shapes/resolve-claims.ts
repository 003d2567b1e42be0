import type { Claim } from './find-claims.ts';
import { GRADES, type Span } from './shape.ts';
import { SHAPES } from './shape-table.ts';

/** A stretch of the raw text and the claims that name what stands there, the weightiest first. */
export type Place = Span & { claims: Claim[] };

/** One place names this many kinds at most. */
const MOST_NAMES = 3;

function overlaps(left: Span, right: Span): boolean {
  return left.start < right.end && right.start < left.end;
}

function isTaken({ grade }: Claim): boolean {
  return grade === 'secret' || grade === 'key-id';
}

function byWeight(left: Claim, right: Claim): number {
  return (
    GRADES.indexOf(left.grade) - GRADES.indexOf(right.grade) || SHAPES.indexOf(left.shape) - SHAPES.indexOf(right.shape)
  );
}

/** Of claims to the same stretch the first names it; another is added when it stands apart from it. */
function nameGivers(claims: readonly Claim[]): Claim[] {
  const names: Claim[] = [];
  for (const claim of [...claims].sort(byWeight)) {
    if (names.length < MOST_NAMES && !names.some((name) => overlaps(name, claim))) names.push(claim);
  }
  return names;
}

function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const { start, end } of [...spans].sort((left, right) => left.start - right.start)) {
    const last = merged.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** Where among places in order and apart the one is that overlaps; searched by halves. */
function indexOfOverlap(places: readonly Span[], claim: Span): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.end ?? 0) <= claim.start) low = middle + 1;
    else high = middle;
  }
  const place = places[low];
  return place && overlaps(place, claim) ? low : -1;
}

/** In each place the claims keep their order, so that the plainest reading comes first. */
function placeClaims(claims: readonly Claim[]): Place[] {
  const groups = mergeSpans(claims).map((span) => ({ span, members: [] as Claim[] }));
  const spans = groups.map(({ span }) => span);
  for (const claim of claims) groups[indexOfOverlap(spans, claim)]?.members.push(claim);
  return groups.map(({ span, members }) => ({ ...span, claims: nameGivers(members) }));
}

/**
 * Settles who claims what. Stretches to be taken out grow together where they overlap, so that nothing between is left;
 * what is left in the text is named only where nothing is taken out.
 *
 * @param claims of all readings, the plainest reading first
 * @returns in the order of the text
 */
export function resolveClaims(claims: readonly Claim[]): { taken: Place[]; left: Place[] } {
  const taken = placeClaims(claims.filter(isTaken));
  const left = placeClaims(claims.filter((claim) => !isTaken(claim) && indexOfOverlap(taken, claim) < 0));
  return { taken, left };
}
