import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely';
import type Libsql from 'libsql';
import type { Database } from './schema.ts';
import { codeOf, StoreError } from './store-error.ts';

type Connection = Libsql.Database;

/** Another process that writes is waited for this long; meanwhile nothing else runs here. */
const BUSY_MS = 2000;

/** More texts of statements than the store has. */
const MOST_STATEMENTS = 200;

/**
 * libsql ends the whole process on a value that it does not know, and keeps a statement's memory until the garbage collector
 * comes by; hence the check, and one statement for each text.
 */
function prepareOnce(connection: Connection, sql: string, statements: Map<string, SqliteStatement>): SqliteStatement {
  const known = statements.get(sql);
  if (known) return known;
  if (statements.size >= MOST_STATEMENTS) statements.clear();
  const statement = connection.prepare(sql);
  const checked: SqliteStatement = {
    reader: statement.reader,
    all: (values) => statement.all(...bindable(values)),
    run: (values) => statement.run(...bindable(values)),
    iterate: (values) => statement.iterate(...bindable(values)),
  };
  statements.set(sql, checked);
  return checked;
}

function bindable(values: readonly unknown[]): unknown[][] {
  for (const value of values) {
    if (value === null || typeof value === 'string' || typeof value === 'number') continue;
    throw new TypeError(`Cannot bind a value: it is a ${typeof value}; pass text, a number or null`);
  }
  return [[...values]];
}

/** Whoever copies the file alone should find everything in it. Where that fails, nothing is lost: the journal has it. */
function copyIntoFile(connection: Connection): void {
  try {
    connection.pragma('wal_checkpoint(passive)');
  } catch {
    // The next one to open it tries again.
  }
}

/** A transaction takes the right to write at its start: one that asks for it later can be refused it. */
function adapt(connection: Connection): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    prepare: (sql) => prepareOnce(connection, sql === 'begin' ? 'begin immediate' : sql, statements),
    close() {
      statements.clear();
      copyIntoFile(connection);
      connection.close();
    },
  };
}

function setUp(connection: Connection): void {
  for (const pragma of ['busy_timeout = 0', 'journal_mode = wal', 'synchronous = full']) connection.pragma(pragma);
  const [found] = connection.pragma('quick_check(1)') as { quick_check: string }[];
  if (found?.quick_check !== 'ok') throw Object.assign(new Error('damaged'), { code: 'SQLITE_CORRUPT' });
}

/** Created here, not by SQLite: readable by its owner only, and with errors that say why not. */
async function createFile(file: string, create: boolean): Promise<void> {
  if (create) await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  try {
    await (await open(file, create ? 'a' : 'r+', 0o600)).close();
  } catch (error) {
    if (!create && codeOf(error) === 'ENOENT') {
      throw new StoreError('Cannot open the store: there is none yet; set DATABASE_URL to where the bot keeps it');
    }
    throw error;
  }
}

/** While another process sets the file up, SQLite refuses at once; waiting here lets this process go on. */
async function whileBusy<T>(attempt: () => T | Promise<T>): Promise<T> {
  for (let left = 400; ; left--) {
    try {
      return await attempt();
    } catch (error) {
      if (left === 0 || !codeOf(error).startsWith('SQLITE_BUSY')) throw error;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}

async function connect(file: string): Promise<Connection> {
  const { default: LibsqlDatabase } = await import('libsql');
  const connection = new LibsqlDatabase(file);
  try {
    await whileBusy(() => setUp(connection));
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/**
 * Opens a SQLite file.
 *
 * @param file its path; `:memory:` keeps everything in this process
 * @param options create: make folder and file where they are missing; prepare: what has to be done before it is used
 */
export async function openSqlite(
  file: string,
  { create, prepare }: { create: boolean; prepare(db: Database): Promise<void> },
): Promise<Database> {
  const inMemory = file === ':memory:';
  // An absolute path is never taken for one of the addresses that libsql knows.
  const place = inMemory ? file : path.resolve(file);
  if (!inMemory) await createFile(place, create);
  const connection = await connect(place);
  const db: Database = new Kysely({ dialect: new SqliteDialect({ database: adapt(connection) }) });
  try {
    await whileBusy(() => prepare(db));
    connection.pragma(`busy_timeout = ${BUSY_MS}`);
    return db;
  } catch (error) {
    await db.destroy().catch(() => undefined);
    throw error;
  }
}
