import { setTimeout as sleep } from 'node:timers/promises';
import { rememberPauses } from './pauses.ts';

/** What a request needs of the world around it. */
export type Surroundings = {
  /** The network, `fetch` by default. */
  send: typeof fetch;
  /** Waits that many milliseconds. */
  wait: (milliseconds: number) => Promise<unknown>;
  /** The clock, in milliseconds. */
  now: () => number;
};

/** One try takes this long at most. Whether Slack did it all the same is not known then, so it is not tried again. */
const TIME_LIMIT_MS = 10_000;

/** Pauses before the second and the third try. */
const BACKOFF_MS: readonly number[] = [300, 1200];

/** The longest pause that is waited for: a later answer is of no use to whoever asked. */
const LONGEST_PAUSE_MS = 30_000;

/** Failures after which Slack has not got the request, or closed the connection before it. */
const NOT_SENT: readonly unknown[] = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_SOCKET',
];

/** The turns of one method among all who call it. */
type Turns = Pick<Surroundings, 'wait'> & { enter: () => number; begin: (milliseconds: number) => void };

/** What came of a try, and how many milliseconds later another is worth it; undefined when it is not. */
type Outcome = ({ response: Response } | { error: unknown }) & { again?: number | undefined };

/** How long Slack asks to be left alone, in milliseconds. */
function pauseOf(response: Response): number {
  const seconds = Number.parseInt(response.headers.get('retry-after') ?? '', 10);
  return (Number.isNaN(seconds) ? 1 : seconds) * 1000;
}

function tooMany(milliseconds: number): Response {
  return new Response(null, { status: 429, headers: { 'retry-after': String(Math.ceil(milliseconds / 1000)) } });
}

function isUnsent(error: unknown): boolean {
  const { cause } = error as { cause?: { code?: unknown } };
  return NOT_SENT.includes(cause?.code);
}

async function attempt(send: () => Promise<Response>, backoff: number | undefined): Promise<Outcome> {
  try {
    const response = await send();
    return { response, again: response.status >= 500 ? backoff : undefined };
  } catch (error) {
    return { error, again: isUnsent(error) ? backoff : undefined };
  }
}

/** Sends when no pause forbids it, and notes the pause that Slack asks for. */
async function attemptInTurn(
  send: () => Promise<Response>,
  backoff: number | undefined,
  { enter, begin, wait }: Turns,
): Promise<Outcome> {
  const milliseconds = enter();
  if (milliseconds > LONGEST_PAUSE_MS) return { response: tooMany(milliseconds) };
  if (milliseconds > 0) await wait(milliseconds);
  const outcome = await attempt(send, backoff);
  if (!('response' in outcome) || outcome.response.status !== 429) return outcome;
  begin(pauseOf(outcome.response));
  // The next try waits for its turn, and for nothing else.
  return { ...outcome, again: backoff === undefined ? undefined : 0 };
}

function conclude(outcome: Outcome): Response {
  if ('error' in outcome) throw outcome.error;
  return outcome.response;
}

/**
 * Makes the `fetch` of Web API clients. Slack's SDK waits for ever, or as long as Slack likes, and repeats what may have been done;
 * this one is bounded, keeps the pauses that Slack asks for among all callers, and repeats only what did not happen.
 *
 * @param surroundings network, clock and pauses, for tests
 */
export function createPatientFetch(surroundings: Partial<Surroundings> = {}): typeof fetch {
  const { send, wait, now }: Surroundings = { send: fetch, wait: sleep, now: Date.now, ...surroundings };
  const pauses = rememberPauses(now);
  return async (input, init) => {
    const url = String(input);
    const sendOnce = () => send(input, { ...init, signal: AbortSignal.timeout(TIME_LIMIT_MS) });
    const turns = {
      wait,
      enter: () => pauses.enter(url, LONGEST_PAUSE_MS),
      begin: (milliseconds: number) => pauses.begin(url, milliseconds),
    };
    const tryFrom = async (at: number): Promise<Response> => {
      const outcome = await attemptInTurn(sendOnce, BACKOFF_MS[at], turns);
      if (outcome.again === undefined) return conclude(outcome);
      // What is not read holds the connection.
      if ('response' in outcome) await outcome.response.body?.cancel();
      await wait(outcome.again);
      return tryFrom(at + 1);
    };
    return tryFrom(0);
  };
}
