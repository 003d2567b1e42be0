/** Reckons how long to wait before connecting once more. */
export type Failures = {
  /** A connection stands. */
  opened(): void;
  /** It is gone or going. */
  lost(): void;
  /** A try to connect failed. */
  failed(): void;
  /** Milliseconds to wait before the next try. */
  delay(): number;
};

/** Before each try in a row; after the last of them the last again. */
const DELAYS_MS: readonly number[] = [0, 1000, 2000, 5000, 10_000, 30_000];

/** A connection that stood for so long was no failure. */
const STABLE_MS = 60_000;

/**
 * Makes a count at zero.
 *
 * @param now the clock, in milliseconds
 */
export function countFailures(now: () => number): Failures {
  let [failures, since] = [0, 0];
  return {
    opened: () => {
      since = now();
    },
    lost: () => {
      failures = now() - since < STABLE_MS ? failures + 1 : 0;
    },
    failed: () => {
      failures += 1;
    },
    delay: () => DELAYS_MS[Math.min(failures, DELAYS_MS.length - 1)] ?? 0,
  };
}
