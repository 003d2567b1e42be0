import type { Logger } from 'pino';
import { describeError } from '../slack/describe-error.ts';

/**
 * Lets an error that nothing caught end the process with a line in the log, which is redacted as every line is; Node itself would print
 * the error with all that its message holds.
 *
 * @param log where it is said
 */
export function exitOnCrash(log: Pick<Logger, 'fatal'>): void {
  const crash = (error: unknown) => {
    log.fatal(describeError(error), 'stopping, since an error was not caught');
    process.exit(1);
  };
  process.once('uncaughtException', crash);
  process.once('unhandledRejection', crash);
}
