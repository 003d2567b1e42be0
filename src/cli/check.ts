import path from 'node:path';
import { checkKnowledge } from '../checks/check-knowledge.ts';
import { maskFault } from '../checks/check-texts.ts';
import { type Fault, faultOfFile, formatFault, hasErrors } from '../knowledge/fault.ts';
import { loadKnowledge } from '../knowledge/load-knowledge.ts';
import type { Command } from './command.ts';
import { folderOf, readFolders } from './open-knowledge.ts';
import { readArguments } from './read-arguments.ts';

const HELP = `Usage: awscred check [folder…] [--json]

Checks knowledge files and prints every fault as file:line:column: error|warning: sentence.
Several folders are one base, as in KNOWLEDGE_DIR: a later one adds to those before it. "shipped" is the one
that comes with awscred.
Exits 0 when there is no error, else 1.

  --json   print one line of JSON for each fault
`;

const OPTIONS = { json: { type: 'boolean', default: false } } as const;

function shown(fault: Fault): Fault {
  const relative = path.relative(process.cwd(), fault.file);
  return maskFault(relative.startsWith('..') ? fault : { ...fault, file: relative });
}

async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const folders = positionals.length > 0 ? positionals.map(folderOf) : readFolders(process.env.KNOWLEDGE_DIR);
  const { faults, entries } = await checkFolders(folders);
  for (const fault of faults.map(shown))
    process.stdout.write(`${values.json ? JSON.stringify(fault) : formatFault(fault)}\n`);
  if (!values.json) process.stdout.write(`${summary(entries, faults)}\n`);
  return hasErrors(faults) ? 1 : 0;
}

/** A folder that cannot be read is a fault like any other, so that editors and CI show it. */
async function checkFolders(folders: readonly string[]): Promise<{ faults: Fault[]; entries: number }> {
  try {
    const loaded = await loadKnowledge(folders);
    const faults = [...loaded.faults, ...checkKnowledge(loaded, { today: new Date() })];
    return { faults, entries: loaded.knowledge.entries.size };
  } catch (error) {
    const { code, path: folder = folders.join(', ') } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return { faults: [faultOfFile(folder, `cannot be read: ${code}; check the path and its permissions`)], entries: 0 };
  }
}

function summary(count: number, faults: readonly Fault[]): string {
  const errors = faults.filter(({ severity }) => severity === 'error').length;
  return `${count} entries, ${errors} errors, ${faults.length - errors} warnings`;
}

/** `awscred check`: the faults of knowledge folders. */
export const check: Command = { help: HELP, run };
