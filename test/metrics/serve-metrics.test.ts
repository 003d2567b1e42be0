import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMetrics } from '../../src/metrics/create-metrics.ts';
import { type MetricsServer, serveMetrics } from '../../src/metrics/serve-metrics.ts';

let server: MetricsServer;
const at = (path: string) => `http://127.0.0.1:${server.port}${path}`;

beforeAll(async () => {
  server = await serveMetrics(createMetrics(), { port: 0, host: '127.0.0.1' });
});
afterAll(() => server.close());

describe('the page of metrics', () => {
  it('is what Prometheus reads', async () => {
    const response = await fetch(at('/metrics'));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/plain; version=0.0.4');
    const lines = (await response.text()).split('\n').filter(Boolean);
    expect(lines.filter((line) => !/^# (HELP|TYPE) \w+ |^\w+(\{[^}]*\})? \S+$/.test(line))).toEqual([]);
  });

  it.each([
    ['GET', '/', 404],
    ['GET', '/health', 404],
    ['POST', '/metrics', 405],
  ])('is all there is: %s %s answers %i', async (method, path, status) => {
    expect((await fetch(at(path), { method })).status).toBe(status);
  });

  it('answers 500 when it cannot be read', async () => {
    const broken = await serveMetrics(
      { contentType: 'text/plain', read: () => Promise.reject(new Error('secret')) },
      { port: 0, host: '127.0.0.1' },
    );
    const response = await fetch(`http://127.0.0.1:${broken.port}/metrics`);
    expect([response.status, await response.text()]).toEqual([500, '']);
    await broken.close();
  });
});
