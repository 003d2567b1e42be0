import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { StartError } from './bot.ts';
import type { Readiness } from './readiness.ts';

/** What the door in front of Slack's requests needs. */
export type DoorOptions = {
  /** Bolt's listener; undefined where Slack does not come over HTTP. */
  slack: RequestListener | undefined;
  /** What `GET /health` says. */
  health: () => object;
  /** What `GET /ready` says; 503 unless it can answer. */
  ready: () => Promise<Readiness>;
};

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

function refuseMethod(response: ServerResponse, allowed: string): void {
  response.setHeader('allow', allowed);
  sendJson(response, 405, { error: `use ${allowed}` });
}

/**
 * Makes the listener for everything that comes over HTTP: health, readiness, Slack's requests, and 404 for the rest.
 *
 * @param options what stands behind the door
 */
export function createDoor({ slack, health, ready }: DoorOptions): RequestListener {
  const read: Record<string, (response: ServerResponse) => void> = {
    '/health': (response) => sendJson(response, 200, health()),
    '/ready': (response) => void sendReadiness(response, ready),
  };
  return (request, response) => {
    const path = request.url?.split('?', 1)[0] ?? '';
    if (path === '/slack/events' && slack !== undefined)
      return request.method === 'POST' ? slack(request, response) : refuseMethod(response, 'POST');
    const answer = Object.hasOwn(read, path) ? read[path] : undefined;
    if (answer === undefined) return sendJson(response, 404, { error: 'not found' });
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuseMethod(response, 'GET, HEAD');
    answer(response);
  };
}

/** How long a client may take, in milliseconds. Whoever takes longer holds a connection that others need. */
export type Patience = {
  /** For the headers, from the first byte of the connection on. */
  headersTimeout: number;
  /** For the whole request. */
  requestTimeout: number;
  /** Between two looks at what takes too long; Node's own half minute would be added to the others. */
  connectionsCheckingInterval: number;
  /** Between two requests; longer than proxies keep theirs, which otherwise send into a connection that is being closed. */
  keepAliveTimeout: number;
};

const PATIENCE: Patience = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  connectionsCheckingInterval: 1_000,
  keepAliveTimeout: 75_000,
};

/**
 * Opens a server and waits until it listens.
 *
 * @param listener what answers
 * @param port 0 for any free one
 * @param host undefined for all interfaces
 * @param patience how long clients may take
 * @throws StartError when the port cannot be had
 */
export async function listen(
  listener: RequestListener,
  port: number,
  host: string | undefined,
  patience = PATIENCE,
): Promise<Server> {
  const server = createServer(patience, listener);
  return new Promise((resolve, reject) => {
    // Stays for good: later a connection that cannot be taken would end the process.
    server.on('error', (error: NodeJS.ErrnoException) => reject(describeListenFailure(error, port)));
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

/** Answers that are under way get this long to go out when all work is done. */
const LAST_ANSWERS_MS = 1000;

/**
 * Stops taking connections, lets the work end, and closes what is open.
 *
 * @param server what listens
 * @param work ends when nothing runs any more
 */
export async function closeServer(server: Server, work: Promise<unknown> = Promise.resolve()): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  await work;
  server.closeIdleConnections();
  // A client that takes its time would hold the process.
  const late = setTimeout(() => server.closeAllConnections(), LAST_ANSWERS_MS);
  await closed;
  clearTimeout(late);
}

/** The port that a server listens on. */
export function portOf(server: Server): number | undefined {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : undefined;
}
