import type { Store } from '../store/store.ts';
import type { AnswerCounts } from './count-answers.ts';
import type { Log } from './dependencies.ts';
import { describeError } from './describe-error.ts';
import type { Histories } from './gather-histories.ts';

/** What housekeeping needs. */
export type HouseOptions = {
  store: Pick<Store, 'untaken' | 'purge'>;
  counts: AnswerCounts;
  histories: Histories;
  log: Log;
  /** Milliseconds since 1970. */
  now(): number;
};

const HOUR_MS = 60 * 60 * 1000;
const EVERY_MS = HOUR_MS / 6;
const FLUSHED_EVERY_MS = 5_000;

/** Choices that nobody has taken by then, nobody will take. */
const OPEN_MS = HOUR_MS;

/** How long anything is kept: long enough for a yearly look, and no longer. */
const KEPT_MS = 365 * 24 * HOUR_MS;

async function clean({ store, now }: HouseOptions): Promise<void> {
  await store.untaken(now() - OPEN_MS);
  await store.purge({ before: now() - KEPT_MS });
}

/**
 * Does what time brings: hands over counts, and every ten minutes counts choices that nobody took as gaps and deletes what is a
 * year old.
 *
 * @param options the store and the clock
 * @returns ends it; resolves once what runs has ended
 */
export function keepHouse(options: HouseOptions): () => Promise<void> {
  let running = Promise.resolve();
  const work = () => {
    running = clean(options).catch((error: unknown) => options.log.warn(describeError(error), 'cannot tidy the store'));
  };
  const timer = setInterval(work, EVERY_MS).unref();
  const flush = () => Promise.all([options.counts.flush(), options.histories.flush()]);
  const flushing = setInterval(() => void flush(), FLUSHED_EVERY_MS).unref();
  return async () => {
    clearInterval(timer);
    clearInterval(flushing);
    await Promise.all([running, flush()]);
  };
}
