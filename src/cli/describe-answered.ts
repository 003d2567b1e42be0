import type { Answer, Answered } from '../answers/answer.ts';
import { credentialIdsOf, titleOf } from '../knowledge/knowledge.ts';
import type { Match } from '../matching/match-question.ts';

/** One line of `awscred ask --json`; tools outside the project rely on its fields. */
export type Described = {
  question: string;
  outcome: Answer['outcome'];
  results: { kind: string; id: string; title: string; credentials: string[]; score: number; why: string }[];
  secrets: { kind: string }[];
};

function describeMatch({ entry, score, words }: Match): Described['results'][number] {
  const why = words.length > 0 ? `matched: ${words.slice(0, 6).join(', ')}` : 'nearest by name';
  return {
    kind: entry.kind,
    id: entry.id,
    title: titleOf(entry),
    credentials: credentialIdsOf(entry),
    score: Math.round(score * 1000) / 1000,
    why,
  };
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
 */
export function describeAnswered({ answer, found, redacted }: Answered): Described {
  return {
    question: redacted,
    outcome: answer.outcome,
    results: matchesOf(answer).map(describeMatch),
    secrets: found.filter(({ grade }) => grade === 'secret').map(({ kind }) => ({ kind })),
  };
}
