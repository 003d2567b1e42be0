import type { Respond } from './dependencies.ts';

const SLACK_ORIGINS = ['https://hooks.slack.com', 'https://hooks.slack-gov.com'];
const TIME_LIMIT_MS = 10_000;

/**
 * Makes the function that posts to response URLs. Such a URL comes with a request and is as good as a password for half an
 * hour, so it is called only at Slack's hosts, follows no redirect, and stands in no error and no log.
 *
 * @param slackApiUrl where Slack's Web API is stood in for; its origin is then allowed too
 * @param send the network, `fetch` by default
 */
export function createRespond(slackApiUrl: string | undefined, send: typeof fetch = fetch): Respond {
  const origins = slackApiUrl ? [...SLACK_ORIGINS, new URL(slackApiUrl).origin] : SLACK_ORIGINS;
  return async (url, message) => {
    if (!URL.canParse(url) || !origins.includes(new URL(url).origin)) {
      throw new Error("Cannot respond: the response URL is not at one of Slack's hosts");
    }
    const response = await send(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(message),
      redirect: 'error',
      signal: AbortSignal.timeout(TIME_LIMIT_MS),
    }).catch((error: unknown) => {
      throw new Error(`Cannot respond: ${error instanceof Error ? error.name : 'the network failed'}`);
    });
    if (!response.ok) throw new Error(`Cannot respond: Slack answered ${response.status}`);
  };
}
