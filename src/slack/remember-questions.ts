import { createExpiringMap } from './expiring-map.ts';

/** What somebody asked last, redacted, so that "not it" and "ask a person" know what was asked. */
export type AskedQuestion = { question: string; nearest: readonly string[] };

/** Who asked where. Under an answer in a thread everybody means the same question. */
export type AskedWhere = { team: string; channel: string; user: string; thread?: string | undefined };

/** A memory of questions. */
export type AskedQuestions = {
  last(where: AskedWhere): AskedQuestion | undefined;
  remember(where: AskedWhere, asked: AskedQuestion): void;
};

const MOST = 1000;
const KEPT_MS = 24 * 60 * 60 * 1000;

function keyOf({ team, channel, user, thread }: AskedWhere): string {
  return JSON.stringify(thread ? [team, channel, thread] : [team, channel, null, user]);
}

/**
 * Makes a memory of questions, in this process alone and for a day.
 *
 * @param now the clock, in milliseconds
 */
export function rememberQuestions(now: () => number = Date.now): AskedQuestions {
  const asked = createExpiringMap<AskedQuestion>(MOST, now);
  return {
    last: (where) => asked.get(keyOf(where)) ?? asked.get(keyOf({ ...where, thread: undefined })),
    remember(where, question) {
      asked.set(keyOf(where), question, KEPT_MS);
    },
  };
}
