import type { Library } from '../matching/library.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { Store } from '../store/store.ts';
import type { AnswerCounts } from './count-answers.ts';
import type { Histories } from './gather-histories.ts';
import type { RateLimits } from './rate-limits.ts';
import type { AskedQuestions } from './remember-questions.ts';
import type { Topics } from './remember-topics.ts';
import type { Warnings } from './remember-warnings.ts';

/** Structured log lines; pino's logger is one. Never given text of users, tokens or response URLs. */
export type Log = {
  debug(fields: object, message?: string): void;
  info(fields: object, message?: string): void;
  warn(fields: object, message?: string): void;
  error(fields: object, message?: string): void;
};

/** What the listeners need beside Slack. */
export type Dependencies = {
  /** The knowledge as of now; a reload changes it. */
  library(): Library;
  log: Log;
  /** What the operator counts. */
  metrics: Metrics;
  /** What each conversation was last about. */
  topics: Topics;
  /** About which messages their authors were warned. */
  warnings: Warnings;
  /** Posts to the response URL of an interaction. */
  respond: Respond;
  /** What is kept. */
  store: Store;
  /** Tells people apart without telling who they are, for a month. */
  personOf(team: string, user: string): Promise<string>;
  /** The terms by which questions without an answer are put together. */
  gapTerms(question: string): string[];
  /** What was asked last. */
  asked: AskedQuestions;
  limits: RateLimits;
  /** Slack's ids of those who look after the knowledge. */
  curators: Pick<ReadonlySet<string>, 'has'>;
  /** Where curators read requests and the weekly digest. */
  curatorsChannel: string | undefined;
  /** The clock, in milliseconds. */
  now(): number;
  /** Keeps something that nobody waits for, after what somebody waits for; what fails is told to the log. */
  background(work: () => Promise<void>): void;
  /** What each person asked. */
  histories: Histories;
  /** How often each entry was asked for. */
  counts: AnswerCounts;
};

/** What goes to a response URL. */
export type ResponseMessage = {
  text: string;
  blocks?: unknown[];
  response_type?: 'ephemeral';
  replace_original?: boolean;
  thread_ts?: string;
};

/** @throws Error when the URL is not one of Slack's, or Slack does not take the message */
export type Respond = (url: string, message: ResponseMessage) => Promise<void>;
