import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { StartError } from './bot.ts';
import type { Readiness } from './readiness.ts';

/** How far ahead of our clock a request may be stamped; Bolt itself refuses only those five minutes old. */
const AHEAD_SECONDS = 60;

/** What the door in front of Slack's requests needs. */
export type DoorOptions = {
  /** Bolt's listener; undefined where Slack does not come over HTTP. */
  slack: RequestListener | undefined;
  /** What `GET /health` says. */
  health: () => object;
  /** What `GET /ready` says; 503 unless it can answer. */
  ready: () => Promise<Readiness>;
  /** The clock, in milliseconds. */
  now: () => number;
};

function isFromTheFuture(request: IncomingMessage, now: () => number): boolean {
  const stamp = Number(request.headers['x-slack-request-timestamp']);
  return stamp > now() / 1000 + AHEAD_SECONDS;
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}

async function sendReadiness(response: ServerResponse, ready: DoorOptions['ready']): Promise<void> {
  try {
    const readiness = await ready();
    sendJson(response, readiness.status === 'not ready' ? 503 : 200, readiness);
  } catch {
    sendJson(response, 503, { status: 'not ready' });
  }
}

/**
 * Makes the listener for everything that comes over HTTP: health, readiness, Slack's requests, and 404 for the rest.
 *
 * @param options what stands behind the door
 */
export function createDoor({ slack, health, ready, now }: DoorOptions): RequestListener {
  return (request, response) => {
    const path = request.url?.split('?')[0];
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (path === '/health' && isRead) sendJson(response, 200, health());
    else if (path === '/ready' && isRead) void sendReadiness(response, ready);
    else if (path !== '/slack/events' || slack === undefined) sendJson(response, 404, { error: 'not found' });
    else if (request.method !== 'POST') sendJson(response, 405, { error: 'use POST' });
    else if (isFromTheFuture(request, now)) sendJson(response, 401, { error: 'timestamp is in the future' });
    else slack(request, response);
  };
}

/**
 * Opens a server and waits until it listens.
 *
 * @param listener what answers
 * @param port 0 for any free one
 * @param host undefined for all interfaces
 * @throws StartError when the port cannot be had
 */
export async function listen(listener: RequestListener, port: number, host: string | undefined): Promise<Server> {
  const server = createServer({ requestTimeout: 10_000, headersTimeout: 5_000 }, listener);
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(describeListenFailure(error, port)));
    server.listen(port, host, () => resolve(server));
  });
}

function describeListenFailure({ code }: NodeJS.ErrnoException, port: number): StartError {
  if (code === 'EADDRINUSE')
    return new StartError(`Cannot listen on port ${port}: it is taken; set PORT to a free one`);
  if (code === 'EACCES')
    return new StartError(`Cannot listen on port ${port}: it needs more rights; set PORT above 1023`);
  return new StartError(`Cannot listen on port ${port}: ${code ?? 'failed'}; check HOST and PORT`);
}

/** Stops taking connections and closes those that are idle. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}

/** The port that a server listens on. */
export function portOf(server: Server): number | undefined {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : undefined;
}
