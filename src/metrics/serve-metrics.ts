import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ReadableMetrics } from './create-metrics.ts';

/** The page with the metrics, on a port of its own, so that it can be kept from where Slack comes in. */
export type MetricsServer = {
  port: number;
  close(): Promise<void>;
};

function answerWith(metrics: Pick<ReadableMetrics, 'read' | 'contentType'>): RequestListener {
  return async (request, response) => {
    if (request.url?.split('?')[0] !== '/metrics') return void response.writeHead(404).end();
    if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405).end();
    try {
      const page = await metrics.read();
      response.writeHead(200, { 'content-type': metrics.contentType }).end(page);
    } catch {
      response.writeHead(500).end();
    }
  };
}

/**
 * Serves `GET /metrics` and nothing else.
 *
 * @param metrics what is served
 * @param address port (0 for any free one) and host (undefined for all interfaces)
 * @throws what node throws when the port cannot be had
 */
export async function serveMetrics(
  metrics: Pick<ReadableMetrics, 'read' | 'contentType'>,
  { port, host }: { port: number; host: string | undefined },
): Promise<MetricsServer> {
  const server = createServer({ requestTimeout: 10_000, headersTimeout: 5_000 }, answerWith(metrics));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  // The page is no reason to go on: when the bot is done, so is the process.
  server.unref();
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
