/** Counts work in progress, so that a shutdown can wait for it. */
export type Running = {
  /** Runs the work and counts it until it ends, well or badly. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when nothing runs any more. */
  idle(): Promise<void>;
};

/** Makes a counter at zero. */
export function countRunning(): Running {
  let running = 0;
  let waiting: (() => void)[] = [];
  const end = () => {
    running -= 1;
    if (running > 0) return;
    for (const resolve of waiting) resolve();
    waiting = [];
  };
  return {
    async run(work) {
      running += 1;
      try {
        return await work();
      } finally {
        end();
      }
    },
    idle: () => (running === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
  };
}
