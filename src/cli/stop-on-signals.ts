import type { Logger } from 'pino';
import type { Bot } from '../slack/bot.ts';

/** Work in progress gets this long to end; whoever sent the signal expects the process gone within five seconds. */
const GRACE_MS = 4500;

/**
 * Waits for SIGTERM or SIGINT, then lets the bot finish. A second signal ends the process at once.
 *
 * @param bot the running bot
 * @param log where it is said
 * @returns the exit code
 */
export async function stopOnSignals(bot: Bot, log: Logger): Promise<number> {
  const signal = await new Promise<string>((resolve) => {
    process.once('SIGTERM', resolve);
    process.once('SIGINT', resolve);
  });
  log.info({ signal }, 'stopping');
  for (const again of ['SIGTERM', 'SIGINT']) process.once(again, () => process.exit(1));
  const late = setTimeout(() => process.exit(0), GRACE_MS);
  await bot.stop();
  clearTimeout(late);
  // Sockets that Slack's SDK has not let go of would keep the process alive.
  setTimeout(() => process.exit(0), 100).unref();
  return 0;
}
