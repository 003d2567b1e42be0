/** A map that forgets: what is too old, and when it is full what was set the longest ago. */
export type ExpiringMap<V> = {
  get(key: string): V | undefined;
  /** @param milliseconds how long it is kept at most */
  set(key: string, value: V, milliseconds: number): void;
};

/**
 * Makes a map bounded in time and number.
 *
 * @param most entries that are kept at once
 * @param now the clock, in milliseconds
 */
export function createExpiringMap<V>(most: number, now: () => number): ExpiringMap<V> {
  const kept = new Map<string, { value: V; until: number }>();
  return {
    get(key) {
      const entry = kept.get(key);
      if (entry && entry.until > now()) return entry.value;
      kept.delete(key);
      return undefined;
    },
    set(key, value, milliseconds) {
      // Set anew, so that the Map's first key is always the one longest untouched.
      kept.delete(key);
      kept.set(key, { value, until: now() + milliseconds });
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    },
  };
}
