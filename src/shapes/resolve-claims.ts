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

function mergeOverlapping(claims: readonly Claim[]): Place[] {
  const groups: (Span & { members: Claim[] })[] = [];
  for (const claim of [...claims].sort((left, right) => left.start - right.start)) {
    const last = groups.at(-1);
    if (last && claim.start < last.end) {
      last.end = Math.max(last.end, claim.end);
      last.members.push(claim);
    } else groups.push({ start: claim.start, end: claim.end, members: [claim] });
  }
  return groups.map(({ start, end, members }) => ({ start, end, claims: nameGivers(members) }));
}

/** Places are in order and apart, so one search by halves finds the one that could overlap. */
function overlapsAny(places: readonly Place[], claim: Claim): boolean {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.end ?? 0) <= claim.start) low = middle + 1;
    else high = middle;
  }
  const place = places[low];
  return place !== undefined && overlaps(place, claim);
}

/**
 * Settles who claims what. Stretches to be taken out grow together where they overlap, so that nothing between is left;
 * what is left in the text is named only where nothing is taken out.
 *
 * @param claims of all readings, the plainest reading first
 * @returns in the order of the text
 */
export function resolveClaims(claims: readonly Claim[]): { taken: Place[]; left: Place[] } {
  const taken = mergeOverlapping(claims.filter(isTaken));
  const left = mergeOverlapping(claims.filter((claim) => !isTaken(claim) && !overlapsAny(taken, claim)));
  return { taken, left };
}
