import type { WebClient } from '@slack/web-api';
import type { Card } from '../cards/card.ts';
import type { Dependencies } from './dependencies.ts';
import { describeError } from './describe-error.ts';
import type { HumanMessage } from './human-message.ts';
import { postMessage } from './post-message.ts';

async function show(client: WebClient, { user, channel, channelType, thread }: HumanMessage, warning: Card) {
  const isDirect = channelType === 'im';
  try {
    await postMessage(client, isDirect ? { channel, thread } : { channel, thread, user }, warning);
  } catch (error) {
    if (isDirect) throw error;
    // Slack takes a person's id for the direct message with that person.
    await postMessage(client, { channel: user }, warning);
  }
}

/**
 * Shows a warning to the author of a message and to nobody else: in a direct message as a message, elsewhere beside theirs, and where
 * Slack cannot show it there, to the author directly. Never throws: whatever else is said must not hang on it.
 *
 * @param client the Web API
 * @param message what the author wrote
 * @param warning what to show; nothing when it is undefined
 * @param dependencies the log, where a warning that could not be shown is told of
 */
export async function warnAuthor(
  client: WebClient,
  message: HumanMessage,
  warning: Card | undefined,
  { log }: Pick<Dependencies, 'log'>,
): Promise<void> {
  if (warning === undefined) return;
  await show(client, message, warning).catch((error: unknown) =>
    log.error(describeError(error), 'cannot warn an author'),
  );
}
