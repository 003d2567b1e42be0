import { type Logger, pino } from 'pino';
import type { LogLevel } from '../config.ts';
import type { LogOutput } from './log-output.ts';

/**
 * Makes the log, in JSON lines.
 *
 * @param level the least severe lines that are written
 * @param output where they go
 */
export function createLog(level: LogLevel, output: LogOutput): Logger {
  return pino({ level, base: null }, output);
}
