import path from 'node:path';
import { checkKnowledge } from '../checks/check-knowledge.ts';
import { maskFault } from '../checks/check-texts.ts';
import { type Fault, formatFault, hasErrors } from '../knowledge/fault.ts';
import type { Command } from './command.ts';
import { folderOf, loadFolders, readFolders } from './open-knowledge.ts';
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
  const loaded = await loadFolders(folders);
  const faults = [...loaded.faults, ...checkKnowledge(loaded, { today: new Date() })].map(shown);
  for (const fault of faults) process.stdout.write(`${values.json ? JSON.stringify(fault) : formatFault(fault)}\n`);
  const count = loaded.knowledge.entries.size;
  if (!values.json) process.stdout.write(`${summary(count, faults)}\n`);
  return hasErrors(faults) ? 1 : 0;
}

function summary(count: number, faults: readonly Fault[]): string {
  const errors = faults.filter(({ severity }) => severity === 'error').length;
  return `${count} entries, ${errors} errors, ${faults.length - errors} warnings`;
}

/** `awscred check`: the faults of knowledge folders. */
export const check: Command = { help: HELP, run };
