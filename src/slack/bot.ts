import { readSlackFailure } from './slack-failure.ts';

/** The running connection to Slack. */
export type Bot = {
  /**
   * Begins to listen.
   *
   * @returns the port that HTTP is served on, if any
   * @throws StartError when Slack or the port cannot be had
   */
  start(): Promise<{ port: number | undefined }>;
  /** Takes no new work, finishes what runs, and resolves. */
  stop(): Promise<void>;
};

/** Slack or a port that cannot be had at start. The message is a sentence for the operator. */
export class StartError extends Error {}

/**
 * Says in a sentence why Slack could not be reached at start.
 *
 * @param error what the SDK threw; its message is not repeated, since it can hold addresses
 */
export function describeSlackFailure(error: unknown): StartError {
  const failure = readSlackFailure(error);
  if (failure === undefined) {
    return new StartError('Cannot reach Slack: no answer; check the network, then start again');
  }
  return new StartError(`Cannot connect to Slack: ${failure.remedy ?? `Slack answered "${failure.slack}"`}`);
}
