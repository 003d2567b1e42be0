/** Runs what says something, unless the same was said a short while ago. */
export type SaySeldom = (what: string, say: () => void) => void;

const PAUSE_MS = 60 * 60 * 1000;

/**
 * Makes a keeper of silence, for what anybody can make happen as often as they like: a log that repeats it hides the rest.
 *
 * @param now the clock, in milliseconds
 */
export function saySeldom(now: () => number): SaySeldom {
  const said = new Map<string, number>();
  return (what, say) => {
    const before = said.get(what);
    if (before !== undefined && now() - before < PAUSE_MS) return;
    said.set(what, now());
    say();
  };
}
