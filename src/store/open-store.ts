import { sql } from 'kysely';
import { createStore } from './create-store.ts';
import { migrate } from './migrate.ts';
import { openPostgres } from './open-postgres.ts';
import { openSqlite } from './open-sqlite.ts';
import type { Database } from './schema.ts';
import type { Store } from './store.ts';
import { asStoreError, StoreError } from './store-error.ts';

/** Any number, so long as no other program that shares the database takes the same. */
const MIGRATION_LOCK = 7_297_265_733;

/** How a store is opened. */
export type StoreOptions = {
  /** Milliseconds since 1970. */
  now(): number;
  /** Make the file where there is none (default), or throw. Of no effect for PostgreSQL. */
  create?: boolean;
};

async function openDatabase(url: string, { now, create = true }: StoreOptions): Promise<Database> {
  if (/^postgres(ql)?:\/\//.test(url)) {
    return openPostgres(url, (db) =>
      migrate(db, async (trx) => void (await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(trx)), now()),
    );
  }
  const file = /^file:(?:\/\/(?=\/))?(.+)$/.exec(url)?.[1];
  if (file === undefined) {
    throw new StoreError('Cannot open the store: DATABASE_URL is neither file:<path> nor postgres://…; correct it');
  }
  // On SQLite the transaction itself is the lock.
  return openSqlite(file, { create, prepare: (db) => migrate(db, async () => undefined, now()) });
}

/**
 * Opens what the bot keeps, and brings it up to date with this version.
 *
 * @param url `file:<path>` (folder and file are made), or `postgres://…`
 * @throws StoreError in one sentence when it cannot be opened, is damaged, or was written by a newer version
 */
export async function openStore(url: string, options: StoreOptions): Promise<Store> {
  try {
    return createStore({ db: await openDatabase(url, options), now: options.now });
  } catch (error) {
    throw asStoreError(error, 'open the store');
  }
}
