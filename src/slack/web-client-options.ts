import type { WebClientOptions } from '@slack/web-api';
import { createPatientFetch } from './patient-fetch.ts';

/**
 * The options of every Web API client. How long and how often it tries is decided in one place, patient-fetch.
 *
 * @param slackApiUrl where Slack's Web API is stood in for; undefined for slack.com
 */
export function webClientOptions(slackApiUrl: string | undefined): WebClientOptions {
  return {
    fetch: createPatientFetch(),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    ...(slackApiUrl && { slackApiUrl }),
  };
}
