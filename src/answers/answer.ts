import type { Then } from '../knowledge/schema.ts';
import type { Audience } from '../knowledge/vocabularies.ts';
import type { Intent } from '../matching/detect-intent.ts';
import type { Match } from '../matching/match-question.ts';
import type { Finding } from '../shapes/guard-text.ts';

/** What somebody asks. */
export type Question = {
  /** The raw text; the guard runs on it before anything else does. */
  text: string;
  /** The id of the entry that the conversation last was about. */
  last?: string | undefined;
  audience: Audience;
  /** Names of attached files; their contents are never read. */
  fileNames?: readonly string[];
};

/** The words of the question that spoke for the answer. */
export type Reason = { words: readonly string[] };

/** One way out of `choices`: the entry it leads to and the fact that tells it from the others. */
export type Choice = { id: string; label: string };

/** What the bot has to say. Closed: every surface shows each of these, and there are no others. */
export type Answer =
  | {
      outcome: 'answer';
      intent: Intent;
      /** One entry, or two credentials to compare. */
      ids: readonly [string] | readonly [string, string];
      /** What an old page says that the question betrays. */
      old?: Then;
      reason: Reason;
      matches: readonly Match[];
    }
  | { outcome: 'choices'; ask: string; choices: readonly Choice[]; reason: Reason; matches: readonly Match[] }
  | { outcome: 'none'; nearest: readonly string[]; elsewhere?: string; matches: readonly Match[] }
  | { outcome: 'identified'; finding: Finding }
  | { outcome: 'help'; about: 'usage' | 'greeting' | 'thanks' | 'sent-privately' }
  | { outcome: 'secret' };

/** The answer to a question, and what the guard found in it: of every finding its kind and mask, never the value. */
export type Answered = { found: readonly Finding[]; redacted: string; answer: Answer };

/** The entry that an answer was about, of several that were offered the most fitting; undefined when there was none. */
export function topicOf(answer: Answer): string | undefined {
  if (answer.outcome === 'answer') return answer.ids[0];
  return answer.outcome === 'choices' ? answer.choices[0]?.id : undefined;
}
