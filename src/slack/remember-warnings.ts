import { createExpiringMap } from './expiring-map.ts';

/** Remembers about which messages their authors were warned, so that an edit does not bring the same warning again. */
export type Warnings = {
  /**
   * Takes the warning about a message for this process.
   *
   * @param message team, channel and timestamp of the message
   * @param secrets how many stand in it now
   * @returns false when the author was warned about as many in that message before
   */
  claim(message: readonly string[], secrets: number): boolean;
};

const MOST = 1000;
const KEPT_MS = 24 * 60 * 60 * 1000;

/**
 * Makes a memory of warnings, in this process alone. Of a secret it holds nothing, only how many there were.
 *
 * @param now the clock, in milliseconds
 */
export function rememberWarnings(now: () => number = Date.now): Warnings {
  const warned = createExpiringMap<number>(MOST, now);
  return {
    claim(message, secrets) {
      const key = JSON.stringify(message);
      if ((warned.get(key) ?? 0) >= secrets) return false;
      warned.set(key, secrets, KEPT_MS);
      return true;
    },
  };
}
