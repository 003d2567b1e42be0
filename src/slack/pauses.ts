/** Remembers how long Slack wants to hear nothing of a method, for all who call it. */
export type Pauses = {
  /** @param milliseconds from now, as Slack asked for */
  begin(method: string, milliseconds: number): void;
  /**
   * Takes a place among those who wait. After a pause they go one by one, so that Slack does not have to ask for another.
   *
   * @param most milliseconds that the caller would wait; when it takes longer no place is taken
   * @returns milliseconds to wait; 0 when there is no pause
   */
  enter(method: string, most: number): number;
};

/** Between two who waited: Slack takes about one message a second. */
const APART_MS = 1000;

/**
 * Makes a memory of pauses, in this process alone.
 *
 * @param now the clock, in milliseconds
 * @see https://docs.slack.dev/apis/web-api/rate-limits
 */
export function rememberPauses(now: () => number): Pauses {
  const ends = new Map<string, number>();
  return {
    begin: (method, milliseconds) => void ends.set(method, Math.max(ends.get(method) ?? 0, now() + milliseconds)),
    enter(method, most) {
      const end = ends.get(method);
      if (end === undefined) return 0;
      const milliseconds = Math.max(0, end - now());
      if (milliseconds === 0) ends.delete(method);
      else if (milliseconds <= most) ends.set(method, end + APART_MS);
      return milliseconds;
    },
  };
}
