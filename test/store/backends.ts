import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { createMemoryStore } from '../../src/store/no-store.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { findPostgres, type Postgres } from './start-postgres.ts';

/** One way of keeping things, to run the same statements over. */
export type Backend = {
  name: string;
  missing: boolean;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** An empty store. */
  open(now: () => number): Promise<Store>;
};

/** A backend that several processes can open. */
export type SharedBackend = Backend & {
  /** Where nothing is yet. */
  newUrl(): Promise<string>;
};

function fileBackend(): SharedBackend {
  let folder = '';
  const newUrl = async () => `file:${path.join(folder, randomBytes(4).toString('hex'), 'store.db')}`;
  return {
    name: 'a file',
    missing: false,
    start: async () => {
      folder = mkdtempSync(path.join(tmpdir(), 'awscred-store-'));
    },
    stop: async () => rmSync(folder, { recursive: true, force: true }),
    newUrl,
    open: async (now) => openStore(await newUrl(), { now }),
  };
}

/** Each store has a schema of its own; all go at the end. */
function postgresBackend(): SharedBackend {
  const find = findPostgres();
  let server: Postgres;
  let schemas: string[] = [];
  const run = async (statement: string) => {
    const client = new pg.Client(server.url);
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  const newUrl = async () => {
    const schema = `awscred_test_${randomBytes(6).toString('hex')}`;
    schemas.push(schema);
    await run(`create schema ${schema}`);
    const url = new URL(server.url);
    url.searchParams.set('options', `-c search_path=${schema}`);
    return url.href.replaceAll('+', '%20');
  };
  return {
    name: 'PostgreSQL',
    missing: find === undefined,
    start: async () => {
      server = (await find?.()) as Postgres;
    },
    stop: async () => {
      if (schemas.length > 0) await run(schemas.map((schema) => `drop schema ${schema} cascade`).join(';'));
      schemas = [];
      server.stop();
    },
    newUrl,
    open: async (now) => openStore(await newUrl(), { now }),
  };
}

const memoryBackend: Backend = {
  name: 'memory',
  missing: false,
  start: async () => undefined,
  stop: async () => undefined,
  open: (now) => createMemoryStore({ now }),
};

/** Those that outlive a process. */
export const SHARED_BACKENDS: readonly SharedBackend[] = [fileBackend(), postgresBackend()];

/** All of them. */
export const BACKENDS: readonly Backend[] = [...SHARED_BACKENDS, memoryBackend];
