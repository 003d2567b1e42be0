import type { KnownBlock } from '@slack/types';
import type { Audience } from '../knowledge/vocabularies.ts';
import { OUTSIDERS_BLOCK } from './action-ids.ts';

/** Whether something in a block can be pressed or chosen. */
function isUsable(block: KnownBlock): boolean {
  return block.type === 'actions' || (block.type === 'section' && block.accessory !== undefined);
}

/**
 * Lets the buttons and menus of a card remember that it is for outsiders, so that what they open is too.
 *
 * @param audience who sees the blocks; for members they stay as they are
 * @param blocks as built
 * @returns blocks with something to press named, each by an id of its own, as Slack demands
 */
export function markFor(audience: Audience, blocks: readonly KnownBlock[]): KnownBlock[] {
  if (audience !== 'outsider') return [...blocks];
  let usable = 0;
  return blocks.map((block) => {
    if (!isUsable(block)) return block;
    usable += 1;
    return { ...block, block_id: usable === 1 ? OUTSIDERS_BLOCK : `${OUTSIDERS_BLOCK}_${usable}` };
  });
}
