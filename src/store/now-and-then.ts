const MINUTE_MS = 60_000;

/**
 * Runs something in passing, once a minute at most; should it fail, the next time will do.
 *
 * @param now milliseconds since 1970
 * @param work what is run
 */
export function runNowAndThen(now: () => number, work: () => Promise<unknown>): () => Promise<void> {
  let next = 0;
  return async () => {
    if (now() < next) return;
    next = now() + MINUTE_MS;
    await work().catch(() => undefined);
  };
}
