/** Finds the names that share most pairs of letters with a query: their numbers, the nearest first. */
export type PairIndex = (query: string, most: number) => number[];

/** Pairs fall into so many drawers; two pairs in one do no harm, since whoever asks looks at the names again. */
const DRAWERS = 65_536;

/** Of the query's pairs, the part that a name must share; two slips in a word of eight letters leave as much. */
const LEAST_SHARED = 0.3;

/** The drawer of the pair that ends at a place. A blank stands before the first letter, so that what is half typed finds it. */
function drawerAt(text: string, at: number): number {
  const before = at === 0 ? 0x20 : text.charCodeAt(at - 1);
  return ((before << 8) ^ text.charCodeAt(at)) & (DRAWERS - 1);
}

/** The numbers of the names in each drawer, in their order; those of drawer `d` stand from `starts[d]` to `starts[d + 1]`. */
type Drawers = { starts: Uint32Array; numbers: Uint32Array };

function countDrawers(texts: readonly string[]): Uint32Array {
  const starts = new Uint32Array(DRAWERS + 1);
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) {
      const next = drawerAt(text, at) + 1;
      starts[next] = (starts[next] as number) + 1;
    }
  }
  for (let at = 1; at <= DRAWERS; at++) starts[at] = (starts[at] as number) + (starts[at - 1] as number);
  return starts;
}

function fillDrawers(names: readonly string[]): Drawers {
  const texts = names.map((name) => name.toLowerCase());
  const starts = countDrawers(texts);
  const ends = starts.slice();
  const numbers = new Uint32Array(starts[DRAWERS] as number);
  texts.forEach((text, number) => {
    for (let at = 0; at < text.length; at++) {
      const drawer = drawerAt(text, at);
      const end = ends[drawer] as number;
      numbers[end] = number;
      ends[drawer] = end + 1;
    }
  });
  return { starts, numbers };
}

/** How many pairs each name shares with the query; one that repeats in it counts once. */
function countShared({ starts, numbers }: Drawers, asked: Iterable<number>, names: number): Uint16Array {
  const shared = new Uint16Array(names);
  for (const drawer of asked) {
    const start = starts[drawer] as number;
    const end = starts[drawer + 1] as number;
    for (let at = start; at < end; at++) {
      const number = numbers[at] as number;
      if (at === start || number !== numbers[at - 1]) shared[number] = (shared[number] as number) + 1;
    }
  }
  return shared;
}

/**
 * Indexes names by their pairs of letters, so that a slow comparison need look at few of thousands. It is built at the first
 * query, so that a reload of the knowledge does not wait for it.
 *
 * @param names what may be looked for
 * @returns a search for names by their places in the list; of those that share as many pairs the shorter come first
 */
export function buildPairIndex(names: readonly string[]): PairIndex {
  let drawers: Drawers | undefined;
  return (query, most) => {
    drawers ??= fillDrawers(names);
    const text = query.toLowerCase();
    const asked = new Set(Array.from({ length: text.length }, (_, at) => drawerAt(text, at)));
    const shared = countShared(drawers, asked, names.length);
    const least = Math.max(1, Math.ceil(asked.size * LEAST_SHARED));
    const near = names.map((name, number) => ({ number, length: name.length, count: shared[number] as number }));
    return near
      .filter(({ count }) => count >= least)
      .sort((left, right) => right.count - left.count || left.length - right.length)
      .slice(0, most)
      .map(({ number }) => number);
  };
}
