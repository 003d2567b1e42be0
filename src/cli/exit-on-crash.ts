import type { Logger } from 'pino';
import { describeError } from '../slack/describe-error.ts';
import type { LogOutput } from './log-output.ts';

/** A log that nobody reads does not hold the end up for longer. */
const LAST_LINES_MS = 500;

/**
 * Lets an error that nothing caught end the process with a line in the log, which is redacted as every line is; Node itself would print
 * the error with all that its message holds.
 *
 * @param log where it is said
 * @param output what is waited for, so that it is said
 */
export function exitOnCrash(log: Pick<Logger, 'fatal'>, output: Pick<LogOutput, 'drain'>): void {
  let isCrashing = false;
  const crash = (error: unknown) => {
    if (isCrashing) return;
    isCrashing = true;
    log.fatal(describeError(error), 'stopping, since an error was not caught');
    void output.drain(LAST_LINES_MS).then(() => process.exit(1));
  };
  process.on('uncaughtException', crash);
  process.on('unhandledRejection', crash);
}
