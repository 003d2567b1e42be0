const WRONG_TOKEN = 'the token is not valid; copy it again from your app settings at https://api.slack.com/apps';

/** What to do about an error code of Slack's. */
const REMEDIES: Readonly<Record<string, string>> = {
  invalid_auth: WRONG_TOKEN,
  not_authed: WRONG_TOKEN,
  account_inactive: 'the app is no longer installed; install it to the workspace again',
  token_revoked: 'the token was revoked; install the app to the workspace again',
  token_expired: 'the token has expired; install the app to the workspace again',
  not_allowed_token_type:
    'the token is of the wrong kind; SLACK_BOT_TOKEN begins with xoxb-, SLACK_APP_TOKEN with xapp-',
  missing_scope: 'the token lacks a scope; install the app again with the manifest that ships with awscred',
  not_in_channel: 'the bot is not in that channel; invite it',
  channel_not_found: 'the channel is gone, or private and the bot is not in it; invite it',
  is_archived: 'the channel is archived; nothing can be posted there',
  ratelimited: 'Slack takes no more for now; it goes on by itself',
};

/**
 * Says what to do about an error code of Slack's.
 *
 * @param code as "token_revoked"
 * @returns undefined where that is not known
 */
export function remedyFor(code: string): string | undefined {
  return Object.hasOwn(REMEDIES, code) ? REMEDIES[code] : undefined;
}

/** An error code of Slack's, and what to do about it where that is known. */
export type SlackFailure = { slack: string; remedy?: string };

/** Slack's codes are words; where it answers with a page, the SDK puts that in their place. */
function isCode(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z][a-z_]{1,60}$/.test(value);
}

type SdkError = { data?: { error?: unknown }; statusCode?: unknown; retryAfter?: unknown };

function codeOf({ data, statusCode, retryAfter }: SdkError): string | undefined {
  if (retryAfter !== undefined) return 'ratelimited';
  if (typeof statusCode === 'number') return `status ${statusCode}`;
  if (data?.error === undefined) return undefined;
  return isCode(data.error) ? data.error : 'an answer that cannot be read';
}

/**
 * Finds what Slack answered in an error of its SDK.
 *
 * @param error anything that was thrown; its message is not repeated, since it can hold addresses
 * @returns undefined when Slack answered nothing
 */
export function readSlackFailure(error: unknown): SlackFailure | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const slack = codeOf(error) ?? Object.keys(REMEDIES).find((code) => String((error as Error).message).includes(code));
  if (slack === undefined) return undefined;
  const remedy = remedyFor(slack);
  return { slack, ...(remedy !== undefined && { remedy }) };
}
