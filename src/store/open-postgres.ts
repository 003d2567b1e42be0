import { Kysely, PostgresDialect } from 'kysely';
import type { Pool, PoolConfig } from 'pg';
import type { Database } from './schema.ts';

const CONNECT_MS = 5000;
const QUERY_MS = 10_000;
const MOST_CONNECTIONS = 5;

/** PostgreSQL's name for 64-bit integers, which come as text otherwise. Ours stay far below 2^53. */
const INT8 = 20;

async function createPool(url: string): Promise<Pool> {
  const { default: pg } = await import('pg');
  const types = {
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      oid === INT8 ? Number : pg.types.getTypeParser(oid, format as 'text'),
  };
  const settings: PoolConfig = {
    connectionString: url,
    application_name: 'awscred',
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: QUERY_MS,
    keepAlive: true,
    types: types as NonNullable<PoolConfig['types']>,
  };
  const pool = new pg.Pool(settings);
  // Whoever uses a connection that breaks is told by the query; unheard, the connection's own error would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/**
 * Opens a PostgreSQL database.
 *
 * @param url its address
 * @param prepare what has to be done before it is used
 */
export async function openPostgres(url: string, prepare: (db: Database) => Promise<void>): Promise<Database> {
  const db: Database = new Kysely({ dialect: new PostgresDialect({ pool: await createPool(url) }) });
  try {
    await prepare(db);
    return db;
  } catch (error) {
    await db.destroy().catch(() => undefined);
    throw error;
  }
}
