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

const POINTS_BACK =
  /\b(?:it|its|that|this|those|these|they|theyre|them|one|ones|same|there|each|either|both|mine|again)\b/;
const CONTINUES = /^\W*(?:and|what about|how about|what if|but|or|so|then|ok|okay|same for|also|in|on|for|from|with)\b/;
/** Somebody who says so means something else by all that follows. */
const CHANGES_TOPIC =
  /^\W*(?:(?:different|another|new|other|next|separate|unrelated|second|last|one more)(?: \w+)? (?:thing|topic|question|issue|q)\b|unrelated|different:|change of (?:topic|subject)|off[- ]topic|btw|by the way)/;

/** A question without a subject of its own, or with one that only the talk before can tell. */
const ELLIPTIC =
  /^\W*(?:(?:is|are) (?:the|they)|safe|ok|okay|secret|public|valid|possible|allowed|how (?:long|often|many|secret|do i (?:get|rotate|store|use|share))|where (?:do|can|should) (?:i|we) (?:get|find|store|keep|put|save)|can (?:i|we) (?:rotate|share|delete|revoke|reuse|keep|store|have)|which (?:of the|half|part|file|one)|who (?:can|else|may)|what (?:if|happens|about|format|does)|any (?:way|limit|catch|risk)|do (?:i|we) (?:need|have) to|should (?:i|we)|does (?:it|that)|why (?:not|is))\b/;

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
  if (CHANGES_TOPIC.test(lower)) return { kind: 'new' };
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
  const leansBack = pointsBack || continues || ELLIPTIC.test(lower);
  return { kind: leansBack && words.length <= MOST_TOLD ? 'perhaps' : 'new' };
}
