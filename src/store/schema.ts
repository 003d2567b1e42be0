import type { Kysely, Transaction } from 'kysely';

type At = { at: number };
type Place = { team: string; channel: string; message: string };
/** Lists are kept as JSON. */
type Question = { question: string; terms: string; nearest: string; person: string };

/** The tables, column by column. Text that may be missing is null; what is so or not is 0 or 1. */
export type Tables = {
  awscred_migrations: At & { number: number };
  claims: { key: string; until: number };
  topics: { key: string; until: number; entry: string };
  settings: { key: string; value: string };
  salts: { month: string; salt: string };
  verdicts: At &
    Place & { id: string; person: string; entry: string; verdict: string; reason: string | null; note: string | null };
  gaps: At & Question & { id: string; team: string; kind: string; ignored: number };
  choices: At & Place & Question & { id: string };
  people: { team: string; person: string; history: number };
  history: At & { id: string; team: string; person: string; question: string; entry: string | null; outcome: string };
  requests: At & {
    id: string;
    team: string;
    asker: string;
    channel: string;
    thread: string | null;
    message: string | null;
    question: string;
    entry: string | null;
    link: string | null;
    placed_channel: string | null;
    placed_message: string | null;
    closed_by: string | null;
    closed_at: number | null;
  };
  /** All but `key` and `at` are null while it is only reserved. */
  shared: At & {
    key: string;
    team: string | null;
    channel: string | null;
    message: string | null;
    by: string | null;
    entry: string | null;
  };
  counts: { entry: string; day: string; count: number };
};

/** A connection to the tables. */
export type Database = Kysely<Tables>;

/** A table that holds what people did, with its primary key. Salts stay where they are: they would undo the hashes. */
export const KEYS = {
  claims: ['key'],
  topics: ['key'],
  settings: ['key'],
  verdicts: ['id'],
  gaps: ['id'],
  choices: ['id'],
  people: ['team', 'person'],
  history: ['id'],
  requests: ['id'],
  shared: ['key'],
  counts: ['entry', 'day'],
} as const satisfies Partial<Record<keyof Tables, readonly string[]>>;

type Columns = Record<string, 'text' | 'text?' | 'bigint' | 'bigint?'>;

async function createTable(trx: Transaction<Tables>, name: string, key: readonly string[], columns: Columns) {
  let table = trx.schema.createTable(name);
  for (const [column, type] of Object.entries(columns)) {
    const optional = type.endsWith('?');
    const dataType = type.startsWith('text') ? 'text' : 'bigint';
    table = table.addColumn(column, dataType, (it) => (optional ? it : it.notNull()));
  }
  await table.addPrimaryKeyConstraint(`${name}_key`, key as never).execute();
}

async function createIndex(trx: Transaction<Tables>, table: string, columns: string[], unique = false) {
  const index = trx.schema
    .createIndex(`${table}_by_${columns.join('_')}`)
    .on(table)
    .columns(columns);
  await (unique ? index.unique() : index).execute();
}

const PLACE: Columns = { team: 'text', channel: 'text', message: 'text' };
const QUESTION: Columns = { question: 'text', terms: 'text', nearest: 'text', person: 'text' };
const KEPT: Columns = { id: 'text', at: 'bigint' };
const PERSON_AT_MESSAGE = ['team', 'channel', 'message', 'person'];

async function createFirstTables(trx: Transaction<Tables>): Promise<void> {
  const create = (name: keyof typeof KEYS, columns: Columns) => createTable(trx, name, KEYS[name], columns);
  await create('claims', { key: 'text', until: 'bigint' });
  await create('topics', { key: 'text', until: 'bigint', entry: 'text' });
  await create('settings', { key: 'text', value: 'text' });
  await createTable(trx, 'salts', ['month'], { month: 'text', salt: 'text' });
  const said: Columns = { person: 'text', entry: 'text', verdict: 'text', reason: 'text?', note: 'text?' };
  await create('verdicts', { ...KEPT, ...PLACE, ...said });
  await create('gaps', { ...KEPT, team: 'text', kind: 'text', ...QUESTION, ignored: 'bigint' });
  await create('choices', { ...KEPT, ...PLACE, ...QUESTION });
  await create('people', { team: 'text', person: 'text', history: 'bigint' });
  const asked: Columns = { team: 'text', person: 'text', question: 'text', entry: 'text?', outcome: 'text' };
  await create('history', { ...KEPT, ...asked });
  await create('requests', {
    ...KEPT,
    ...{ team: 'text', asker: 'text', channel: 'text', thread: 'text?', message: 'text?' },
    ...{ question: 'text', entry: 'text?', link: 'text?' },
    ...{ placed_channel: 'text?', placed_message: 'text?', closed_by: 'text?', closed_at: 'bigint?' },
  });
  const shared: Columns = { team: 'text?', channel: 'text?', message: 'text?', by: 'text?', entry: 'text?' };
  await create('shared', { key: 'text', at: 'bigint', ...shared });
  await create('counts', { entry: 'text', day: 'text', count: 'bigint' });
}

async function createFirstIndexes(trx: Transaction<Tables>): Promise<void> {
  await createIndex(trx, 'claims', ['until']);
  await createIndex(trx, 'topics', ['until']);
  await createIndex(trx, 'verdicts', PERSON_AT_MESSAGE, true);
  await createIndex(trx, 'choices', PERSON_AT_MESSAGE, true);
  await createIndex(trx, 'choices', ['at']);
  await createIndex(trx, 'gaps', ['at']);
  await createIndex(trx, 'history', ['team', 'person', 'id']);
  await createIndex(trx, 'shared', ['team', 'channel', 'message']);
}

/** What brings an older store up to date, in order. Only ever add to the end: stores out there have run the others. */
export const MIGRATIONS: readonly ((trx: Transaction<Tables>) => Promise<void>)[] = [
  async (trx) => {
    await createFirstTables(trx);
    await createFirstIndexes(trx);
  },
];
