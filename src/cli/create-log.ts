import { type Logger, pino } from 'pino';
import type { LogLevel } from '../config.ts';
import { redactLine } from '../shapes/redact-line.ts';
import { readableLine } from './readable-line.ts';

/**
 * Makes the log: lines to standard error, JSON for programs, plain words where a person sits at a terminal. Every line passes the
 * guard on its way out, whatever is in it.
 *
 * @param level the least severe lines that are written
 */
export function createLog(level: LogLevel): Logger {
  const color = !process.env.NO_COLOR;
  const write = process.stderr.isTTY
    ? (line: string) => readableLine(redactLine(line), color)
    : (line: string) => redactLine(line);
  return pino({ level, base: null, hooks: { streamWrite: write } }, pino.destination({ dest: 2, sync: true }));
}
