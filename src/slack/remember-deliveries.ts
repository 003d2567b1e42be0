import { createExpiringMap } from './expiring-map.ts';

/** Remembers what has been delivered, so that a redelivery or a replay is not answered again. */
export type Deliveries = {
  /**
   * Takes a delivery for this process.
   *
   * @returns false when any of its keys was taken before
   */
  claim(keys: readonly string[]): boolean;
};

const KEPT_MS = 10 * 60 * 1000;
const MOST = 5000;

/**
 * Makes a memory of deliveries, bounded in time and number. Slack redelivers at once, after one minute and after five.
 *
 * @param now the clock, in milliseconds
 * @see https://docs.slack.dev/apis/events-api/ on retries
 */
export function rememberDeliveries(now: () => number = Date.now): Deliveries {
  const taken = createExpiringMap<true>(MOST, now);
  return {
    claim(keys) {
      if (keys.some((key) => taken.get(key))) return false;
      for (const key of keys) taken.set(key, true, KEPT_MS);
      return true;
    },
  };
}

type Body = Record<string, unknown> & {
  event?: { type?: unknown; channel?: unknown; ts?: unknown; edited?: { ts?: unknown } | null };
};

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/**
 * Names a delivery: events by their id and, since two events can tell of one message, by the message; interactions by the
 * trigger that Slack gives to each press of a button. A message that was edited is delivered again as it is now.
 *
 * @param payload as Slack sent it; nothing in it is taken for granted
 * @returns no key when it has nothing of its own, such as a typeahead request, which may be answered twice
 */
export function deliveryKeys(payload: object): string[] {
  const body = payload as Body;
  const team = text(body.team_id) ?? text((body.team as { id?: unknown } | undefined)?.id) ?? '';
  const eventId = text(body.event_id);
  const trigger = text(body.trigger_id);
  const { type, channel, ts, edited } = body.event ?? {};
  const isMessage = (type === 'message' || type === 'app_mention') && text(channel) && text(ts);
  return [
    ...(eventId ? [`event ${team} ${eventId}`] : []),
    ...(trigger ? [`trigger ${team} ${trigger}`] : []),
    ...(isMessage && eventId ? [`message ${team} ${channel} ${ts} ${text(edited?.ts) ?? ''}`] : []),
  ];
}
