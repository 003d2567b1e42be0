import { type ExpressionBuilder, sql } from 'kysely';
import { newId } from './new-id.ts';
import type { Verdict } from './records.ts';
import type { Tables } from './schema.ts';
import type { Store } from './store.ts';
import type { StoreBase } from './store-base.ts';

type Both = ExpressionBuilder<Tables & { excluded: Tables['verdicts'] }, 'verdicts' | 'excluded'>;

function toRow({ team, channel, message, person, entry, verdict, reason, note }: Verdict, at: number) {
  const given = { reason: reason ?? null, note: note ?? null };
  return { id: newId(at), at, team, channel, message, person, entry, verdict, ...given };
}

/** A second click on the same button brings neither reason nor note; those already given stay. */
function keepGiven({ ref }: Both, column: 'reason' | 'note') {
  const [given, kept] = [ref(`excluded.${column}`), ref(`verdicts.${column}`)];
  const same = sql<boolean>`${ref('excluded.verdict')} = ${ref('verdicts.verdict')}`;
  return sql<string | null>`case when ${same} then coalesce(${given}, ${kept}) else ${given} end`;
}

function changes(both: Both) {
  const { ref, or } = both;
  return or([
    both('verdicts.verdict', '<>', ref('excluded.verdict')),
    both('verdicts.entry', '<>', ref('excluded.entry')),
    both('verdicts.reason', 'is distinct from', keepGiven(both, 'reason')),
    both('verdicts.note', 'is distinct from', keepGiven(both, 'note')),
  ]);
}

/** @see Store */
export function keepVerdicts({ db, now }: StoreBase): Pick<Store, 'saveVerdict'> {
  return {
    async saveVerdict(verdict) {
      const saved = await db
        .insertInto('verdicts')
        .values(toRow(verdict, now()))
        .onConflict((it) =>
          it
            .columns(['team', 'channel', 'message', 'person'])
            .doUpdateSet((both) => ({
              at: both.ref('excluded.at'),
              entry: both.ref('excluded.entry'),
              verdict: both.ref('excluded.verdict'),
              reason: keepGiven(both as Both, 'reason'),
              note: keepGiven(both as Both, 'note'),
            }))
            .where((both) => changes(both as unknown as Both)),
        )
        .returning('id')
        .execute();
      return saved.length > 0;
    },
  };
}
