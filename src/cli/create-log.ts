import { type Logger, pino } from 'pino';
import type { LogLevel } from '../config.ts';
import { redactLine } from '../shapes/redact-line.ts';

/**
 * Makes the log: JSON lines to standard error. Every line passes the guard on its way out, whatever is in it.
 *
 * @param level the least severe lines that are written
 */
export function createLog(level: LogLevel): Logger {
  const options = { level, base: null, hooks: { streamWrite: (line: string) => redactLine(line) } };
  return pino(options, pino.destination({ dest: 2, sync: true }));
}
