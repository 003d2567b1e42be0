import { type Entry, titleOf } from '../knowledge/knowledge.ts';
import { contentTokens, tokenize } from '../matching/tokenize.ts';
import { ASKING_TERMS, termsOf } from './asking-words.ts';

/** How a turn of a conversation relates to the entry before it. */
export type FollowUp =
  /** It asks something else of the same entry: "how do I rotate it?" */
  | { kind: 'same' }
  /** It asks the same for other circumstances: "and on Lambda?" `text` is the question made whole. */
  | { kind: 'moved'; text: string }
  /** It points back or is too short to stand alone: it is about the same entry unless it is clearly about another. */
  | { kind: 'perhaps' }
  | { kind: 'new' };

/** Words that name circumstances: where it runs, what it is. */
const CIRCUMSTANCE_WORDS = `windows linux mac macos laptop local locally ec2 instance server lambda function ecs fargate eks kubernetes pod
  container docker ci cd pipeline github gitlab jenkins actions bitbucket terraform production prod staging dev cli sdk console api
  on-prem onprem premises datacenter azure gcp china govcloud root admin user role ubuntu debian amazon putty rdp ssh mobile app browser
  another other second cross account team vendor java python node javascript boto3 php go`;

const CIRCUMSTANCES = termsOf(CIRCUMSTANCE_WORDS);

const POINTS_BACK = /\b(?:it|its|that|this|those|these|them|one|ones|same|there)\b/;
const CONTINUES = /^\W*(?:and|what about|how about|what if|but|or|so|then|ok|okay|same for|also|in|on|for|from|with)\b/;
const MOST_NEW_WORDS = 3;

/** The title of the entry without its circumstances, so that the new ones take their place. */
function topicOf(entry: Entry): string {
  const words = tokenize(titleOf(entry)).filter(({ term }) => !CIRCUMSTANCES.has(term));
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
  const moves = words.every(({ term }) => CIRCUMSTANCES.has(term)) && words.length <= MOST_NEW_WORDS;
  if (moves && (continues || pointsBack)) return { kind: 'moved', text: `${text} ${topicOf(last)}` };
  return { kind: pointsBack || continues || words.length <= MOST_NEW_WORDS ? 'perhaps' : 'new' };
}
