import { toGapRow } from './gaps.ts';
import { newId } from './new-id.ts';
import type { OpenChoices } from './records.ts';
import type { Tables } from './schema.ts';
import type { Store } from './store.ts';
import type { StoreBase } from './store-base.ts';

function fromRow({ id: _id, at: _at, terms, nearest, ...row }: Tables['choices']): OpenChoices {
  return { ...row, terms: JSON.parse(terms) as string[], nearest: JSON.parse(nearest) as string[] };
}

function toRow({ team, channel, message, person, question, terms, nearest }: OpenChoices, at: number) {
  const lists = { terms: JSON.stringify(terms), nearest: JSON.stringify(nearest) };
  return { id: newId(at), at, team, channel, message, person, question, ...lists };
}

function toGap(row: Tables['choices'], at: number): Tables['gaps'] {
  const { team, person, question, terms, nearest } = fromRow(row);
  return toGapRow({ team, kind: 'untaken', question, terms, nearest, person }, at);
}

/** @see Store */
export function keepChoices({ db, now }: StoreBase): Pick<Store, 'openChoices' | 'takeChoices' | 'untaken'> {
  return {
    async openChoices(choices) {
      const row = toRow(choices, now());
      const { at, question, terms, nearest } = row;
      await db
        .insertInto('choices')
        .values(row)
        .onConflict((it) =>
          it.columns(['team', 'channel', 'message', 'person']).doUpdateSet({ at, question, terms, nearest }),
        )
        .execute();
    },
    async takeChoices({ team, channel, message, person }) {
      const row = await db
        .deleteFrom('choices')
        .where(({ and }) => and({ team, channel, message, person }))
        .returningAll()
        .executeTakeFirst();
      return row && fromRow(row);
    },
    untaken: (before) =>
      db.transaction().execute(async (trx) => {
        const rows = await trx.deleteFrom('choices').where('at', '<', before).returningAll().execute();
        for (const row of rows) {
          await trx.insertInto('gaps').values(toGap(row, now())).execute();
        }
        return rows.length;
      }),
  };
}
