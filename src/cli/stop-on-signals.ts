import type { Logger } from 'pino';
import type { Bot } from '../slack/bot.ts';
import type { LogOutput } from './log-output.ts';

/** Work in progress gets this long to end; whoever sent the signal expects the process gone within five seconds. */
const GRACE_MS = 4000;

/** A log that nobody reads does not hold the end up for longer. */
const LAST_LINES_MS = 500;

/** What ends together with the process. */
export type Ending = { bot: Bot; log: Logger; output: LogOutput };

/**
 * Waits for SIGTERM or SIGINT. A second one ends the process at once. To be called first of all: before that a signal kills the
 * process, or where it is the first of its container does nothing.
 *
 * @returns the signal that came
 */
export function nextSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let isSecond = false;
    const note = (signal: NodeJS.Signals) => {
      if (isSecond) process.exit(1);
      isSecond = true;
      resolve(signal);
    };
    process.on('SIGTERM', note);
    process.on('SIGINT', note);
  });
}

/**
 * Lets the bot finish what runs, and ends the process.
 *
 * @param signal what asked for it
 * @param ending the running bot and its log
 */
export async function stopBot(signal: NodeJS.Signals, { bot, log, output }: Ending): Promise<never> {
  log.info({ signal }, 'stopping');
  const late = new Promise<'late'>((resolve) => setTimeout(resolve, GRACE_MS, 'late'));
  if ((await Promise.race([bot.stop(), late])) === 'late') log.warn({}, 'stopping with work under way');
  await output.drain(LAST_LINES_MS);
  // Sockets that Slack's SDK has not let go of would keep the process alive.
  process.exit(0);
}
