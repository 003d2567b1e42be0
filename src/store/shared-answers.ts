import type { MessagePlace, SharedAnswer } from './records.ts';
import type { Tables } from './schema.ts';
import type { Store } from './store.ts';
import type { StoreBase } from './store-base.ts';

/** Posting takes seconds at most; a reservation this old is that of a process that died. */
const RESERVED_MS = 60_000;

const UNSAVED = { team: null, channel: null, message: null, by: null, entry: null };

function fromRow({ team, channel, message, by, entry, ...row }: Tables['shared']): SharedAnswer | undefined {
  if (team === null || channel === null || message === null || by === null || entry === null) return undefined;
  return { ...row, team, channel, message, by, entry };
}

const placeOf = ({ team, channel, message }: MessagePlace) => ({ team, channel, message });

async function reserve({ db, now }: StoreBase, key: string): Promise<boolean> {
  const at = now();
  const reserved = await db
    .insertInto('shared')
    .values({ ...UNSAVED, key, at })
    .onConflict((it) =>
      it
        .column('key')
        .doUpdateSet({ at })
        .where('shared.message', 'is', null)
        .where('shared.at', '<=', at - RESERVED_MS),
    )
    .returning('key')
    .execute();
  return reserved.length > 0;
}

/** @see Store */
export function keepShared(
  base: StoreBase,
): Pick<Store, 'reserveShare' | 'releaseShare' | 'saveShared' | 'shared' | 'forgetShared'> {
  const { db, now } = base;
  return {
    reserveShare: (key) => reserve(base, key),
    async releaseShare(key) {
      await db.deleteFrom('shared').where('key', '=', key).where('message', 'is', null).execute();
    },
    async saveShared({ key, team, channel, message, by, entry }) {
      const row = { team, channel, message, by, entry, at: now() };
      await db
        .insertInto('shared')
        .values({ ...row, key })
        .onConflict((it) => it.column('key').doUpdateSet(row))
        .execute();
    },
    async shared(place) {
      const row = await db
        .selectFrom('shared')
        .selectAll()
        .where(({ and }) => and(placeOf(place)))
        .executeTakeFirst();
      return row && fromRow(row);
    },
    async forgetShared(place) {
      const { numDeletedRows } = await db
        .deleteFrom('shared')
        .where(({ and }) => and(placeOf(place)))
        .executeTakeFirst();
      return numDeletedRows > 0;
    },
  };
}
