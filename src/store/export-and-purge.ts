import { type RawBuilder, sql } from 'kysely';
import { dayOf } from './counts.ts';
import type { ExportedRow } from './records.ts';
import { type Database, KEYS } from './schema.ts';
import { asStoreError } from './store-error.ts';

type Row = Record<string, unknown>;

/** Read at a time, so that a large table never stands in memory whole. */
const ROWS_A_PAGE = 500;

const LISTS = ['terms', 'nearest'];

/** How old a row is stands in one of these. */
const AGES = {
  at: ['verdicts', 'gaps', 'choices', 'history', 'requests', 'shared'],
  until: ['claims', 'topics'],
} as const;

function pageAfter(table: string, key: readonly string[], last: Row | undefined): RawBuilder<Row> {
  const columns = sql.join(key.map((column) => sql.ref(column)));
  const after = last ? sql`where (${columns}) > (${sql.join(key.map((column) => last[column]))})` : sql``;
  return sql<Row>`select * from ${sql.table(table)} ${after} order by ${columns} limit ${sql.lit(ROWS_A_PAGE)}`;
}

function readLists(row: Row): Row {
  const read = (column: string, value: unknown) => (LISTS.includes(column) ? JSON.parse(String(value)) : value);
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, read(column, value)]));
}

async function* rowsOf(db: Database, table: string, key: readonly string[]): AsyncGenerator<Row> {
  let last: Row | undefined;
  do {
    const { rows } = await pageAfter(table, key, last).execute(db);
    yield* rows;
    last = rows.length < ROWS_A_PAGE ? undefined : rows.at(-1);
  } while (last);
}

/**
 * Reads everything kept, table by table, except the salts.
 *
 * @throws StoreError when it cannot go on
 */
export async function* exportAll(db: Database): AsyncGenerator<ExportedRow> {
  try {
    for (const [table, key] of Object.entries(KEYS)) {
      for await (const row of rowsOf(db, table, key)) yield { table, row: readLists(row) };
    }
  } catch (error) {
    throw asStoreError(error, 'read the store');
  }
}

/**
 * Deletes what is older, each table by itself.
 *
 * @param before milliseconds since 1970
 * @returns how many rows of each table
 */
export async function purge(db: Database, before: number): Promise<Record<string, number>> {
  const deleted: Record<string, number> = {};
  for (const table of AGES.at) {
    deleted[table] = countOf(await db.deleteFrom(table).where('at', '<', before).executeTakeFirst());
  }
  for (const table of AGES.until) {
    deleted[table] = countOf(await db.deleteFrom(table).where('until', '<', before).executeTakeFirst());
  }
  const day = dayOf(before);
  deleted.counts = countOf(await db.deleteFrom('counts').where('day', '<', day).executeTakeFirst());
  deleted.salts = countOf(await db.deleteFrom('salts').where('month', '<', day.slice(0, 7)).executeTakeFirst());
  return deleted;
}

const countOf = ({ numDeletedRows }: { numDeletedRows: bigint }): number => Number(numDeletedRows);
