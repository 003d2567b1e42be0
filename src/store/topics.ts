import { runNowAndThen } from './now-and-then.ts';
import type { Store } from './store.ts';
import type { StoreBase } from './store-base.ts';

/** @see Store */
export function keepTopics({ db, now }: StoreBase): Pick<Store, 'topic' | 'saveTopic'> {
  const clean = runNowAndThen(now, () => db.deleteFrom('topics').where('until', '<=', now()).execute());
  return {
    async topic(key) {
      const found = await db
        .selectFrom('topics')
        .select('entry')
        .where('key', '=', key)
        .where('until', '>', now())
        .executeTakeFirst();
      return found?.entry;
    },
    async saveTopic(key, entry, milliseconds) {
      await db
        .insertInto('topics')
        .values({ key, entry, until: now() + milliseconds })
        .onConflict((it) =>
          it.column('key').doUpdateSet(({ ref }) => ({ entry: ref('excluded.entry'), until: ref('excluded.until') })),
        )
        .execute();
      await clean();
    },
  };
}
