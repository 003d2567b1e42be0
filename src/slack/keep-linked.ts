import { setTimeout as sleep } from 'node:timers/promises';
import { countFailures } from './count-failures.ts';
import type { Log } from './dependencies.ts';
import { describeError } from './describe-error.ts';
import type { Link } from './open-link.ts';

/** A connection to Slack that is renewed whenever it goes. */
export type Linked = {
  /** @throws what opening throws: whoever starts the bot is told at once */
  start(): Promise<void>;
  stop(): void;
  /** Whether a connection is open now. */
  isConnected(): boolean;
};

/** What keeping it needs. */
export type KeepOptions = {
  open: () => Promise<Link>;
  log: Log;
  /** Waits that many milliseconds. */
  wait?: (milliseconds: number) => Promise<unknown>;
  /** The clock, in milliseconds. */
  now?: () => number;
};

/** What an old connection has under way is acknowledged over it. */
const GRACE_MS = 3000;

/**
 * Keeps connected: opens the next connection as soon as Slack says that it will close this one, so that no question is lost in
 * between, and after a loss tries again for ever, less and less often.
 *
 * @param options how a connection is opened, and the world around it
 */
export function keepLinked({ open, log, wait = sleep, now = Date.now }: KeepOptions): Linked {
  const failures = countFailures(now);
  let current: Link | undefined;
  let isStopped = false;

  async function openAgain(): Promise<Link | undefined> {
    while (!isStopped) {
      await wait(failures.delay());
      try {
        return await open();
      } catch (error) {
        if (isStopped) break;
        failures.failed();
        log.error(describeError(error), 'cannot connect to Slack, trying again');
      }
    }
    return undefined;
  }

  /** Waits until a connection is due, and opens the one that takes its place. */
  async function replace(link: Link): Promise<Link | undefined> {
    failures.opened();
    await link.due;
    failures.lost();
    if (isStopped) return undefined;
    if (!link.isOpen()) log.warn({}, 'lost the connection to Slack');
    const next = await openAgain();
    if (next) log.info({}, 'connected to Slack again');
    void wait(GRACE_MS).then(link.close);
    return next;
  }

  async function keep(first: Link): Promise<void> {
    for (let link: Link | undefined = first; link; link = await replace(link)) {
      current = link;
      if (isStopped) link.close();
    }
  }

  return {
    async start() {
      void keep(await open());
    },
    stop() {
      isStopped = true;
      current?.close();
    },
    isConnected: () => current?.isOpen() ?? false,
  };
}
