import { topicOf } from '../src/answers/answer.ts';
import { answerQuestion } from '../src/answers/answer-question.ts';
import { type Described, describeAnswered } from '../src/cli/describe-answered.ts';
import type { Library } from '../src/matching/library.ts';
import type { LabelledConversation, LabelledQuestion } from './labelled-questions.ts';

/** How many of some labelled questions were answered how. */
export type Tally = {
  /** Questions that credentials answer, and of them: the right one came first; among the first three. */
  inScope: number;
  hit1: number;
  hit3: number;
  /** Answered with a wrong one; answered at all; neither answered nor offered choices. */
  wrong: number;
  outright: number;
  refused: number;
  /** Questions that are not for the bot, and of them: answered; offered choices. */
  outOfScope: number;
  answered: number;
  offered: number;
};

type Labelled = Pick<LabelledQuestion, 'q' | 'credentials'>;

const MOST_RESULTS = 3;

/** A result is judged by what stands first in its card, and the runner-up. */
const MOST_CREDENTIALS = 2;

/** Of what is shown as an answer or choices, first to third, whether it is right. */
function judge({ outcome, results }: Described, credentials: readonly string[]): boolean[] {
  if (outcome !== 'answer' && outcome !== 'choices') return [];
  return results
    .slice(0, MOST_RESULTS)
    .map((it) => it.credentials.slice(0, MOST_CREDENTIALS).some((id) => credentials.includes(id)));
}

function tallyOne(described: Described, { credentials }: Labelled): Tally {
  const isInScope = credentials.length > 0;
  const [isAnswer, isChoices] = [described.outcome === 'answer', described.outcome === 'choices'];
  const [hit1 = false, ...others] = judge(described, credentials);
  return {
    inScope: Number(isInScope),
    hit1: Number(isInScope && hit1),
    hit3: Number(isInScope && (hit1 || others.includes(true))),
    wrong: Number(isInScope && isAnswer && !hit1),
    outright: Number(isInScope && isAnswer),
    refused: Number(isInScope && !isAnswer && !isChoices),
    outOfScope: Number(!isInScope),
    answered: Number(!isInScope && isAnswer),
    offered: Number(!isInScope && isChoices),
  };
}

const NOTHING = tallyOne({ question: '', outcome: 'none', results: [], secrets: [] }, { q: '', credentials: [] });
const KEYS = Object.keys(NOTHING) as (keyof Tally)[];

/** Adds tallies up. */
export function addTallies(tallies: readonly Tally[]): Tally {
  const sums = KEYS.map((key) => [key, tallies.reduce((sum, tally) => sum + tally[key], 0)]);
  return Object.fromEntries(sums) as Tally;
}

/**
 * Asks questions, each by itself.
 *
 * @param library the knowledge
 * @param questions with the credentials that answer them
 */
export function tallyAnswers(library: Library, questions: readonly Labelled[]): Tally {
  const tallies = questions.map((question) => {
    const answered = answerQuestion(library, { text: question.q, audience: 'member' });
    return tallyOne(describeAnswered(answered, library.knowledge), question);
  });
  return addTallies(tallies);
}

function tallyTurns(library: Library, { turns }: LabelledConversation): Tally {
  let last: string | undefined;
  const tallies = turns.map((turn) => {
    const answered = answerQuestion(library, { text: turn.q, audience: 'member', last });
    last = topicOf(answered.answer) ?? last;
    return tallyOne(describeAnswered(answered, library.knowledge), turn);
  });
  return addTallies(tallies);
}

/**
 * Holds conversations, as somebody would in Slack: each turn knows what the one before was about.
 *
 * @param library the knowledge
 * @param conversations with the credentials that answer each turn
 */
export function tallyConversations(library: Library, conversations: readonly LabelledConversation[]): Tally {
  return addTallies(conversations.map((conversation) => tallyTurns(library, conversation)));
}
