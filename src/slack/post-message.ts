import type { KnownBlock } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Card } from '../cards/card.ts';

/** Where a message goes. With a `user`, only that person sees it. */
export type Place = { channel: string; thread?: string | undefined; user?: string };

const REFUSED_BLOCKS = ['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'msg_too_long'];

function isRefusedBlocks(error: unknown): boolean {
  const code = (error as { data?: { error?: string } } | undefined)?.data?.error;
  return code !== undefined && REFUSED_BLOCKS.includes(code);
}

/**
 * Posts a card. When Slack refuses its blocks, its text goes out instead, once.
 *
 * @param client the Web API
 * @param place channel, thread and, for a private message, the person
 * @param card what to post
 * @returns the time of the message, which names it; empty when Slack does not tell
 * @throws what the Web API throws when the message cannot be delivered
 */
export async function postMessage(client: WebClient, place: Place, card: Card): Promise<string> {
  try {
    return await send(client, place, card.text, card.blocks);
  } catch (error) {
    if (!isRefusedBlocks(error)) throw error;
    return await send(client, place, card.text);
  }
}

async function send(
  client: WebClient,
  { channel, thread, user }: Place,
  text: string,
  blocks?: KnownBlock[],
): Promise<string> {
  const message = { channel, text, ...(blocks && { blocks }), ...(thread && { thread_ts: thread }) };
  if (user) return (await client.chat.postEphemeral({ ...message, user })).message_ts ?? '';
  return (await client.chat.postMessage({ ...message, unfurl_links: false, unfurl_media: false })).ts ?? '';
}
