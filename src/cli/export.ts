import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Themes } from '../export/chapters.ts';
import { renderPage } from '../export/render-page.ts';
import { formatFault } from '../knowledge/fault.ts';
import type { Loaded } from '../knowledge/load-knowledge.ts';
import type { Command } from './command.ts';
import { CommandError } from './command-error.ts';
import { loadFolders, readFolders } from './open-knowledge.ts';
import { readArguments } from './read-arguments.ts';

const HELP = `Usage: awscred export [file] [--knowledge <folder>]

Writes everything as one HTML page that needs no network: to read, search and print.

  file                where to write it (default: awscred.html); an existing file is replaced; - prints it
  --knowledge <dir>   use this knowledge folder (default: KNOWLEDGE_DIR, else the one that ships)
`;

const OPTIONS = { knowledge: { type: 'string' } } as const;

const DEFAULT_FILE = 'awscred.html';

/** Tasks and errors are filed by theme, one file each; its name is the heading. */
function readThemes({ located }: Loaded): Themes {
  const items = [...located.task, ...located.problem];
  return new Map(items.map(({ value, source }) => [value.id, path.basename(source.file, path.extname(source.file))]));
}

async function loadWhole(setting: string | undefined): Promise<Loaded> {
  const loaded = await loadFolders(readFolders(setting));
  const error = loaded.faults.find(({ severity }) => severity === 'error');
  if (error === undefined) return loaded;
  throw new CommandError(`Cannot export the knowledge: it has errors; run \`awscred check\`\n${formatFault(error)}`);
}

async function writePage(file: string, page: string): Promise<void> {
  try {
    await writeFile(file, page);
  } catch (error) {
    const { code = 'failed' } = error as NodeJS.ErrnoException;
    throw new CommandError(`Cannot write "${file}": ${code}; check the path and its permissions`);
  }
}

async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const [file = DEFAULT_FILE] = positionals;
  const loaded = await loadWhole(values.knowledge ?? process.env.KNOWLEDGE_DIR);
  const page = renderPage(loaded.knowledge, readThemes(loaded));
  if (file === '-') {
    process.stdout.write(page);
    return 0;
  }
  await writePage(file, page);
  process.stdout.write(`${file}: ${loaded.knowledge.entries.size} entries\n`);
  return 0;
}

/** `awscred export`: the whole catalogue as one page. */
export const exportPage: Command = { help: HELP, run };
