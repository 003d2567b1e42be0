import { randomBytes } from 'node:crypto';
import type { Store } from './store.ts';
import type { StoreBase } from './store-base.ts';

const SALT_BYTES = 32;
const MONTHS_OF_SALT = 2;

/**
 * Names the oldest month whose salt is still kept.
 *
 * @param now milliseconds since 1970
 * @returns a month as "2025-11"
 */
function oldestMonth(now: number): string {
  const date = new Date(now);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - MONTHS_OF_SALT)).toISOString().slice(0, 7);
}

/** @see Store */
export function keepSettings({ db, now }: StoreBase): Pick<Store, 'setting' | 'saveSetting' | 'saltOf'> {
  const readSalt = (month: string) =>
    db.selectFrom('salts').select('salt').where('month', '=', month).executeTakeFirst();

  return {
    async setting(key) {
      const found = await db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst();
      return found?.value;
    },
    async saveSetting(key, value) {
      await db
        .insertInto('settings')
        .values({ key, value })
        .onConflict((it) => it.column('key').doUpdateSet({ value }))
        .execute();
    },
    async saltOf(month) {
      const known = await readSalt(month);
      if (known) return known.salt;
      const made = { month, salt: randomBytes(SALT_BYTES).toString('hex') };
      await db.deleteFrom('salts').where('month', '<', oldestMonth(now())).execute();
      await db
        .insertInto('salts')
        .values(made)
        .onConflict((it) => it.column('month').doNothing())
        .execute();
      // Another process may have been first.
      return (await readSalt(month))?.salt ?? made.salt;
    },
  };
}
