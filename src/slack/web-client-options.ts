import type { WebClientOptions } from '@slack/web-api';

/** A request to Slack takes this long at most; the SDK would wait for ever. */
const TIME_LIMIT_MS = 10_000;

/** Tries after the first; the SDK would go on for half an hour. */
const RETRIES = 2;

/**
 * The options of every Web API client.
 *
 * @param slackApiUrl where Slack's Web API is stood in for; undefined for slack.com
 */
export function webClientOptions(slackApiUrl: string | undefined): WebClientOptions {
  return {
    timeout: TIME_LIMIT_MS,
    retryConfig: { retries: RETRIES, minTimeout: 300, maxTimeout: 2000, factor: 2 },
    ...(slackApiUrl && { slackApiUrl }),
  };
}
