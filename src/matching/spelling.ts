import { typoDistance } from '../knowledge/typo-distance.ts';

/** Finds the known word behind a mistyped one. */
export type Spelling = {
  /**
   * @param forms the word as written and its stem; a slip in an ending can spoil the stem
   * @returns the known word that is nearest to any of them, the more frequent one when two are; undefined when none is near
   */
  mend(...forms: string[]): string | undefined;
};

const SHORTEST = 4;
const LONG = 8;

/** Longer than any word of the knowledge; the forms of a word grow with the square of its length. */
const LONGEST = 20;

/** How many letters may be wrong: none in a short word or an endless one, one from four letters, two from eight. */
function allowance(word: string): number {
  if (word.length < SHORTEST || word.length > LONGEST || /\d/.test(word)) return 0;
  return word.length >= LONG ? 2 : 1;
}

/** The word and every form of it with up to `count` letters left out. */
function deletions(word: string, count: number): Set<string> {
  let ring = new Set([word]);
  const all = new Set(ring);
  for (let round = 0; round < count; round++) {
    const next = new Set<string>();
    for (const form of ring) {
      for (let at = 0; at < form.length; at++) next.add(form.slice(0, at) + form.slice(at + 1));
    }
    for (const form of next) all.add(form);
    ring = next;
  }
  return all;
}

/** Every deletion of every word, with the words that it can come from. */
function indexDeletions(words: Iterable<string>): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const word of words) {
    for (const form of deletions(word, allowance(word))) {
      const known = index.get(form);
      if (known) known.push(word);
      else index.set(form, [word]);
    }
  }
  return index;
}

/**
 * Builds an index of deletions (W. Garbe's symmetric delete): two words are near when a deletion of one is a deletion of the
 * other, so a look-up costs as much as the word is long and not as much as the vocabulary is wide.
 *
 * @param frequencies every known word with the number of entries it stands in
 */
export function buildSpelling(frequencies: ReadonlyMap<string, number>): Spelling {
  // Most questions hold no unknown word, and a start should not wait for the first that does.
  let index: ReadonlyMap<string, readonly string[]> | undefined;
  const candidates = (word: string) => {
    const most = allowance(word);
    index ??= indexDeletions(frequencies.keys());
    const near = most === 0 ? [] : [...deletions(word, most)].flatMap((form) => index?.get(form) ?? []);
    return [...new Set(near)]
      .map((known) => ({ known, distance: typoDistance(word, known), frequency: frequencies.get(known) ?? 0 }))
      .filter(({ known, distance }) => distance <= Math.min(most, allowance(known)));
  };
  return {
    mend: (...forms) => forms.flatMap(candidates).sort(nearestFirst)[0]?.known,
  };
}

type Candidate = { known: string; distance: number; frequency: number };

function nearestFirst(left: Candidate, right: Candidate): number {
  return left.distance - right.distance || right.frequency - left.frequency || (left.known < right.known ? -1 : 1);
}
