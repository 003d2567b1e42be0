import type { Library } from '../matching/library.ts';
import type { Metrics } from '../metrics/metrics.ts';
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
