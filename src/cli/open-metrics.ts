import type { Config } from '../config.ts';
import { type Metrics, NO_METRICS } from '../metrics/metrics.ts';
import { CommandError } from './command-error.ts';

/** Metrics, and where they are served. */
export type OpenedMetrics = {
  metrics: Metrics;
  /** Undefined when nothing is served. */
  port: number | undefined;
  close(): Promise<void>;
};

const NOWHERE: OpenedMetrics = { metrics: NO_METRICS, port: undefined, close: async () => undefined };

function describeFailure({ code = 'failed' }: NodeJS.ErrnoException, port: number): CommandError {
  const state = code === 'EADDRINUSE' ? 'it is taken' : code;
  return new CommandError(`Cannot listen on METRICS_PORT ${port}: ${state}; set it to a free port, or unset it`);
}

/**
 * Begins to count and serves what is counted; without METRICS_PORT it does neither, and loads nothing.
 *
 * @param config the settings
 * @throws CommandError when the port cannot be had
 */
export async function openMetrics({ metricsPort, host }: Config): Promise<OpenedMetrics> {
  if (metricsPort === undefined) return NOWHERE;
  const { createMetrics } = await import('../metrics/create-metrics.ts');
  const { serveMetrics } = await import('../metrics/serve-metrics.ts');
  const metrics = createMetrics();
  const { port, close } = await serveMetrics(metrics, { port: metricsPort, host }).catch((error: unknown) => {
    throw describeFailure(error as NodeJS.ErrnoException, metricsPort);
  });
  return { metrics, port, close };
}
