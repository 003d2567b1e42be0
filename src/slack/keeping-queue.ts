/** Work that nobody waits for, done a little at a time, so that what somebody waits for comes first. */
export type KeepingQueue = {
  /** Adds work; when there is too much already it is dropped. */
  add(work: () => Promise<void>): void;
  /** Resolves when nothing is left. */
  idle(): Promise<void>;
};

const MOST_WAITING = 2000;
const AT_ONCE = 2;

/**
 * Makes an empty queue.
 *
 * @param onDropped told when work is dropped, once for each
 */
export function createKeepingQueue(onDropped: () => void): KeepingQueue {
  const waiting: (() => Promise<void>)[] = [];
  const idlers: (() => void)[] = [];
  let running = 0;
  const next = (): void => {
    const work = running < AT_ONCE ? waiting.shift() : undefined;
    if (work === undefined) {
      if (running === 0) for (const resolve of idlers.splice(0)) resolve();
      return;
    }
    running += 1;
    void work().finally(() => {
      running -= 1;
      next();
    });
  };
  return {
    add(work) {
      if (waiting.length >= MOST_WAITING) return onDropped();
      waiting.push(work);
      next();
    },
    idle: () => (running === 0 ? Promise.resolve() : new Promise((resolve) => idlers.push(resolve))),
  };
}
