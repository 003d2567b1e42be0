import { createInterface } from 'node:readline';
import { type Answered, topicOf } from '../answers/answer.ts';
import { answerQuestion } from '../answers/answer-question.ts';
import { explainAnswer } from '../answers/explain-answer.ts';
import { buildGuardedCard } from '../cards/build-card.ts';
import { renderTerminal } from '../cards/render-terminal.ts';
import type { Library } from '../matching/library.ts';
import type { Command } from './command.ts';
import { describeAnswered } from './describe-answered.ts';
import { openKnowledge } from './open-knowledge.ts';
import { readArguments } from './read-arguments.ts';

const HELP = `Usage: awscred ask ["<question>"] [--json] [--why] [--conversation] [--knowledge <folder>]

Answers a question. Without one, reads a question a line from standard input.

  --json              print one line of JSON for each question
  --why               print the whole reckoning under each card
  --conversation      lines are turns of one conversation; an empty line starts another
  --knowledge <dir>   use this knowledge folder (default: KNOWLEDGE_DIR, else the one that ships)
`;

const OPTIONS = {
  json: { type: 'boolean', default: false },
  why: { type: 'boolean', default: false },
  conversation: { type: 'boolean', default: false },
  knowledge: { type: 'string' },
} as const;

/** The terminal belongs to somebody of the company. */
const SHOWN = { isPrivate: false, audience: 'member', writtenIn: 'terminal' } as const;

type Print = (answered: Answered, question: string) => string;

function printJson({ knowledge }: Library): Print {
  return (answered) => JSON.stringify(describeAnswered(answered, knowledge));
}

function printCard(library: Library): Print {
  const color = process.stdout.isTTY === true && !process.env.NO_COLOR;
  const width = Math.min(process.stdout.columns ?? 80, 100);
  return (answered) => {
    return renderTerminal(buildGuardedCard(library.knowledge, answered, SHOWN), { color, width });
  };
}

/** Under the card, why it is this one. */
function withReckoning(library: Library, print: Print): Print {
  return (answered, question) => {
    const lines = explainAnswer(library, answered.redacted).map((line) => `  ${line}`);
    return `${print(answered, question)}\nWhy\n${lines.join('\n')}\n`;
  };
}

async function answerLines(library: Library, print: Print, conversation: boolean): Promise<void> {
  let last: string | undefined;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (conversation && line.trim() === '') {
      last = undefined;
      continue;
    }
    const answered = answerQuestion(library, { text: line, audience: 'member', last });
    if (conversation) last = topicOf(answered.answer) ?? last;
    process.stdout.write(`${print(answered, line)}\n`);
  }
}

async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const library = await openKnowledge(values.knowledge ?? process.env.KNOWLEDGE_DIR);
  const shown = values.json ? printJson(library) : printCard(library);
  const print = values.why && !values.json ? withReckoning(library, shown) : shown;
  if (positionals.length === 0) {
    await answerLines(library, print, values.conversation);
    return 0;
  }
  const text = positionals.join(' ');
  process.stdout.write(`${print(answerQuestion(library, { text, audience: 'member' }), text)}\n`);
  return 0;
}

/** `awscred ask`: a question answered in the terminal. */
export const ask: Command = { help: HELP, run };
