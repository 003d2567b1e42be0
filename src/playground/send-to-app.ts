import type { Deliver, Delivered } from './deliver.ts';
import { buildEnvelope } from './event-payloads.ts';
import type { JsonObject, Workspace } from './workspace.ts';

// Slack tries again nearly at once, after a minute and after five.
const RETRY_DELAYS = [0, 60_000, 300_000];

/** Carries to the app what happens in the workspace. */
export type Sender = {
  /** Sends an event; tries again as Slack does when it is not acknowledged. */
  event: (event: JsonObject) => void;
  /** Sends an interaction and waits for its acknowledgement. */
  interaction: (payload: JsonObject) => Promise<Delivered>;
  /** Sends a slash command and waits for its acknowledgement. */
  command: (fields: Record<string, string>) => Promise<Delivered>;
  /** Gives up what is still to be tried again. */
  stop: () => void;
};

const FORM = 'application/x-www-form-urlencoded';

/**
 * Makes the sender of a workspace.
 *
 * @param deliver posts one signed request
 * @returns the sender
 */
export function createSender(workspace: Workspace, deliver: Deliver): Sender {
  const timers = new Set<NodeJS.Timeout>();
  const attempt = async (body: string, retry = 0, reason = ''): Promise<void> => {
    const retryHeaders = { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': reason };
    const { status, headers } = await deliver(body, 'application/json', retry > 0 ? retryHeaders : {});
    const isDone = (status >= 200 && status < 300) || headers['x-slack-no-retry'] === '1';
    const delay = RETRY_DELAYS[retry];
    if (isDone || delay === undefined) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      void attempt(body, retry + 1, status === 0 ? 'http_timeout' : 'http_error');
    }, delay);
    timers.add(timer.unref());
  };
  return {
    event: (event) => void attempt(JSON.stringify(buildEnvelope(workspace, event))),
    interaction: (payload) => deliver(new URLSearchParams({ payload: JSON.stringify(payload) }).toString(), FORM),
    command: (fields) => deliver(new URLSearchParams(fields).toString(), FORM),
    stop: () => timers.forEach((timer) => void clearTimeout(timer)),
  };
}
