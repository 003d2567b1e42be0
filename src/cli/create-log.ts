import { type Logger, pino } from 'pino';
import type { LogLevel } from '../config.ts';
import { redactLine } from '../shapes/redact-line.ts';
import type { LogOutput } from './log-output.ts';
import { readableLine } from './readable-line.ts';

/**
 * How a line of the log is written: guarded on its way out, whatever is in it; JSON for programs, plain words where a person sits
 * at a terminal.
 *
 * @param line as the log made it
 */
export function writtenLine(line: string): string {
  const redacted = redactLine(line);
  return process.stderr.isTTY ? readableLine(redacted, !process.env.NO_COLOR) : redacted;
}

/**
 * Makes the log, in JSON lines.
 *
 * @param level the least severe lines that are written
 * @param output where they go
 */
export function createLog(level: LogLevel, output: LogOutput): Logger {
  return pino({ level, base: null }, output);
}
