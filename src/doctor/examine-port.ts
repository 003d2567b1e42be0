import { createServer } from 'node:http';
import { type Diagnosis, failure, well } from './diagnosis.ts';

/** A port that the bot listens on, and how it is known that it does already. */
type Listener = { name: string; path: string; sign: RegExp };

const LISTENERS: Readonly<Record<'PORT' | 'METRICS_PORT', Listener>> = {
  PORT: { name: 'port', path: '/ready', sign: /"knowledge":\{"entries":/ },
  METRICS_PORT: { name: 'metrics port', path: '/metrics', sign: /^awscred_/m },
};

type Address = { port: number; host: string | undefined };

async function isAwscred({ path, sign }: Listener, { port, host = '127.0.0.1' }: Address): Promise<boolean> {
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}${path}`;
  const page = await fetch(url, { signal: AbortSignal.timeout(1000), redirect: 'error' })
    .then((response) => response.text())
    .catch(() => '');
  return sign.test(page);
}

/** @returns the system's code for why not, or undefined */
async function listenOnce({ port, host }: Address): Promise<string | undefined> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', ({ code = 'failed' }: NodeJS.ErrnoException) => resolve(code));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}

/**
 * Tries whether a port can be listened on.
 *
 * @param setting where the port is set
 * @param address port and host; undefined for all interfaces
 */
export async function examinePort(setting: keyof typeof LISTENERS, address: Address): Promise<Diagnosis> {
  const listener = LISTENERS[setting];
  const { name } = listener;
  const { port } = address;
  const code = await listenOnce(address);
  if (code === undefined) return well(name, `${port} is free`);
  const isTaken = code === 'EADDRINUSE';
  if (isTaken && (await isAwscred(listener, address))) return well(name, `awscred listens on ${port} already`);
  const says = isTaken ? `${port} is taken` : `${port} cannot be listened on (${code})`;
  return failure(name, says, `set ${setting} to a free port`);
}
