import type { Answered } from '../answers/answer.ts';
import type { Dependencies } from './dependencies.ts';

/** Who asked, and under which message the answer stands; a command's answer has no message that is known beforehand. */
export type AnsweredWhere = { team: string; channel: string; user: string; thread?: string | undefined };

/** Characters of a question that are kept. */
const MOST_KEPT = 500;

/** Under this name a command's open choices are kept: one at a time for each person in a channel. */
export const IN_COMMAND = 'command';

/** The question, without its secrets, as it is kept. */
function keptText({ redacted }: Answered): string {
  return redacted
    .replace(/\s{1,1000}/g, ' ')
    .trim()
    .slice(0, MOST_KEPT);
}

function nearestOf({ answer }: Answered): string[] {
  if (answer.outcome === 'answer') return [...answer.ids];
  if (answer.outcome === 'choices') return answer.choices.map(({ id }) => id);
  return answer.outcome === 'none' ? [...answer.nearest] : [];
}

async function keep(answered: Answered, where: AnsweredWhere, dependencies: Dependencies): Promise<void> {
  const { store, gapTerms, personOf } = dependencies;
  const { answer } = answered;
  const { team, channel, user } = where;
  const question = keptText(answered);
  const nearest = nearestOf(answered);
  const gap = { team, question, terms: gapTerms(question), nearest, person: await personOf(team, user) };
  // Another vendor's credential is no gap in the knowledge.
  if (answer.outcome === 'none' && answer.elsewhere === undefined) await store.saveGap({ ...gap, kind: 'none' });
  if (answer.outcome === 'choices') await store.openChoices({ ...gap, channel, message: where.thread ?? IN_COMMAND });
}

/** The asker's own list, and the count of what is asked most. */
function noteForAsker(answered: Answered, { team, user }: AnsweredWhere, { histories, counts }: Dependencies): void {
  const { answer } = answered;
  const question = keptText(answered);
  const entry = answer.outcome === 'answer' ? answer.ids[0] : undefined;
  if (entry !== undefined) counts.count(entry);
  if (question !== '' && answer.outcome !== 'help')
    histories.add({ team, user, question, entry, outcome: answer.outcome });
}

/** Whether there is something in it for the curators. */
function isGap({ answer }: Answered): boolean {
  return answer.outcome === 'choices' || (answer.outcome === 'none' && answer.elsewhere === undefined);
}

/**
 * Notes an answer: for the asker's own list, for what is asked most, and when it was none, for the curators. Keeps nobody waiting,
 * and when it fails the answer has been given all the same.
 *
 * @param answered the answer, with the redacted question
 * @param where who asked where
 * @param dependencies the store and what it is kept with
 */
export function recordAnswer(answered: Answered, where: AnsweredWhere, dependencies: Dependencies): void {
  dependencies.asked.remember(where, { question: keptText(answered), nearest: nearestOf(answered) });
  noteForAsker(answered, where, dependencies);
  if (isGap(answered)) dependencies.background(() => keep(answered, where, dependencies));
}
