import { webApi } from '@slack/bolt';
import type { Dependencies } from './dependencies.ts';
import { keepHouse } from './keep-house.ts';
import { webClientOptions } from './web-client-options.ts';
import { startDigest } from './weekly-digest.ts';

/** With what Slack is reached. */
export type DutyOptions = { botToken: string; slackApiUrl: string | undefined };

/**
 * Does what nobody asks for: tidies the store, and posts the weekly digest where curators have a channel.
 *
 * @param options how to reach Slack
 * @param dependencies the store, the knowledge and the clock
 * @returns ends it; resolves once what runs has ended
 */
export function startDuties({ botToken, slackApiUrl }: DutyOptions, dependencies: Dependencies): () => Promise<void> {
  const { curatorsChannel: channel } = dependencies;
  const client = new webApi.WebClient(botToken, webClientOptions(slackApiUrl));
  const duties = [keepHouse(dependencies), ...(channel ? [startDigest({ ...dependencies, client, channel })] : [])];
  return async () => {
    await Promise.all(duties.map((end) => end()));
  };
}
