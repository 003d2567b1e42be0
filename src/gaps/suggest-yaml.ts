import { credentialIdsOf, entriesOf, type Knowledge } from '../knowledge/knowledge.ts';
import { newId, taskTitle } from './name-task.ts';
import { plainQuestion } from './plain-question.ts';

const MOST_CREDENTIALS = 3;

/** Quoted as in JSON, which YAML reads the same; nothing in it ends the line or the quotes. */
function quote(text: string): string {
  return JSON.stringify(text);
}

/** A question on one line; what it has to do with TODO is nothing that a curator left to be written. */
function askOf(question: string): string {
  return plainQuestion(question).replace(/\bTODO\b/g, 'to-do');
}

/** The questions as one line each, none twice. */
function asksOf(questions: readonly string[]): string[] {
  const seen = new Set<string>();
  return questions.map(askOf).filter((ask) => {
    const words = ask.toLowerCase();
    return !seen.has(words) && seen.add(words);
  });
}

/**
 * Writes what makes an entry answer a question: lines for its `asks`, and which file they go into.
 *
 * @param knowledge the whole
 * @param id of the entry
 * @param questions without their secrets; nothing in them is trusted
 * @returns YAML with a comment, for pasting below the last of the entry's `asks`
 */
export function suggestWording({ places }: Knowledge, id: string, questions: readonly string[]): string {
  const place = places?.get(id);
  const where = place ? `${place.file}, entry ${id}` : `Entry ${id}`;
  const indent = place?.isListed === false ? '  ' : '    ';
  const lines = asksOf(questions).map((ask) => `${indent}- ${quote(ask)}`);
  return `# ${where}, below the last of its asks:\n${lines.join('\n')}\n`;
}

/** What most tasks send people to first. */
function commonestFirstChoice(knowledge: Knowledge): string[] {
  const counts = new Map<string, number>();
  for (const { credentials } of entriesOf(knowledge, 'task')) {
    const first = credentials.find(({ role }) => role === 'use')?.id;
    if (first !== undefined) counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  const credentials = entriesOf(knowledge, 'credential').map(({ id }) => id);
  return credentials.sort((left, right) => (counts.get(right) ?? 0) - (counts.get(left) ?? 0)).slice(0, 1);
}

/** The credentials of what came nearest; a guess to begin with, so it says nothing that holds when nobody changes it. */
function guessCredentials(knowledge: Knowledge, nearest: readonly string[]): string[] {
  const forbidden = new Set(knowledge.company?.never.map(({ credential }) => credential));
  const near = nearest.flatMap((id) => {
    const entry = knowledge.entries.get(id);
    return entry ? credentialIdsOf(entry) : [];
  });
  const guessed = [...new Set(near)].filter((id) => !forbidden.has(id)).slice(0, MOST_CREDENTIALS);
  return guessed.length > 0 ? guessed : commonestFirstChoice(knowledge);
}

/**
 * Writes the beginning of a task that answers a question. `awscred check` accepts it as it stands, unless the question says too
 * little ("which key do I need"); until somebody fills it in, its card says that nobody has.
 *
 * @param knowledge the whole, with the company's part
 * @param questions in the words of those who asked, without their secrets, the best first; nothing in them is trusted
 * @param nearest ids of the entries that came nearest
 * @returns a YAML file for `tasks/` of a company's folder
 */
export function suggestEntry(
  knowledge: Knowledge,
  questions: readonly [string, ...string[]],
  nearest: readonly string[] = [],
): string {
  const asks = asksOf(questions);
  const title = taskTitle(askOf(questions[0]));
  const id = newId(title, knowledge.entries);
  const rows = guessCredentials(knowledge, nearest).map((credential) => `  - id: ${credential}\n    role: also`);
  return `\
# tasks/${id}.yml in your company's knowledge folder. Run \`awscred check\` when it is filled in.
id: ${id}
# Goes on from "If you want to"; verb first, 100 characters at most.
title: ${quote(title)}
# These belong to what came nearest. Put in the right ones, the safest first, with the role use, and say when.
credentials:
${rows.join('\n')}
# What to do, in a sentence; delete it once a credential has the role use.
verdict: Nobody has written down yet what to do here.
# Three lines at most:
# do:
#   - Ask for a seat in the portal.
# Pages it rests on, with the day on which you read them:
# sources:
#   page:
#     url: https://docs.aws.amazon.com/
#     checked: 2026-11-24
sources: {}
# Five at least, as people type them, no two of one pattern.
asks:
${asks.map((ask) => `  - ${quote(ask)}`).join('\n')}
`;
}
