import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { placeOfEntry, SKELETON_KINDS, type SkeletonKind, writeSkeleton } from '../export/skeletons.ts';
import { GROUPS } from '../knowledge/vocabularies.ts';
import type { Command } from './command.ts';
import { CommandError } from './command-error.ts';
import { loadFolders, OWN_KNOWLEDGE, readFolders } from './open-knowledge.ts';
import { readArguments } from './read-arguments.ts';
import { SCHEMA_FOLDER } from './schema.ts';

const HELP = `Usage: awscred new credential|task|problem <id> [folder] [--group <group>]

Writes the beginning of an entry, with what to fill in. \`awscred check\` finds what is left to be written.

  folder            the knowledge folder (default: the last of KNOWLEDGE_DIR, else the one that ships)
  --group <group>   of a credential: ${GROUPS.join(', ')} (default: services)
`;

const OPTIONS = { group: { type: 'string', default: 'services' } } as const;

type Wanted = { kind: SkeletonKind; id: string; folder: string; group: string };

function oneOf<T extends string>(known: readonly T[], what: string, given: string | undefined): T {
  const found = known.find((it) => it === given);
  if (found === undefined) {
    throw new CommandError(`Cannot begin ${what} "${given ?? ''}": no such ${what}; use ${known.join(', ')}`, 2);
  }
  return found;
}

function readWanted(args: string[]): Wanted {
  const { values, positionals } = readArguments(args, OPTIONS);
  // Of several folders the last is the company's own.
  const last = readFolders(process.env.KNOWLEDGE_DIR).at(-1) ?? OWN_KNOWLEDGE;
  const [kind, id = '', folder = last] = positionals;
  const wanted = { kind: oneOf(SKELETON_KINDS, 'kind', kind), group: oneOf(GROUPS, 'group', values.group) };
  if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(id)) {
    throw new CommandError(`Cannot begin "${id}": not an id; use lower-case letters, digits and hyphens`, 2);
  }
  return { ...wanted, id, folder };
}

/** Ids are unique over all kinds and files, so an entry elsewhere takes the id too. */
async function refuseTakenId({ id, folder }: Wanted): Promise<void> {
  if (!existsSync(folder)) return;
  const { knowledge } = await loadFolders([folder]);
  const entry = knowledge.entries.get(id);
  if (entry) throw new CommandError(`Cannot begin "${id}": a ${entry.kind} has this id; choose another`);
}

/** The comment by which editors find the schema; only a file of a clone has the schemas beside it. */
function schemaLine(file: string, kind: SkeletonKind): string {
  const relative = path.relative(path.dirname(file), path.join(SCHEMA_FOLDER, `${kind}.json`));
  const isBeside = path.resolve(file).startsWith(path.dirname(OWN_KNOWLEDGE) + path.sep);
  return isBeside ? `# yaml-language-server: $schema=${relative.split(path.sep).join('/')}\n` : '';
}

async function writeNew(file: string, text: string): Promise<void> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text, { flag: 'wx' });
  } catch (error) {
    const { code = 'failed' } = error as NodeJS.ErrnoException;
    const state = code === 'EEXIST' ? 'it exists; edit it, or choose another id' : `${code}; check the folder`;
    throw new CommandError(`Cannot write "${file}": ${state}`);
  }
}

async function run(args: string[]): Promise<number> {
  const wanted = readWanted(args);
  const { kind, id, folder, group } = wanted;
  await refuseTakenId(wanted);
  const file = path.join(folder, placeOfEntry(kind, { id, group }));
  const today = new Date().toISOString().slice(0, 10);
  await writeNew(file, schemaLine(file, kind) + writeSkeleton(kind, { id, group, today }));
  const shown = path.relative('', file);
  process.stdout.write(`${shown.startsWith('..') ? file : shown}\nFill in every TODO, then run awscred check.\n`);
  return 0;
}

/** `awscred new`: the beginning of an entry. */
export const newEntry: Command = { help: HELP, run };
