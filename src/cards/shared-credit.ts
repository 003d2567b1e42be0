import type { ContextBlock } from '@slack/types';
import { context } from './blocks.ts';
import { mention } from './mrkdwn.ts';
import { WORDS } from './words.ts';

/**
 * The line under an answer that somebody has shared.
 *
 * @param userId Slack's id of who shared it
 */
export function sharedCredit(userId: string): ContextBlock {
  return context(WORDS.sharedBy(mention(userId)));
}
