import type { Answer, Answered } from '../src/answers/answer.ts';
import { answerQuestion } from '../src/answers/answer-question.ts';
import { describeAnswered } from '../src/cli/describe-answered.ts';
import { credentialIdsOf, type Knowledge } from '../src/knowledge/knowledge.ts';
import { openLibrary } from '../src/matching/library.ts';
import type { Engine, Result } from './engine.ts';

/** The index for typos is built when a word is first unknown; a bot asks for one while it starts. */
const UNKNOWN_WORD = 'credentiall';

function shownIds(answer: Answer): readonly string[] {
  if (answer.outcome === 'answer') return answer.ids;
  if (answer.outcome === 'choices') return answer.choices.map(({ id }) => id);
  if (answer.outcome !== 'identified') return [];
  const { credential, alternatives = [] } = answer.finding;
  return [credential, ...alternatives.map((it) => it.credential)].filter((id) => id !== undefined);
}

/** What a person sees: the answer or the choices, an error's causes in the order of the question; "I don't know" shows nothing. */
function shownResults({ answer }: Answered, { entries }: Knowledge): Result[] {
  const matches = 'matches' in answer ? answer.matches : [];
  const shown = shownIds(answer).map((id) => matches.find(({ entry }) => entry.id === id)?.entry ?? entries.get(id));
  return shown.filter((entry) => entry !== undefined).map(credentialIdsOf);
}

/** Ours, through the same door as Slack: the guard looks first. The ranking is what `awscred ask --json` prints. */
export const OWN_ENGINE: Engine = {
  ways: [
    { name: 'awscred, what it shows', most: [1000, 1000, 310] },
    { name: 'awscred, its ranking', most: [1000, 1000, 310] },
  ],
  build(knowledge) {
    const library = openLibrary(knowledge);
    const answer = (text: string) => answerQuestion(library, { text, audience: 'member' });
    answer(UNKNOWN_WORD);
    const ask = (read: (answered: Answered) => Result[]) => (text: string) => {
      const answered = answer(text);
      return () => read(answered);
    };
    return [
      ask((answered) => shownResults(answered, knowledge)),
      ask((answered) => describeAnswered(answered, knowledge).results.map(({ credentials }) => credentials)),
    ];
  },
};
