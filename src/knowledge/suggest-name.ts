import { typoDistance } from './typo-distance.ts';

const LONGEST_NAME = 64;

/**
 * Finds the known name that a wrong one was probably meant to be.
 *
 * @param name the name as written
 * @param known the names that would have been right
 * @returns undefined when none is near
 */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  if (name.length > LONGEST_NAME) return undefined;
  return [...new Set(known)]
    .map((it) => ({ it, distance: typoDistance(name, it) }))
    .filter(({ distance }) => distance <= Math.max(1, name.length / 3))
    .sort((a, b) => a.distance - b.distance)[0]?.it;
}

/**
 * Proposes the known name that a wrong one was probably meant to be.
 *
 * @param name the name as written
 * @param known the names that would have been right
 * @returns the end of a sentence: what to write, or that the field should go
 */
export function suggestName(name: string, known: Iterable<string>): string {
  const near = nearestName(name, known);
  return near === undefined ? 'remove it or correct its name' : `did you mean "${near}"?`;
}
