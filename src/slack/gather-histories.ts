import type { NewQuestion } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import type { Log } from './dependencies.ts';
import { describeError } from './describe-error.ts';

/** Gathers the questions of each person's own list, and hands them to the store many at a time. */
export type Histories = {
  add(question: NewQuestion): void;
  /** Hands over what was gathered; before anybody looks at a list, or has it forgotten. */
  flush(): Promise<void>;
};

/** More than this of one person are not shown. */
const MOST_OF_ONE = 10;

/** People whose questions wait at once; more are not noted. */
const MOST_PEOPLE = 5000;

/**
 * Makes empty lists. What waits in them is lost with the process: nobody was told that it is kept.
 *
 * @param store where the questions go
 * @param log where it is told that they could not be kept
 */
export function gatherHistories(store: Pick<Store, 'rememberAll'>, log: Log): Histories {
  let waiting = new Map<string, NewQuestion[]>();
  return {
    add(question) {
      const key = JSON.stringify([question.team, question.user]);
      const own = waiting.get(key) ?? [];
      if (own.length === 0 && waiting.size >= MOST_PEOPLE) return;
      waiting.set(key, [...own, question].slice(-MOST_OF_ONE));
    },
    async flush() {
      const questions = [...waiting.values()].flat();
      waiting = new Map();
      if (questions.length === 0) return;
      await store.rememberAll(questions).catch((error: unknown) => {
        log.warn(describeError(error), 'cannot keep what was asked');
      });
    },
  };
}
