import { createExpiringMap } from './expiring-map.ts';

/**
 * Keeps one person, or one channel, from taking all the attention. Commands are not counted: their answers are seen by one person
 * and cost Slack no call.
 */
export type RateLimits = {
  /**
   * Counts a message.
   *
   * @returns seconds to wait; undefined when the question may be answered
   */
  ask(team: string, user: string, channel: string): number | undefined;
};

/** How many messages in a minute are answered: far more than people write, fewer than a loop does. */
const MOST_IN_A_MINUTE = { user: 300, channel: 600 } as const;

const MINUTE_MS = 60_000;
const MOST_KEPT = 5000;

type Window = { since: number; count: number };

/**
 * Makes counters for the current minute of each person and each channel, bounded in number.
 *
 * @param now the clock, in milliseconds
 */
export function limitRates(now: () => number = Date.now): RateLimits {
  const windows = createExpiringMap<Window>(MOST_KEPT, now);
  const count = (key: string, most: number): number | undefined => {
    const at = now();
    const known = windows.get(key);
    const window = known && at - known.since < MINUTE_MS ? known : { since: at, count: 0 };
    window.count += 1;
    windows.set(key, window, MINUTE_MS);
    return window.count > most ? Math.max(1, Math.ceil((window.since + MINUTE_MS - at) / 1000)) : undefined;
  };
  return {
    ask(team, user, channel) {
      const ofUser = count(`user ${team} ${user}`, MOST_IN_A_MINUTE.user);
      return ofUser ?? count(`channel ${team} ${channel}`, MOST_IN_A_MINUTE.channel);
    },
  };
}
