import { connect, createServer, type Socket } from 'node:net';

/** A way to a server that can be cut, as networks are. */
export type Wire = { port: number; cut(): void; close(): void };

/** Lays a wire to a server. */
export async function layWire(host: string, port: number): Promise<Wire> {
  const ends = new Set<Socket>();
  const cut = () => {
    for (const end of ends) end.destroy();
    ends.clear();
  };
  const server = createServer((near) => {
    const far = connect(port, host);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(one);
      one.on('error', () => undefined);
      one.on('close', () => other.destroy());
      one.pipe(other);
    }
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address() as { port: number };
  return { port: address.port, cut, close: () => void server.close() };
}
