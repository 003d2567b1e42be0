import type { Store } from './store.ts';
import type { StoreBase } from './store-base.ts';

/**
 * Names the day of a moment, in UTC.
 *
 * @param at milliseconds since 1970
 * @returns a day as "2025-11-25"
 */
export function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** @see Store */
export function keepCounts({ db }: StoreBase): Pick<Store, 'countAnswer' | 'commonest'> {
  return {
    async countAnswer(entry, day, times = 1) {
      await db
        .insertInto('counts')
        .values({ entry, day, count: times })
        .onConflict((it) =>
          it.columns(['entry', 'day']).doUpdateSet((both) => ({ count: both('counts.count', '+', times) })),
        )
        .execute();
    },
    async commonest(since, most) {
      const rows = await db
        .selectFrom('counts')
        .select(({ fn }) => ['entry', fn.sum('count').as('total')])
        .where('day', '>=', dayOf(since))
        .groupBy('entry')
        .orderBy('total', 'desc')
        .orderBy('entry')
        .limit(most)
        .execute();
      // PostgreSQL sums whole numbers into a type that comes as text.
      return rows.map(({ entry, total }) => ({ entry, count: Number(total) }));
    },
  };
}
