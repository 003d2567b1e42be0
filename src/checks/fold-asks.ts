import type { Entry, Knowledge } from '../knowledge/knowledge.ts';

/** A phrase that the knowledge holds, and how it should be answered: by its entry, by anything else, or not at all. */
export type Phrase = { side: 'ask' | 'not'; entry: Entry; text: string } | { side: 'outside'; text: string };

/** Knowledge without some of its phrases, and these. */
export type Fold = { knowledge: Knowledge; phrases: readonly Phrase[] };

/** Takes every so many-th of the phrases that are handed to it, counted over all of them. */
function createSieve(number: number, folds: number) {
  const taken: Phrase[] = [];
  let count = 0;
  const sift = (texts: readonly string[], phraseOf: (text: string) => Phrase): string[] =>
    texts.filter((text) => {
      const isTaken = count++ % folds === number;
      if (isTaken) taken.push(phraseOf(text));
      return !isTaken;
    });
  return { taken, sift };
}

function foldOf({ company: _company, ...knowledge }: Knowledge, number: number, folds: number): Fold {
  const { taken, sift } = createSieve(number, folds);
  const entries = [...knowledge.entries.values()].map((entry) => {
    const asks = sift(entry.asks, (text) => ({ side: 'ask', entry, text }));
    return { ...entry, asks, not: sift(entry.not, (text) => ({ side: 'not', entry, text })) };
  });
  const outside = knowledge.outside.map((it) => ({
    ...it,
    asks: sift(it.asks, (text) => ({ side: 'outside', text })),
  }));
  const without = { ...knowledge, outside, entries: new Map(entries.map((entry) => [entry.id, entry])) };
  return { knowledge: without, phrases: taken };
}

/**
 * Leaves out the phrases of the knowledge in turn, each in one fold. The phrases of an entry fall into different folds as far as there
 * are enough, so that it can be asked one while it has the others.
 *
 * @param knowledge the whole; a company's part is tested with the rest, as a member would ask it
 * @param folds how many; more are nearer to leaving out a single phrase, and take longer
 */
export function* foldAsks(knowledge: Knowledge, folds: number): Generator<Fold> {
  for (let number = 0; number < folds; number++) yield foldOf(knowledge, number, folds);
}
