/**
 * The inverted index in a few flat arrays, so that it takes little memory and passes between threads without being copied.
 * The postings of term `n` stand from `offsets[n]` to `offsets[n + 1]`.
 */
export type PackedPostings = {
  /** Terms, and pairs of neighbouring terms joined by a blank. */
  terms: readonly string[];
  /** How rare each term is: its inverse document frequency. */
  rarities: Float64Array<ArrayBuffer>;
  offsets: Uint32Array<ArrayBuffer>;
  /** The numbers of the entries that hold a term, in their order. */
  entries: Uint32Array<ArrayBuffer>;
  /** What the term adds to the score of each of them. */
  impacts: Float32Array<ArrayBuffer>;
};

/** Postings that can be asked. */
export type Postings = {
  has(term: string): boolean;
  /** How rare a term is; 0 for one that stands in no entry. */
  rarityOf(term: string): number;
  /** Whether an entry holds a term. */
  holds(term: string, number: number): boolean;
  /** Adds to every entry's score what the term says for it, times the weight. */
  addTo(scores: Float64Array, term: string, weight: number): void;
  /** Every single term with the number of entries it stands in; pairs are left out. */
  frequencies(): Map<string, number>;
};

/**
 * Makes packed postings ready to be asked.
 *
 * @param packed as built, here or in a worker
 */
export function openPostings({ terms, rarities, offsets, entries, impacts }: PackedPostings): Postings {
  const numbers = new Map(terms.map((term, at) => [term, at]));
  const rangeOf = (term: string): readonly [number, number] => {
    const at = numbers.get(term);
    return at === undefined ? [0, 0] : [offsets[at] as number, offsets[at + 1] as number];
  };
  return {
    has: (term) => numbers.has(term),
    rarityOf: (term) => rarities[numbers.get(term) ?? -1] ?? 0,
    holds(term, number) {
      const [start, end] = rangeOf(term);
      for (let at = start; at < end; at++) if (entries[at] === number) return true;
      return false;
    },
    addTo(scores, term, weight) {
      const [start, end] = rangeOf(term);
      for (let at = start; at < end; at++) {
        const number = entries[at] as number;
        scores[number] = (scores[number] as number) + weight * (impacts[at] as number);
      }
    },
    frequencies() {
      const words = terms.filter((term) => !term.includes(' '));
      return new Map(words.map((term) => [term, rangeOf(term)[1] - rangeOf(term)[0]]));
    },
  };
}
