import { renderTerminal } from '../cards/render-terminal.ts';
import { describeEntry } from '../export/describe-entry.ts';
import { sheetBlocks } from '../export/sheet-blocks.ts';
import { type Entry, type Knowledge, titleOf } from '../knowledge/knowledge.ts';
import type { Library } from '../matching/library.ts';
import type { Command } from './command.ts';
import { CommandError } from './command-error.ts';
import { openKnowledge } from './open-knowledge.ts';
import { readArguments } from './read-arguments.ts';

const HELP = `Usage: awscred show <id or name> [--json] [--knowledge <folder>]

Shows everything about one entry. A name may have typos; when it fits several entries, they are listed.

  --json              print the entry as one line of JSON
  --knowledge <dir>   use this knowledge folder (default: KNOWLEDGE_DIR, else the one that ships)
`;

const OPTIONS = { json: { type: 'boolean', default: false }, knowledge: { type: 'string' } } as const;

const MOST_CANDIDATES = 6;
/** A name as near as this is meant, if no other is nearly as near (distances of Fuse.js, 0 is the same). */
const SURE_DISTANCE = 0.3;
const CLEAR_LEAD = 0.1;

function namesOf(entry: Entry): string[] {
  return entry.kind === 'credential' ? [entry.name, ...entry.also] : [titleOf(entry)];
}

/** The entries that are called so, letter by letter: by id, by name, or as the vocabulary has it. */
function findExactly({ entries, vocabulary }: Knowledge, wanted: string): Entry[] {
  const own = entries.get(wanted);
  if (own) return [own];
  const named = [...entries.values()].filter((entry) => namesOf(entry).some((name) => name.toLowerCase() === wanted));
  if (named.length > 0) return named;
  const meant = vocabulary.meanings.find(({ say }) => say.some((word) => word.toLowerCase() === wanted));
  return (meant?.means ?? []).map((id) => entries.get(id)).filter((entry) => entry !== undefined);
}

/** The entries that are called nearly so: one when it is clear which, else the nearest. */
function findNearly({ searchNames }: Library, wanted: string): Entry[] {
  const [best, second, ...rest] = searchNames(wanted, MOST_CANDIDATES);
  if (!best) return [];
  const isClear = !second || second.distance - best.distance >= CLEAR_LEAD;
  if (best.distance <= SURE_DISTANCE && isClear) return [best.entry];
  return [best, ...(second ? [second] : []), ...rest].map(({ entry }) => entry);
}

function listCandidates(name: string, entries: readonly Entry[]): string {
  const width = Math.max(...entries.map(({ id }) => id.length));
  const lines = entries.map((entry) => `  ${entry.id.padEnd(width)}  ${titleOf(entry)}`);
  return `Cannot show "${name}": it may mean any of these; say which by its id\n${lines.join('\n')}`;
}

function findEntry(library: Library, name: string): Entry {
  const wanted = name.toLowerCase();
  const exact = findExactly(library.knowledge, wanted);
  const found = exact.length > 0 ? exact : findNearly(library, wanted);
  const [entry] = found;
  if (!entry) throw new CommandError(`Cannot show "${name}": no entry is called so; see awscred list`);
  if (found.length > 1) throw new CommandError(listCandidates(name, found));
  return entry;
}

function render(entry: Entry, knowledge: Knowledge): string {
  const color = process.stdout.isTTY === true && !process.env.NO_COLOR;
  const width = Math.min(process.stdout.columns ?? 80, 100);
  const blocks = sheetBlocks(describeEntry(entry, knowledge), entry.not);
  return renderTerminal({ text: '', blocks }, { color, width });
}

async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const name = positionals.join(' ').trim();
  if (name === '') throw new CommandError('Cannot show an entry: no id or name given; see awscred show --help', 2);
  const library = await openKnowledge(values.knowledge ?? process.env.KNOWLEDGE_DIR);
  const entry = findEntry(library, name);
  process.stdout.write(`${values.json ? JSON.stringify(entry) : render(entry, library.knowledge)}\n`);
  return 0;
}

/** `awscred show`: one entry in full. */
export const show: Command = { help: HELP, run };
