import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AskFigures, askFiguresSchema, findFalls } from '../checks/ask-figures.ts';
import { formatReport, reportAsks } from '../checks/report-asks.ts';
import { formatFault } from '../knowledge/fault.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Command } from './command.ts';
import { CommandError } from './command-error.ts';
import { folderOf, loadFolders, OWN_KNOWLEDGE, readFolders } from './open-knowledge.ts';
import { readArguments } from './read-arguments.ts';

const HELP = `Usage: awscred test [folder…] [--json] [--write]

Asks the questions that the knowledge itself holds: the asks and not of every entry, and those outside. Each is left out
while it is asked, so that it stands for one that nobody has written down. Prints how often the entry, or one that leads
first to the same credential, came first; which entries are confused; what was answered and should not have been.
Of the knowledge that ships, exits 1 when hit@1, hit@3 or confident-wrong is worse by more than half a point than
the figures in test/figures.json.

  --json    print one line of JSON, with every question that missed
  --write   take the figures as those to compare with
`;

const OPTIONS = { json: { type: 'boolean', default: false }, write: { type: 'boolean', default: false } } as const;

/** The figures of the knowledge that ships. They stand in a clone, where it is changed, and not in the package. */
const FIGURES = fileURLToPath(new URL('../../test/figures.json', import.meta.url));

async function loadWhole(folders: readonly string[]): Promise<Knowledge> {
  const { knowledge, faults } = await loadFolders(folders);
  const error = faults.find(({ severity }) => severity === 'error');
  if (error === undefined) return knowledge;
  throw new CommandError(`Cannot test the knowledge: it has errors; run \`awscred check\`\n${formatFault(error)}`);
}

/** The committed figures; undefined where there are none. */
async function readFigures(): Promise<AskFigures | undefined> {
  const json = await readFile(FIGURES, 'utf8').catch(() => undefined);
  if (json === undefined) return undefined;
  try {
    return askFiguresSchema.parse(JSON.parse(json));
  } catch {
    throw new CommandError(`Cannot read figures "${FIGURES}": not as they are written; run awscred test --write`);
  }
}

async function writeFigures(figures: AskFigures): Promise<void> {
  try {
    await writeFile(FIGURES, `${JSON.stringify(figures, null, 2)}\n`);
  } catch (error) {
    const { code = 'failed' } = error as NodeJS.ErrnoException;
    throw new CommandError(`Cannot write figures "${FIGURES}": ${code}; run this in a clone of the project`);
  }
}

function isShipped([folder = '', ...others]: readonly string[]): boolean {
  return others.length === 0 && path.resolve(folder) === path.resolve(OWN_KNOWLEDGE);
}

async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const folders = positionals.length > 0 ? positionals.map(folderOf) : readFolders(process.env.KNOWLEDGE_DIR);
  if (values.write && !isShipped(folders)) {
    const sentence = 'they are kept of the knowledge that ships; run awscred test shipped --write';
    throw new CommandError(`Cannot write the figures of "${folders.join(', ')}": ${sentence}`, 2);
  }
  const before = isShipped(folders) && !values.write ? await readFigures() : undefined;
  const report = reportAsks(await loadWhole(folders));
  process.stdout.write(`${values.json ? JSON.stringify(report) : formatReport(report, before)}\n`);
  if (values.write) await writeFigures(report.figures);
  const falls = before ? findFalls(report.figures, before) : [];
  for (const fall of falls) process.stderr.write(`${fall}\n`);
  return falls.length > 0 ? 1 : 0;
}

/** `awscred test`: the knowledge asked its own questions. */
export const test: Command = { help: HELP, run };
