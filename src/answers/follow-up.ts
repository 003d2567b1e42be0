import { type Entry, titleOf } from '../knowledge/knowledge.ts';
import { contentTokens, tokenize } from '../matching/tokenize.ts';
import { ASKING_TERMS, termsOf } from './asking-words.ts';

/** How a turn of a conversation relates to the entry before it. */
export type FollowUp =
  /** It asks something else of the same entry: "how do I rotate it?" */
  | { kind: 'same' }
  /** It asks the same for other circumstances: "and on Lambda?" `text` is the question made whole. */
  | { kind: 'moved'; text: string }
  /** It points back, and tells something of its own: it is about the same entry unless it is clearly about another. */
  | { kind: 'perhaps' }
  | { kind: 'new' };

/** Words that name circumstances, in groups of which one word takes the place of another. */
const CIRCUMSTANCES = [
  'windows linux mac macos ubuntu debian amazon',
  `laptop local locally ec2 instance server lambda function ecs fargate eks kubernetes pod container docker ci cd pipeline github
   gitlab jenkins actions bitbucket terraform on-prem onprem premises datacenter azure gcp mobile app browser`,
  'production prod staging dev china govcloud',
  'cli sdk console api java python node javascript boto3 php go putty rdp ssh',
  'root admin user role another other second cross account team vendor',
].map(termsOf);

function isCircumstance(term: string): boolean {
  return CIRCUMSTANCES.some((group) => group.has(term));
}

const POINTS_BACK = /\b(?:it|its|that|this|those|these|them|one|ones|same|there)\b/;
const CONTINUES = /^\W*(?:and|what about|how about|what if|but|or|so|then|ok|okay|same for|also|in|on|for|from|with)\b/;
const MOST_NEW_WORDS = 3;

/** A question that tells more than this stands alone, whatever it points at. */
const MOST_TOLD = 6;

/** The title of the entry without the circumstances that the new ones take the place of. */
function topicOf(entry: Entry, terms: readonly string[]): string {
  const replaced = CIRCUMSTANCES.filter((group) => terms.some((term) => group.has(term)));
  const words = tokenize(titleOf(entry)).filter(({ term }) => !replaced.some((group) => group.has(term)));
  return words.map(({ surface }) => surface).join(' ');
}

/**
 * Tells whether a question goes on about the last entry of its conversation.
 *
 * @param text normalised text
 * @param last the entry that the conversation was last about
 */
export function readFollowUp(text: string, last: Entry): FollowUp {
  const lower = text.toLowerCase();
  const words = contentTokens(tokenize(text)).filter(({ term }) => !ASKING_TERMS.has(term));
  const pointsBack = POINTS_BACK.test(lower);
  const continues = CONTINUES.test(lower);
  if (words.length === 0)
    return pointsBack || continues || tokenize(text).length <= 4 ? { kind: 'same' } : { kind: 'new' };
  const moves = words.every(({ term }) => isCircumstance(term)) && words.length <= MOST_NEW_WORDS;
  if (moves && (continues || pointsBack))
    return {
      kind: 'moved',
      text: `${text} ${topicOf(
        last,
        words.map(({ term }) => term),
      )}`,
    };
  return { kind: (pointsBack || continues) && words.length <= MOST_TOLD ? 'perhaps' : 'new' };
}
