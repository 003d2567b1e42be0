import type { App } from '@slack/bolt';
import type { Metrics } from '../metrics/metrics.ts';

type Body = { command?: unknown; event?: unknown };

function requestOf({ command, event }: Body): 'command' | 'event' | 'interaction' {
  if (command !== undefined) return 'command';
  return event === undefined ? 'interaction' : 'event';
}

/**
 * Times how long each request waits for its acknowledgement, from where the receiver hands it over.
 *
 * @param app the app, whose way of processing is replaced
 * @param metrics where the times are counted
 */
export function timeAcknowledgements(app: App, metrics: Pick<Metrics, 'acknowledged'>): void {
  const process = app.processEvent.bind(app);
  app.processEvent = (event) => {
    const began = performance.now();
    return process({
      ...event,
      async ack(response) {
        await event.ack(response);
        metrics.acknowledged(requestOf(event.body as Body), (performance.now() - began) / 1000);
      },
    });
  };
}
