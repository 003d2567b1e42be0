import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { App, Receiver } from '@slack/bolt';
import { deliver } from './deliver.ts';
import type { Log } from './dependencies.ts';
import { describeError } from './describe-error.ts';
import { judgeRequest, type Reason, type Verdict } from './judge-request.ts';
import { readBody } from './read-body.ts';
import { saySeldom } from './say-seldom.ts';

/** What the receiver needs. */
export type HttpReceiverOptions = {
  signingSecret: string;
  log: Log;
  /** The clock, in milliseconds. */
  now: () => number;
};

const BODY_LIMIT_BYTES = 1024 * 1024;

/** What the log says of a refused request, so that whoever runs the bot knows what to do. */
const REFUSALS: Record<Reason, string> = {
  signature:
    'refused a request that is not signed by Slack; if all are, copy SLACK_SIGNING_SECRET again from your app settings',
  clock: 'refused a request that Slack signed at another time than now; set the clock of this machine',
  'content type': 'refused a request whose content type is neither a form nor JSON',
  body: 'refused a request whose body cannot be read',
};

function send(response: ServerResponse, status: number, body: string, type: string): void {
  if (response.headersSent) return;
  const headers = { 'content-type': type, 'content-length': Buffer.byteLength(body) };
  response.writeHead(status, headers).end(body);
}

function refuse(response: ServerResponse, status: number, error: string): void {
  send(response, status, JSON.stringify({ error }), 'application/json; charset=utf-8');
}

function answer(response: ServerResponse, body: unknown): void {
  if (typeof body === 'object' && body !== null) send(response, 200, JSON.stringify(body), 'application/json');
  else send(response, 200, typeof body === 'string' ? body : '', 'text/plain; charset=utf-8');
}

/**
 * Makes the receiver for HTTP. Bolt's own waits for three seconds before it answers 404 to what no listener serves, reads a form only
 * when its content type says no more than that, and takes requests from the future.
 *
 * @param options secret, log, clock
 * @returns the receiver for Bolt's app, and the listener for an HTTP server
 */
export function createHttpReceiver(options: HttpReceiverOptions): { receiver: Receiver; listener: RequestListener } {
  const { signingSecret, log, now } = options;
  const seldom = saySeldom(now);
  let app: App | undefined;
  const tell = ({ reason, secondsAhead }: Verdict & { kind: 'refuse' }) =>
    seldom(reason, () => log.error({ ...(secondsAhead !== undefined && { secondsAhead }) }, REFUSALS[reason]));

  async function receive(request: IncomingMessage, response: ServerResponse) {
    const body = await readBody(request, BODY_LIMIT_BYTES);
    if (body === undefined) return refuse(response, 413, 'larger than 1 MB');
    const verdict = judgeRequest({ headers: request.headers, body }, signingSecret, now());
    const ack = async (body: unknown) => answer(response, body);
    if (verdict.kind === 'deliver') return app && deliver(app, { body: verdict.payload, ack }, log);
    if (verdict.kind === 'answer') return answer(response, verdict.body);
    tell(verdict);
    refuse(response, verdict.status, verdict.reason);
  }

  return {
    receiver: {
      init(it) {
        app = it;
      },
      start: () => Promise.resolve(),
      stop: () => Promise.resolve(),
    },
    listener: (request, response) => {
      receive(request, response).catch((error: unknown) => {
        seldom('failure', () => log.warn(describeError(error), 'cannot serve a request'));
        refuse(response, 500, 'failed');
      });
    },
  };
}
