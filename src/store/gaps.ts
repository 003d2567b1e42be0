import type { Selectable } from 'kysely';
import { newId } from './new-id.ts';
import type { Gap, GapKind, NewGap } from './records.ts';
import type { Tables } from './schema.ts';
import type { Store } from './store.ts';
import type { StoreBase } from './store-base.ts';

/**
 * Lays out a gap for its table.
 *
 * @param gap the question, redacted
 * @param at milliseconds since 1970
 */
export function toGapRow({ team, kind, question, terms, nearest, person }: NewGap, at: number): Tables['gaps'] {
  const lists = { terms: JSON.stringify(terms), nearest: JSON.stringify(nearest) };
  return { id: newId(at), at, team, kind, question, ...lists, person, ignored: 0 };
}

function fromRow({ terms, nearest, ignored, kind, ...row }: Selectable<Tables['gaps']>): Gap {
  const lists = { terms: JSON.parse(terms) as string[], nearest: JSON.parse(nearest) as string[] };
  return { ...row, ...lists, kind: kind as GapKind, ignored: ignored === 1 };
}

/** @see Store */
export function keepGaps({ db, now }: StoreBase): Pick<Store, 'saveGap' | 'gaps' | 'gap' | 'ignoreGap'> {
  return {
    async saveGap(gap) {
      const row = toGapRow(gap, now());
      await db.insertInto('gaps').values(row).execute();
      return row.id;
    },
    async gaps(since) {
      const rows = await db.selectFrom('gaps').selectAll().where('at', '>=', since).orderBy('id').execute();
      return rows.map(fromRow);
    },
    async gap(id) {
      const row = await db.selectFrom('gaps').selectAll().where('id', '=', id).executeTakeFirst();
      return row && fromRow(row);
    },
    async ignoreGap(id) {
      const { numUpdatedRows } = await db
        .updateTable('gaps')
        .set({ ignored: 1 })
        .where('id', '=', id)
        .executeTakeFirst();
      return numUpdatedRows > 0;
    },
  };
}
