import { answerQuestion } from '../answers/answer-question.ts';
import { buildCard } from '../cards/build-card.ts';
import type { Library } from '../matching/library.ts';

/** A word that nobody knows makes the spelling index, which is built when it is first needed. */
const UNKNOWN_WORD = 'credentiall';

/**
 * Asks every entry its first question, one at each turn of the event loop: the code that answers is compiled by the time the
 * first person asks, and nobody who asks meanwhile waits for it.
 *
 * @param library what is asked
 */
export function warmUp(library: Library): void {
  // The first search by name builds an index of its own.
  library.searchNames(UNKNOWN_WORD, 1);
  const questions = [UNKNOWN_WORD, ...[...library.knowledge.entries.values()].flatMap(({ asks }) => asks.slice(0, 1))];
  const next = () => {
    const text = questions.shift();
    if (text === undefined) return;
    buildCard(library.knowledge, answerQuestion(library, { text, audience: 'member' }), {
      isPrivate: true,
      audience: 'member',
    });
    setImmediate(next).unref();
  };
  setImmediate(next).unref();
}
