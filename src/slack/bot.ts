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

const REMEDIES: Record<string, string> = {
  invalid_auth: 'the token is not valid; copy it again from your app settings at https://api.slack.com/apps',
  not_authed: 'the token is not valid; copy it again from your app settings at https://api.slack.com/apps',
  account_inactive: 'the app is no longer installed; install it to the workspace again',
  token_revoked: 'the token was revoked; install the app to the workspace again',
  token_expired: 'the token has expired; install the app to the workspace again',
  not_allowed_token_type:
    'the token is of the wrong kind; SLACK_BOT_TOKEN begins with xoxb-, SLACK_APP_TOKEN with xapp-',
  missing_scope: 'the token lacks a scope; install the app again with the manifest that ships with awscred',
};

/**
 * Says what to do about an error of Slack's.
 *
 * @param code Slack's own, as "token_revoked"
 * @returns undefined for one that is not about tokens
 */
export function remedyFor(code: string): string | undefined {
  return Object.hasOwn(REMEDIES, code) ? REMEDIES[code] : undefined;
}

/** Finds Slack's own error code in what its SDK throws. */
function slackCode(error: unknown): string | undefined {
  const it = error as { data?: { error?: unknown }; message?: unknown };
  if (typeof it.data?.error === 'string') return it.data.error;
  return Object.keys(REMEDIES).find((code) => String(it.message).includes(code));
}

/**
 * Says in a sentence why Slack could not be reached at start.
 *
 * @param error what the SDK threw; its message is not repeated, since it can hold addresses
 */
export function describeSlackFailure(error: unknown): StartError {
  const code = slackCode(error);
  if (code === undefined) {
    return new StartError('Cannot reach Slack: no answer; check the network, then start again');
  }
  return new StartError(`Cannot connect to Slack: ${remedyFor(code) ?? `Slack answered "${code}"`}`);
}
