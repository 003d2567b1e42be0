import type { Logger } from 'pino';
import { createMemoryStore } from '../store/no-store.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import { StoreError } from '../store/store-error.ts';

/** A store that is there whatever happens to the database. */
export type KeptStore = {
  store: Store;
  /** Throws while what is written now would not be there after a restart. */
  ping(): Promise<void>;
  close(): Promise<void>;
};

const RETRY_MS = 30_000;

async function open(url: string, now: () => number, log: Logger): Promise<Store | undefined> {
  try {
    return await openStore(url, { now });
  } catch (error) {
    log.error(error instanceof StoreError ? error.message : 'Cannot open the store');
    return undefined;
  }
}

type Method = (...args: unknown[]) => unknown;

/** Every method of whatever store there is at the time of the call. */
function standIn(memory: Store, current: () => Store): Store {
  const methods = Object.keys(memory).map((name) => {
    const call: Method = (...args) => (current()[name as keyof Store] as Method)(...args);
    return [name, call];
  });
  return Object.fromEntries(methods) as Store;
}

/**
 * Opens the store. While the database cannot be had, records live in memory, the bot answers on, and the database is tried again.
 *
 * @param url where the database is; `memory:` keeps nothing
 * @param log where it is said that the database is away
 */
export async function keepStore(url: string, log: Logger): Promise<KeptStore> {
  const now = Date.now;
  const memory = await createMemoryStore({ now });
  let lasting = url === 'memory:' ? undefined : await open(url, now, log);
  const retry = setInterval(async () => {
    if (lasting !== undefined || url === 'memory:') return;
    lasting = await open(url, now, log);
    if (lasting) log.info('the store is there again');
  }, RETRY_MS);
  retry.unref();
  return {
    store: standIn(memory, () => lasting ?? memory),
    async ping() {
      if (lasting) await lasting.ping();
      else if (url !== 'memory:') throw new StoreError('Cannot reach the store: records live in memory');
    },
    async close() {
      clearInterval(retry);
      await lasting?.close();
      await memory.close();
    },
  };
}
