import { type Answered, topicOf } from '../answers/answer.ts';
import { createExpiringMap } from './expiring-map.ts';

/** Remembers which entry each conversation was last about, so that "how do I rotate it?" has an answer. */
export type Topics = {
  /** @returns the entry's id, or undefined when nothing is remembered any more */
  last(conversation: Conversation): string | undefined;
  remember(conversation: Conversation, id: string): void;
};

/** Where a conversation takes place. Threads are shared by their readers; elsewhere each person has one of their own. */
export type Conversation = { team: string; channel: string; thread: string | undefined; user: string };

const MOST = 1000;
const HOUR_MS = 60 * 60 * 1000;
const IN_THREAD_MS = 24 * HOUR_MS;
const ALONE_MS = HOUR_MS / 4;

/** What a conversation is remembered by, in this process and in the store. */
export function topicKey({ team, channel, thread, user }: Conversation): string {
  return JSON.stringify(thread ? [team, channel, thread] : [team, channel, null, user]);
}

/** How long a conversation is remembered, in milliseconds. */
export function topicLasts({ thread }: Conversation): number {
  return thread ? IN_THREAD_MS : ALONE_MS;
}

/**
 * Makes a memory of topics, in this process alone: what commands go by, since they wait for no store.
 *
 * @param now the clock, in milliseconds
 */
export function rememberTopics(now: () => number = Date.now): Topics {
  const topics = createExpiringMap<string>(MOST, now);
  return {
    last: (conversation) => topics.get(topicKey(conversation)),
    remember: (conversation, id) => topics.set(topicKey(conversation), id, topicLasts(conversation)),
  };
}

/**
 * Notes what an answer was about: of several that were offered the most fitting. Where there was none, the topic before stays.
 *
 * @param topics the memory
 * @param conversation where the answer was given
 * @param answered the answer
 */
export function rememberTopic(topics: Topics, conversation: Conversation, { answer }: Answered): void {
  const id = topicOf(answer);
  if (id !== undefined) topics.remember(conversation, id);
}
