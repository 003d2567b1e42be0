import type { Respond } from './dependencies.ts';

const SLACK_ORIGINS = ['https://hooks.slack.com', 'https://hooks.slack-gov.com'];
const TIME_LIMIT_MS = 10_000;

/** A response URL that did not take the message. The code tells why: 404 that it is used up or too old. The URL is no part of it. */
class RespondError extends Error {
  readonly code: string;
  constructor(reason: string) {
    super(`Cannot respond: ${reason}`);
    this.code = `response_url_${reason}`;
  }
}

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
      throw new RespondError('foreign_host');
    }
    const response = await send(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(message),
      redirect: 'error',
      signal: AbortSignal.timeout(TIME_LIMIT_MS),
    }).catch((error: unknown) => {
      throw new RespondError(error instanceof Error ? error.name : 'network');
    });
    // Nobody reads what Slack says beside the status, and what is not read holds the connection.
    await response.body?.cancel();
    if (!response.ok) throw new RespondError(`status_${response.status}`);
  };
}
