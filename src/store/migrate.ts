import type { Transaction } from 'kysely';
import { type Database, MIGRATIONS, type Tables } from './schema.ts';
import { StoreError } from './store-error.ts';

/**
 * Brings the tables up to date, in one transaction: either all of it happens or nothing.
 *
 * @param db the database, new or written by an older version
 * @param lock keeps other processes out until the transaction ends
 * @param at now, in milliseconds since 1970
 * @throws StoreError when a newer version has written it
 */
export async function migrate(db: Database, lock: (trx: Transaction<Tables>) => Promise<void>, at: number) {
  await db.transaction().execute(async (trx) => {
    await lock(trx);
    const applied = await readApplied(trx);
    if (applied > MIGRATIONS.length) throw new StoreError(describeNewer(applied));
    for (const [index, change] of MIGRATIONS.entries()) {
      if (index < applied) continue;
      await change(trx);
      await trx
        .insertInto('awscred_migrations')
        .values({ number: index + 1, at })
        .execute();
    }
  });
}

async function readApplied(trx: Transaction<Tables>): Promise<number> {
  await trx.schema
    .createTable('awscred_migrations')
    .ifNotExists()
    .addColumn('number', 'integer', (it) => it.primaryKey())
    .addColumn('at', 'bigint', (it) => it.notNull())
    .execute();
  const last = await trx
    .selectFrom('awscred_migrations')
    .select(({ fn }) => fn.max('number').as('number'))
    .executeTakeFirst();
  return last?.number ?? 0;
}

function describeNewer(applied: number): string {
  const state = `a newer awscred wrote it (schema ${applied}, this one knows ${MIGRATIONS.length})`;
  return `Cannot open the store: ${state}; update awscred`;
}
