import { sql, type Transaction } from 'kysely';
import { newId } from './new-id.ts';
import type { NewQuestion } from './records.ts';
import type { Tables } from './schema.ts';
import type { Store } from './store.ts';
import type { StoreBase } from './store-base.ts';

const QUESTIONS_KEPT = 10;

/** Under which column each table has a person's id. */
const PERSONAL = [
  ['history', 'person'],
  ['requests', 'asker'],
  ['shared', 'by'],
  ['verdicts', 'person'],
  ['choices', 'person'],
] as const;

function lastQuestions(db: StoreBase['db'], team: string, person: string) {
  return db
    .selectFrom('history')
    .where(({ and }) => and({ team, person }))
    .orderBy('id', 'desc')
    .limit(QUESTIONS_KEPT);
}

async function isOn(db: StoreBase['db'], team: string, person: string): Promise<boolean> {
  const found = await db
    .selectFrom('people')
    .select('history')
    .where(({ and }) => and({ team, person }))
    .executeTakeFirst();
  return found?.history !== 0;
}

async function dropOlder(trx: Transaction<Tables>, team: string, person: string): Promise<void> {
  await trx
    .deleteFrom('history')
    .where(({ and }) => and({ team, person }))
    .where('id', 'not in', lastQuestions(trx, team, person).select('id'))
    .execute();
}

const personKey = ({ team, user }: NewQuestion) => JSON.stringify([team, user]);

/** Keeps questions of one person. */
async function rememberOf(trx: Transaction<Tables>, questions: readonly NewQuestion[], at: number): Promise<boolean> {
  const [first] = questions;
  if (first === undefined || !(await isOn(trx, first.team, first.user))) return false;
  const rows = questions.map(({ team, user, question, entry, outcome }) => {
    return { id: newId(at), at, team, person: user, question, entry: entry ?? null, outcome };
  });
  await trx.insertInto('history').values(rows).execute();
  await dropOlder(trx, first.team, first.user);
  return true;
}

/** @see Store */
export function keepHistory({
  db,
  now,
}: StoreBase): Pick<Store, 'remember' | 'rememberAll' | 'history' | 'setHistory' | 'hasHistory' | 'forget'> {
  return {
    remember: (question) => db.transaction().execute((trx) => rememberOf(trx, [question], now())),
    rememberAll: (questions) =>
      db.transaction().execute(async (trx) => {
        const people = new Map<string, NewQuestion[]>();
        for (const it of questions) people.set(personKey(it), [...(people.get(personKey(it)) ?? []), it]);
        for (const own of people.values()) await rememberOf(trx, own, now());
      }),
    async history(team, user) {
      const rows = await lastQuestions(db, team, user).select(['at', 'question', 'entry', 'outcome']).execute();
      return rows.map(({ entry, ...row }) => ({ ...row, entry: entry ?? undefined }));
    },
    async setHistory(team, user, on) {
      const history = on ? 1 : 0;
      await db
        .insertInto('people')
        .values({ team, person: user, history })
        .onConflict((it) => it.columns(['team', 'person']).doUpdateSet({ history }))
        .execute();
    },
    hasHistory: (team, user) => isOn(db, team, user),
    forget: (team, user) =>
      db.transaction().execute(async (trx) => {
        let deleted = 0;
        for (const [table, column] of PERSONAL) {
          const { numDeletedRows } = await trx
            .deleteFrom(table)
            .where('team', '=', team)
            .where(sql.ref<string>(column), '=', user)
            .executeTakeFirst();
          deleted += Number(numDeletedRows);
        }
        // Who has turned it off does not want it on again.
        const { numDeletedRows } = await trx
          .deleteFrom('people')
          .where(({ and }) => and({ team, person: user, history: 1 }))
          .executeTakeFirst();
        return deleted + Number(numDeletedRows);
      }),
  };
}
