import { config as readDotenv } from 'dotenv';
import { ConfigError, readDatabaseUrl } from '../config.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import { StoreError } from '../store/store-error.ts';
import { CommandError } from './command-error.ts';

/**
 * Opens what the bot keeps where DATABASE_URL says, uses it and closes it again. It is not made when it is not there.
 *
 * @param use what is done with it
 * @throws CommandError when it cannot be opened or used
 */
export async function withStore<T>(use: (store: Store) => Promise<T>): Promise<T> {
  readDotenv({ quiet: true });
  try {
    const store = await openStore(readDatabaseUrl(process.env), { now: Date.now, create: false });
    return await use(store).finally(() => store.close());
  } catch (error) {
    if (error instanceof StoreError || error instanceof ConfigError) throw new CommandError(error.message);
    throw error;
  }
}
