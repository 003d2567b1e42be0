import type { Store } from '../store/store.ts';
import type { Log } from './dependencies.ts';
import { describeError } from './describe-error.ts';

/** Counts which entries are asked for most, many at a time: a count that is lost with the process is no loss. */
export type AnswerCounts = {
  count(entry: string): void;
  /** Hands over what was counted. */
  flush(): Promise<void>;
};

/** Entries counted between two flushes; more than there are in any knowledge. */
const MOST_ENTRIES = 5000;

/**
 * Makes counters at zero.
 *
 * @param store where the counts end
 * @param now the clock, in milliseconds
 * @param log where it is told that they could not be kept
 */
export function countAnswers(store: Pick<Store, 'countAnswer'>, now: () => number, log: Log): AnswerCounts {
  const counts = new Map<string, number>();
  return {
    count(entry) {
      if (counts.size < MOST_ENTRIES) counts.set(entry, (counts.get(entry) ?? 0) + 1);
    },
    async flush() {
      const day = new Date(now()).toISOString().slice(0, 10);
      const taken = [...counts];
      counts.clear();
      for (const [entry, times] of taken) {
        await store.countAnswer(entry, day, times).catch((error: unknown) => {
          log.warn(describeError(error), 'cannot keep a count');
        });
      }
    },
  };
}
