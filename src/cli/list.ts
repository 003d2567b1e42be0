import { isOwn } from '../knowledge/company-words.ts';
import { type Entry, entriesOf, type Knowledge, titleOf } from '../knowledge/knowledge.ts';
import type { Command } from './command.ts';
import { CommandError } from './command-error.ts';
import { openKnowledge } from './open-knowledge.ts';
import { readArguments } from './read-arguments.ts';

const HELP = `Usage: awscred list [--kind credential|task|problem] [--json] [--knowledge <folder>]

Lists every entry by id and name; a company's own are marked.

  --kind <kind>       only credentials, tasks or problems
  --json              print one line of JSON for each entry
  --knowledge <dir>   use this knowledge folder (default: KNOWLEDGE_DIR, else the one that ships)
`;

const OPTIONS = {
  kind: { type: 'string' },
  json: { type: 'boolean', default: false },
  knowledge: { type: 'string' },
} as const;

const HEADINGS = { credential: 'Credentials', task: 'Tasks', problem: 'Problems' } as const;
const KINDS = Object.keys(HEADINGS) as Entry['kind'][];

function readKinds(kind: string | undefined): Entry['kind'][] {
  if (kind === undefined) return KINDS;
  const known = KINDS.filter((it) => it === kind);
  if (known.length === 0) throw new CommandError(`Cannot list "${kind}": no such kind; use ${KINDS.join(', ')}`, 2);
  return known;
}

/** Marks what is a company's own. */
function ownerOf(id: string, knowledge: Knowledge): string | undefined {
  return isOwn(id, knowledge) ? knowledge.company?.name : undefined;
}

function printJson(entries: readonly Entry[], knowledge: Knowledge): string[] {
  return entries.map((entry) => {
    const company = ownerOf(entry.id, knowledge);
    return JSON.stringify({ kind: entry.kind, id: entry.id, name: titleOf(entry), ...(company && { company }) });
  });
}

function printTable(entries: readonly Entry[], knowledge: Knowledge): string[] {
  const width = Math.max(0, ...entries.map(({ id }) => id.length));
  return entries.map((entry) => {
    const company = ownerOf(entry.id, knowledge);
    return `  ${entry.id.padEnd(width)}  ${titleOf(entry)}${company ? ` (${company})` : ''}`;
  });
}

/** One table for each kind, all columns as wide as the widest. */
function printKind(kind: Entry['kind'], knowledge: Knowledge): string {
  const entries = entriesOf(knowledge, kind);
  return [`${HEADINGS[kind]} (${entries.length})`, ...printTable(entries, knowledge)].join('\n');
}

async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  if (positionals.length > 0) throw new CommandError(`Cannot list "${positionals[0]}": see awscred list --help`, 2);
  const kinds = readKinds(values.kind);
  const { knowledge } = await openKnowledge(values.knowledge ?? process.env.KNOWLEDGE_DIR);
  const text = values.json
    ? kinds.flatMap((kind) => printJson(entriesOf(knowledge, kind), knowledge)).join('\n')
    : kinds.map((kind) => printKind(kind, knowledge)).join('\n\n');
  process.stdout.write(text === '' ? '' : `${text}\n`);
  return 0;
}

/** `awscred list`: what there is. */
export const list: Command = { help: HELP, run };
