import type { Answer } from '../answers/answer.ts';
import { answerGuarded } from '../answers/answer-question.ts';
import type { Library } from '../matching/library.ts';
import { leadsTo } from './leads-to.ts';
import type { Complaint, PlacedEntry } from './placed-item.ts';

/** The entries that somebody sees: the one that answers, two that are compared, those offered, or the nearest. */
function shownIds(answer: Answer): readonly string[] {
  if (answer.outcome === 'answer') return answer.ids;
  if (answer.outcome === 'none') return answer.nearest;
  return answer.outcome === 'choices' ? answer.choices.map(({ id }) => id) : [];
}

/**
 * Asks an entry's own questions: one of `asks` must lead to it. An entry that others stand in front of is lost; one whose questions find
 * nothing may only be asked badly.
 *
 * @param placed the entry
 * @param library the whole, ready to be asked
 */
export function checkAnswers({ entry, complain }: PlacedEntry, library: Library): Complaint[] {
  const answers: Answer[] = [];
  for (const ask of entry.asks) {
    const answer = answerGuarded(library, ask);
    if (shownIds(answer).some((id) => leadsTo(entry, id, library.knowledge))) return [];
    answers.push(answer);
  }
  const message = `none of the asks leads to "${entry.id}": put the words people use into its title, also or asks`;
  const isShadowed = answers.some(({ outcome }) => outcome === 'answer' || outcome === 'choices');
  return [complain(['asks'], message, isShadowed ? 'error' : 'warning')];
}
