import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { config as readDotenv } from 'dotenv';
import { ConfigError, readConfig } from '../config.ts';
import { type Diagnosis, failure } from '../doctor/diagnosis.ts';
import { runDoctor } from '../doctor/run-doctor.ts';
import { redactLine } from '../shapes/redact-line.ts';
import type { Command } from './command.ts';
import { readFolders } from './open-knowledge.ts';
import { readArguments } from './read-arguments.ts';

const HELP = `Usage: awscred doctor [--cards] [--json]

Looks at everything that the bot needs, with the settings of the environment and of .env: settings, tokens and their scopes,
clock, knowledge, store, ports. Says of each whether it is well and what to do if not; prints no token.
Exits 0 when there is no error, else 1.

  --cards   also ask Slack of every card whether it would take it (nothing is posted; takes minutes)
  --json    print one line of JSON for each thing: name, status (ok, warning, error), says, remedy
`;

const OPTIONS = { json: { type: 'boolean', default: false }, cards: { type: 'boolean', default: false } } as const;

const MANIFEST = new URL('../../manifest.yml', import.meta.url);

async function* examine(cards: boolean): AsyncGenerator<Diagnosis> {
  try {
    const config = readConfig(process.env);
    const edges = { send: fetch, now: Date.now, wait };
    const manifest = await readFile(MANIFEST, 'utf8');
    yield* runDoctor({ config, folders: readFolders(config.knowledgeDir), manifest, cards, edges });
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const [says = '', ...rest] = error.message.split('; ');
    yield failure('settings', says, rest.join('; '));
  }
}

function format({ name, status, says, remedy }: Diagnosis): string {
  return `${status.padEnd(7)}  ${name.padEnd(14)}  ${says}${remedy === '' ? '' : `; ${remedy}`}`;
}

function countOf(found: readonly Diagnosis[], status: Diagnosis['status']): number {
  return found.filter((it) => it.status === status).length;
}

async function run(args: string[]): Promise<number> {
  const { values } = readArguments(args, OPTIONS);
  readDotenv({ quiet: true });
  const found: Diagnosis[] = [];
  for await (const diagnosis of examine(values.cards)) {
    found.push(diagnosis);
    // What Slack and the system said is passed on, so it passes the guard.
    process.stdout.write(`${redactLine(values.json ? JSON.stringify(diagnosis) : format(diagnosis))}\n`);
  }
  const errors = countOf(found, 'error');
  if (!values.json) process.stdout.write(`${errors} errors, ${countOf(found, 'warning')} warnings\n`);
  return errors > 0 ? 1 : 0;
}

/** `awscred doctor`: what keeps the bot from running, and what to do about it. */
export const doctor: Command = { help: HELP, run };
