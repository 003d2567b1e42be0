import { sql } from 'kysely';
import { createStore } from './create-store.ts';
import { migrate } from './migrate.ts';
import { openSqlite } from './open-sqlite.ts';
import { type Database, KEYS } from './schema.ts';
import type { Store } from './store.ts';
import { asStoreError } from './store-error.ts';

/** The oldest rows of a table go when it holds this many and some. */
const ROWS_KEPT = 5000;
const ROWS_BETWEEN = 500;

/** Rows are numbered as they come, so the oldest have the lowest numbers. */
async function keepTablesSmall(db: Database): Promise<void> {
  for (const name of Object.keys(KEYS)) {
    const table = sql.table(name);
    await sql`create trigger ${sql.ref(`${name}_stays_small`)} after insert on ${table}
      when new.rowid % ${sql.lit(ROWS_BETWEEN)} = 0
      begin delete from ${table} where rowid <= new.rowid - ${sql.lit(ROWS_KEPT)}; end`.execute(db);
  }
}

/**
 * Keeps things in this process only, and only the latest: for when storing is turned off or the database is away.
 *
 * @param options now: milliseconds since 1970
 */
export async function createMemoryStore({ now }: { now(): number }): Promise<Store> {
  const prepare = async (db: Database) => {
    await migrate(db, async () => undefined, now());
    await keepTablesSmall(db);
  };
  try {
    return createStore({ db: await openSqlite(':memory:', { create: true, prepare }), now });
  } catch (error) {
    throw asStoreError(error, 'keep anything in memory');
  }
}
