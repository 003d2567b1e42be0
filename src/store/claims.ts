import { runNowAndThen } from './now-and-then.ts';
import type { Store } from './store.ts';
import type { StoreBase } from './store-base.ts';

/** @see Store */
export function keepClaims({ db, now }: StoreBase): Pick<Store, 'claim'> {
  const clean = runNowAndThen(now, () => db.deleteFrom('claims').where('until', '<=', now()).execute());
  return {
    async claim(keys, milliseconds) {
      // In one order everywhere: two processes that wait for each other's names would both be refused.
      const names = [...new Set(keys)].sort();
      if (names.length === 0) return true;
      const at = now();
      const claimed = await db
        .insertInto('claims')
        .values(names.map((key) => ({ key, until: at + milliseconds })))
        .onConflict((it) =>
          it
            .column('key')
            .doUpdateSet(({ ref }) => ({ until: ref('excluded.until') }))
            .where('claims.until', '<=', at),
        )
        .returning('key')
        .execute();
      await clean();
      return claimed.length === names.length;
    },
  };
}
