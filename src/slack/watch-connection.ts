import type { SlackStatus } from './readiness.ts';

/**
 * Follows whether the web socket to Slack is up.
 *
 * @param client Socket Mode's client
 * @returns tells how it is now
 */
export function watchConnection(client: { on(event: string, listener: () => void): unknown }): () => SlackStatus {
  let status: SlackStatus = 'reconnecting';
  client.on('connected', () => {
    status = 'connected';
  });
  for (const event of ['close', 'reconnecting', 'disconnecting', 'disconnected']) {
    client.on(event, () => {
      status = 'reconnecting';
    });
  }
  return () => status;
}
