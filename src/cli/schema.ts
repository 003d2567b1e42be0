import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatSchema, SCHEMA_NAMES, type SchemaName } from '../export/knowledge-schemas.ts';
import type { Command } from './command.ts';
import { CommandError } from './command-error.ts';
import { readArguments } from './read-arguments.ts';

const HELP = `Usage: awscred schema <name>
       awscred schema --write [folder]

Prints the JSON Schema of one kind of knowledge file, or writes all of them, for editors and other tools.

  name       ${SCHEMA_NAMES.join(', ')}
  --write    write <name>.json for each into the folder (default: docs/schema of this package)
`;

const OPTIONS = { write: { type: 'boolean', default: false } } as const;

/** Where the generated schemas are kept; knowledge files name them in their first line. */
export const SCHEMA_FOLDER = fileURLToPath(new URL('../../docs/schema', import.meta.url));

function readName(given: string | undefined): SchemaName {
  const name = SCHEMA_NAMES.find((it) => it === given);
  if (name !== undefined) return name;
  throw new CommandError(`Cannot print schema "${given ?? ''}": no such schema; use ${SCHEMA_NAMES.join(', ')}`, 2);
}

async function writeAll(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    for (const name of SCHEMA_NAMES) await writeFile(path.join(folder, `${name}.json`), formatSchema(name));
  } catch (error) {
    const { code = 'failed' } = error as NodeJS.ErrnoException;
    throw new CommandError(`Cannot write schemas into "${folder}": ${code}; check the path and its permissions`);
  }
}

async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  if (values.write) await writeAll(positionals[0] ?? SCHEMA_FOLDER);
  else process.stdout.write(formatSchema(readName(positionals[0])));
  return 0;
}

/** `awscred schema`: the shape of knowledge files, for editors. */
export const schema: Command = { help: HELP, run };
