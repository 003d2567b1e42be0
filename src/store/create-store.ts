import { sql } from 'kysely';
import { keepChoices } from './choices.ts';
import { keepClaims } from './claims.ts';
import { keepCounts } from './counts.ts';
import { exportAll, purge } from './export-and-purge.ts';
import { keepGaps } from './gaps.ts';
import { keepHistory } from './history.ts';
import { keepRequests } from './requests.ts';
import { keepSettings } from './settings.ts';
import { keepShared } from './shared-answers.ts';
import type { Store } from './store.ts';
import type { StoreBase } from './store-base.ts';
import { asStoreError } from './store-error.ts';
import { keepTopics } from './topics.ts';
import { keepVerdicts } from './verdicts.ts';

type AnyMethod = (...args: unknown[]) => unknown;

/** PostgreSQL refuses text with a zero in it, libsql cuts it off there, and half a character comes back as another. */
function storable(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\0', '');
  if (Array.isArray(value)) return value.map(storable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, storable(part)]));
}

/** Drivers' messages hold values and addresses; they end here. */
function atTheEdge(method: AnyMethod): AnyMethod {
  return (...args) => {
    const result = method(...args.map(storable));
    if (!(result instanceof Promise)) return result;
    return result.catch((error: unknown) => {
      throw asStoreError(error, 'use the store');
    });
  };
}

/**
 * Puts the parts of a store together.
 *
 * @param base the open database, brought up to date, and the clock
 */
export function createStore(base: StoreBase): Store {
  const store: Store = {
    ...keepClaims(base),
    ...keepSettings(base),
    ...keepVerdicts(base),
    ...keepGaps(base),
    ...keepChoices(base),
    ...keepHistory(base),
    ...keepRequests(base),
    ...keepShared(base),
    ...keepCounts(base),
    ...keepTopics(base),
    exportAll: () => exportAll(base.db),
    purge: ({ before }) => purge(base.db, before),
    ping: async () => void (await sql`select max(number) from awscred_migrations`.execute(base.db)),
    close: () => base.db.destroy(),
  };
  const methods = Object.entries(store).map(([name, method]) => [name, atTheEdge(method as AnyMethod)]);
  return Object.fromEntries(methods) as Store;
}
