import { request } from 'node:http';
import { signRequest } from './sign-request.ts';

const ACK_TIMEOUT = 3000;
const MAX_ANSWER = 1024 * 1024;

/** What the app answered; status 0 when it did not within three seconds. */
export type Delivered = { status: number; body: string; headers: Record<string, unknown> };

/** Posts one request to the app, signed. */
export type Deliver = (body: string, contentType: string, headers?: Record<string, string>) => Promise<Delivered>;

const UNANSWERED: Delivered = { status: 0, body: '', headers: {} };

/**
 * Makes the function that carries requests to the app's own address, over loopback HTTP, as Slack would.
 *
 * @param options `port` where the app listens, its signing secret and the clock
 * @returns a function that never rejects: a failed connection counts as no answer
 */
export function createDeliver(options: { port: number; signingSecret: string; now: () => number }): Deliver {
  return (body, contentType, headers = {}) => {
    const seconds = Math.floor(options.now() / 1000);
    const signed = {
      'content-type': contentType,
      'content-length': String(Buffer.byteLength(body)),
      'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
      'x-slack-request-timestamp': String(seconds),
      'x-slack-signature': signRequest(options.signingSecret, seconds, body),
      ...headers,
    };
    return post(options.port, signed, body);
  };
}

function post(port: number, headers: Record<string, string>, body: string): Promise<Delivered> {
  return new Promise((resolve) => {
    const signal = AbortSignal.timeout(ACK_TIMEOUT);
    const target = { host: '127.0.0.1', port, path: '/slack/events', method: 'POST', headers, signal, agent: false };
    const outgoing = request(target, (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size <= MAX_ANSWER) chunks.push(chunk);
      });
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: response.statusCode ?? 0, body: text, headers: response.headers });
      });
      response.on('error', () => resolve(UNANSWERED));
    });
    outgoing.on('error', () => resolve(UNANSWERED));
    outgoing.end(body);
  });
}
