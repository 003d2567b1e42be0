import type { IncomingMessage } from 'node:http';

/**
 * Decides whether a request may come in. A page of another site can reach a loopback server from the
 * visitor's browser; its name in Host (DNS rebinding) or in Origin (forged form) gives it away.
 *
 * @param req the request
 * @param port where the server listens
 * @returns false when it must be refused
 */
export function isAllowed(req: Pick<IncomingMessage, 'headers' | 'method' | 'url'>, port: number): boolean {
  const host = req.headers.host;
  if (host !== `localhost:${port}` && host !== `127.0.0.1:${port}`) return false;
  const changesWorkspace = req.method === 'POST' && (req.url ?? '').startsWith('/workspace/');
  return !changesWorkspace || isFromPage(req.headers, host);
}

function isFromPage(headers: IncomingMessage['headers'], host: string): boolean {
  if (headers.origin !== undefined) return headers.origin === `http://${host}`;
  return headers['sec-fetch-site'] === 'same-origin';
}
