/** What Slack's Web API answered. */
export type SlackAnswer = {
  /** Undefined when all went well, else Slack's own code for what did not, or `http_<status>` when it was no answer of the API. */
  error: string | undefined;
  body: Record<string, unknown>;
  headers: Headers;
  /** When the request left and when the answer was there, in milliseconds since 1970. */
  sentAt: number;
  answeredAt: number;
};

/** Calls one method of Slack's Web API. @throws Unreachable when no answer comes */
export type CallSlack = (method: string, token?: string, body?: object) => Promise<SlackAnswer>;

/** No answer came. The message is the system's code for why, as ENOTFOUND. */
export class Unreachable extends Error {}

/** What the doctor needs of the world outside. */
export type SlackEdges = {
  /** With a slash at the end. */
  apiUrl: string;
  send: typeof fetch;
  now(): number;
};

const TIME_LIMIT_MS = 10_000;

function reasonOf(error: unknown): string {
  const { name, cause } = error as { name?: string; cause?: { code?: unknown } };
  if (name === 'TimeoutError') return `no answer in ${TIME_LIMIT_MS / 1000} s`;
  return typeof cause?.code === 'string' ? cause.code : 'the network failed';
}

async function readBody(response: Response): Promise<Record<string, unknown>> {
  const value: unknown = await response.json().catch(() => undefined);
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function errorOf(response: Response, { ok, error }: Record<string, unknown>): string | undefined {
  if (ok === true) return undefined;
  return typeof error === 'string' && /^\w{1,60}$/.test(error) ? error : `http_${response.status}`;
}

/**
 * Makes the function that asks Slack. It asks once and does not try again: a doctor tells what is now.
 *
 * @param edges where the Web API is, the network and the clock
 */
export function createCallSlack({ apiUrl, send, now }: SlackEdges): CallSlack {
  return async (method, token, body = {}) => {
    const sentAt = now();
    const response = await send(`${apiUrl}${method}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(TIME_LIMIT_MS),
    }).catch((error: unknown) => {
      throw new Unreachable(reasonOf(error));
    });
    const answeredAt = now();
    const content = await readBody(response);
    return { error: errorOf(response, content), body: content, headers: response.headers, sentAt, answeredAt };
  };
}
