import type { Answer, Answered } from '../answers/answer.ts';
import { credentialIdsOf, type Entry, type Knowledge, titleOf } from '../knowledge/knowledge.ts';
import type { Match } from '../matching/match-question.ts';
import { type Finding, isSecret } from '../shapes/guard-text.ts';

/** One line of `awscred ask --json`; tools outside the project rely on its fields. */
export type Described = {
  question: string;
  outcome: Answer['outcome'];
  results: { kind: string; id: string; title: string; credentials: string[]; score: number; why: string }[];
  secrets: { kind: string }[];
};

type Result = Described['results'][number];

function describeEntry(entry: Entry, score: number, why: string): Result {
  return { kind: entry.kind, id: entry.id, title: titleOf(entry), credentials: credentialIdsOf(entry), score, why };
}

function describeMatch({ entry, score, words }: Match): Result {
  const why = words.length > 0 ? `matched: ${words.slice(0, 6).join(', ')}` : 'nearest by name';
  return describeEntry(entry, Math.round(score * 1000) / 1000, why);
}

/** Where a thing that was recognised leads: to its entry, or to that of each thing it can be. */
function describeThing({ name, credential, alternatives = [] }: Finding, { entries }: Knowledge): Result[] {
  const ids = [credential, ...alternatives.map((it) => it.credential)];
  return [...new Set(ids)]
    .map((id) => entries.get(id ?? ''))
    .filter((entry) => entry !== undefined)
    .map((entry) => describeEntry(entry, 1, `recognised by its shape: ${name}`));
}

/** The matches as offered: for choices in the order of the choices, the others behind. */
function matchesOf(answer: Answer): readonly Match[] {
  if (answer.outcome === 'choices')
    return inOrder(
      answer.matches,
      answer.choices.map(({ id }) => id),
    );
  if (answer.outcome === 'answer') return inOrder(answer.matches, answer.ids);
  return answer.outcome === 'none' ? answer.matches : [];
}

function inOrder(matches: readonly Match[], ids: readonly string[]): Match[] {
  const place = (id: string) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  return [...matches].sort((left, right) => place(left.entry.id) - place(right.entry.id));
}

/**
 * Describes an answer for tools.
 *
 * @param answered the answer and what the guard found
 * @param knowledge where the entries are read
 */
export function describeAnswered({ answer, found, redacted }: Answered, knowledge: Knowledge): Described {
  return {
    question: redacted,
    outcome: answer.outcome,
    results:
      answer.outcome === 'identified' ? describeThing(answer.finding, knowledge) : matchesOf(answer).map(describeMatch),
    secrets: found.filter(isSecret).map(({ kind }) => ({ kind })),
  };
}
