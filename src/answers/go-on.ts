import { credentialIdsOf, type Entry, nameOf } from '../knowledge/knowledge.ts';
import { detectIntent } from '../matching/detect-intent.ts';
import type { Library } from '../matching/library.ts';
import { type Match, type Matches, matchQuestion } from '../matching/match-question.ts';
import { compareFacets, readFacets } from '../matching/read-facets.ts';
import type { Answer } from './answer.ts';
import { answerFrom, confidenceOf } from './answer-by-matching.ts';
import { CONFIDENCE_MODEL } from './confidence-model.ts';
import { readFollowUp } from './follow-up.ts';
import { THRESHOLDS } from './thresholds.ts';

/**
 * Answers a question that goes on about the last entry of its conversation.
 *
 * @param library the knowledge
 * @param question normalised, with (`plain`) and without (`remains`) what stands in the place of things taken out
 * @param last the entry
 * @returns undefined when it is plainly about something new
 */
export function goOn(
  library: Library,
  { remains, plain }: { remains: string; plain: string },
  last: Entry,
): Answer | undefined {
  const followUp = readFollowUp(remains, last);
  if (followUp.kind === 'same') return answerAgain(last, remains);
  if (followUp.kind === 'moved') return answerElsewhere(library, followUp.text, remains);
  if (followUp.kind === 'new') return undefined;
  const matches = matchQuestion(library, plain);
  const isClear = matches.elsewhere !== undefined || confidenceOf(matches) >= CONFIDENCE_MODEL.answer;
  if (isClear) return comparedWith(last, matches, remains) ?? answerFrom(library, matches, plain);
  return answerInContext(library, last, plain) ?? answerAgain(last, remains);
}

/** "Is that my normal secret access key?" asks of the last one whether it is the other. */
const IS_IT =
  /^\W*(?:and |so |but )?(?:is|are|isn't|aren't|was) (?:that|it|this|those|these|they)\b(?!.*\b(?:work|enough|possible)\b)/i;

function comparedWith(last: Entry, { namedIds, ranked }: Matches, text: string): Answer | undefined {
  const [own] = credentialIdsOf(last);
  const [other] = namedIds;
  if (!IS_IT.test(text) || own === undefined || other === undefined || own === other) return undefined;
  return {
    outcome: 'answer',
    intent: 'difference',
    ids: [own, other],
    reason: { words: [] },
    matches: [{ entry: last, score: 1, words: [] }, ...ranked],
  };
}

/** What the last entry's credential is asked about, when an entry was written for just that. */
function answerInContext(library: Library, last: Entry, plain: string): Answer | undefined {
  const [own] = credentialIdsOf(last);
  const matches = matchQuestion(library, `${plain} ${nameOf(library.knowledge, own ?? last.id)}`);
  const [best] = matches.ranked;
  const isOwn =
    best !== undefined &&
    credentialIdsOf(best.entry)
      .slice(0, 2)
      .includes(own ?? '');
  const isNew = best?.entry.kind !== 'credential' && best?.entry.id !== last.id;
  return isOwn && isNew && confidenceOf(matches) >= THRESHOLDS.certain
    ? answerFrom(library, matches, plain)
    : undefined;
}

/** The last question asked for another place or target: what is for just that comes first, and something fits best. */
function answerElsewhere(library: Library, whole: string, asked: string): Answer {
  const matches = matchQuestion(library, whole);
  const facets = readFacets(asked);
  const suits = ({ entry }: Match) => {
    const { place, target } = compareFacets(facets, entry);
    return place + target;
  };
  const ranked = matches.ranked.toSorted((left, right) => suits(right) - suits(left) || right.score - left.score);
  const [best] = ranked;
  if (!best || confidenceOf(matches) >= CONFIDENCE_MODEL.answer || suits(best) <= 0) {
    return answerFrom(library, { ...matches, ranked }, whole);
  }
  return {
    outcome: 'answer',
    intent: matches.intent,
    ids: [best.entry.id],
    reason: { words: best.words },
    matches: ranked,
  };
}

/** Something else is asked of the last entry: a part of its credential, or the entry once more. */
function answerAgain(last: Entry, text: string): Answer {
  const intent = detectIntent(text);
  return {
    outcome: 'answer',
    intent,
    ids: [last.id],
    reason: { words: [] },
    matches: [{ entry: last, score: 1, words: [] }],
  };
}
