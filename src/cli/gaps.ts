import { GAP_WORDS } from '../cards/words.ts';
import type { GapCluster } from '../gaps/cluster-gaps.ts';
import { IGNORED_FOR_MS, openGaps } from '../gaps/digest.ts';
import { plainQuestion } from '../gaps/plain-question.ts';
import { type Knowledge, nameOf } from '../knowledge/knowledge.ts';
import type { Command } from './command.ts';
import { CommandError } from './command-error.ts';
import { openKnowledge } from './open-knowledge.ts';
import { readArguments } from './read-arguments.ts';
import { readDays } from './read-days.ts';
import { withStore } from './with-store.ts';

const HELP = `Usage: awscred gaps [--since <days>d] [--json] [--knowledge <folder>]

Lists what people asked in vain, from what the bot keeps where DATABASE_URL says (default: file:data/awscred.db):
questions alike are one, those that most people asked stand first, what somebody ignored is left out.

  --since <days>d     how far back (default: 30d)
  --json              print one line of JSON for each
  --knowledge <dir>   use this knowledge folder (default: KNOWLEDGE_DIR, else the one that ships)
`;

const OPTIONS = {
  since: { type: 'string', default: '30d' },
  json: { type: 'boolean', default: false },
  knowledge: { type: 'string' },
} as const;

function printLine({ people, count, question, nearest }: GapCluster, knowledge: Knowledge): string {
  const names = nearest.map((id) => nameOf(knowledge, id));
  const near = names.length > 0 ? `; ${GAP_WORDS.nearest} ${names.join(', ')}` : '';
  return `${GAP_WORDS.asked(people, count)}: ${plainQuestion(question)}${near}`;
}

async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  if (positionals.length > 0)
    throw new CommandError(`Cannot list gaps "${positionals[0]}": see awscred gaps --help`, 2);
  const since = Date.now() - readDays(values.since, 'list gaps since');
  const kept = await withStore((store) => store.gaps(since - IGNORED_FOR_MS));
  const library = await openKnowledge(values.knowledge ?? process.env.KNOWLEDGE_DIR);
  const open = openGaps(library, kept, since);
  const lines = open.map((it) => (values.json ? JSON.stringify(it) : printLine(it, library.knowledge)));
  if (lines.length === 0 && !values.json) lines.push(GAP_WORDS.nothing);
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  return 0;
}

/** `awscred gaps`: what people asked in vain. */
export const gaps: Command = { help: HELP, run };
