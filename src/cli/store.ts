import { once } from 'node:events';
import type { Store } from '../store/store.ts';
import type { Command } from './command.ts';
import { CommandError } from './command-error.ts';
import { readArguments } from './read-arguments.ts';
import { readDays } from './read-days.ts';
import { withStore } from './with-store.ts';

const HELP = `Usage: awscred store export
       awscred store purge --before <days>d

Reads or deletes what the bot keeps where DATABASE_URL says (default: file:data/awscred.db).

  export              print everything kept, one line of JSON a row
  purge               delete what is older; settings stay, and whether people turned their history off
  --before <days>d    how old, as 90d
`;

const OPTIONS = { before: { type: 'string' } } as const;

type Action = (store: Store) => Promise<void>;

/** Waits while the reader is slower than the store. */
async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}

async function exportRows(store: Store): Promise<void> {
  for await (const row of store.exportAll()) await print(JSON.stringify(row));
}

function readAge(text: string | undefined): number {
  if (text === undefined) throw new CommandError('Cannot purge: no age given; add one, as --before 90d', 2);
  return readDays(text, 'purge before');
}

function purgeOlder(age: number): Action {
  return async (store) => {
    const deleted = await store.purge({ before: Date.now() - age });
    const width = Math.max(...Object.keys(deleted).map(({ length }) => length));
    for (const [table, count] of Object.entries(deleted)) await print(`${table.padEnd(width)}  ${count} deleted`);
  };
}

function readAction([name, ...rest]: string[], before: string | undefined): Action {
  if (rest.length > 0) throw new CommandError(`Cannot ${name} "${rest[0]}": see awscred store --help`, 2);
  if (name === 'export') return exportRows;
  if (name === 'purge') return purgeOlder(readAge(before));
  throw new CommandError(`Cannot run "store ${name ?? ''}": no such action; use export or purge`, 2);
}

async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const act = readAction(positionals, values.before);
  await withStore(act);
  return 0;
}

/** `awscred store`: what the bot keeps, for its operator. */
export const store: Command = { help: HELP, run };
