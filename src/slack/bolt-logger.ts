import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from './dependencies.ts';

function sentence(parts: readonly unknown[]): string {
  return parts.map((part) => (part instanceof Error ? `${part.name}: ${part.message}` : String(part))).join(' ');
}

/**
 * Lets Bolt and Slack's SDK log through ours. Their debug lines hold whole payloads with what people wrote, so they are dropped.
 *
 * @param log where the lines go
 */
export function createBoltLogger(log: Log): Logger {
  return {
    debug: () => undefined,
    info: (...parts) => log.debug({ from: 'slack' }, sentence(parts)),
    warn: (...parts) => log.warn({ from: 'slack' }, sentence(parts)),
    error: (...parts) => log.error({ from: 'slack' }, sentence(parts)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
}
