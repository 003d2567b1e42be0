import type { Database } from './schema.ts';

/** What each part of the store works on. */
export type StoreBase = {
  db: Database;
  /** Milliseconds since 1970. */
  now(): number;
};
