import { type Answered, topicOf } from '../answers/answer.ts';
import type { Dependencies } from './dependencies.ts';
import { describeError } from './describe-error.ts';
import { type Conversation, topicKey, topicLasts } from './remember-topics.ts';
import { within } from './within.ts';

/** An answer waits no longer than this for what another process knows. */
const ASKED_MS = 500;

/**
 * What a conversation was last about: as this process remembers, or else as any process kept it.
 *
 * @param conversation where something was asked
 * @param dependencies the memory and the store
 * @returns the entry's id; undefined when nobody knows, or the store is away
 */
export async function lastTopic(
  conversation: Conversation,
  { topics, store, log }: Pick<Dependencies, 'topics' | 'store' | 'log'>,
): Promise<string | undefined> {
  const own = topics.last(conversation);
  if (own !== undefined) return own;
  try {
    return await within(store.topic(topicKey(conversation)), ASKED_MS);
  } catch (error) {
    log.warn(describeError(error), 'cannot read what a conversation was about');
    return undefined;
  }
}

/**
 * Keeps what an answer was about for the other processes, and for this one after a restart.
 *
 * @param conversation where it was given
 * @param answered the answer
 * @param dependencies the store
 */
export function shareTopic(
  conversation: Conversation,
  { answer }: Answered,
  { store, background }: Pick<Dependencies, 'store' | 'background'>,
): void {
  const id = topicOf(answer);
  if (id !== undefined) background(() => store.saveTopic(topicKey(conversation), id, topicLasts(conversation)));
}
