import type { Button, KnownBlock } from '@slack/types';
import type { Entry } from '../knowledge/knowledge.ts';
import type { Credential } from '../knowledge/schema.ts';
import type { BlockName } from '../knowledge/vocabularies.ts';
import { ACTION_IDS, partActionId } from './action-ids.ts';
import { actions, button } from './blocks.ts';
import type { CardContext } from './entry-parts.ts';
import { PART_WORDS, WORDS } from './words.ts';

/** Parts that people want next, the likeliest first. */
const NEXT_PARTS: readonly BlockName[] = ['get', 'rotate', 'lost', 'leaked'];

/** Four buttons at most: what comes next, and beside it sharing and everything else. */
const MOST_BUTTONS = 4;

type Placed = Pick<CardContext, 'isPrivate' | 'askerId'>;

/** On an answer that one person sees: it can be posted for all. */
function shareButton(value: string, { isPrivate }: Placed): Button[] {
  return isPrivate ? [button(ACTION_IDS.shareHere, WORDS.shareHere, value)] : [];
}

/**
 * The small row under an answer: whether it helped, and for an answer in a channel, that it can be taken away.
 *
 * @param value the ids of the entries shown, with a blank between two
 * @param placed who sees the answer
 */
export function feedbackButtons(value: string, { askerId }: Placed): KnownBlock[] {
  const remove = askerId === undefined ? [] : [button(ACTION_IDS.remove, WORDS.remove, askerId)];
  return actions([
    button(ACTION_IDS.solved, WORDS.solved, value),
    button(ACTION_IDS.notIt, WORDS.notIt, value),
    ...remove,
  ]);
}

/**
 * The buttons under an entry: the parts that fit next, everything else, and whether it helped.
 *
 * @param entry whose everything `More` shows
 * @param credential whose parts are offered
 * @param placed who sees the card
 * @param shown the part that the card already leads with
 */
export function entryButtons(entry: Entry, credential: Credential, placed: Placed, shown?: BlockName): KnownBlock[] {
  const share = shareButton(entry.id, placed);
  const next = NEXT_PARTS.filter((part) => part !== shown && credential[part]).slice(
    0,
    MOST_BUTTONS - 1 - share.length,
  );
  return [
    ...actions([
      ...share,
      ...next.map((part) => button(partActionId(part), PART_WORDS[part].button, credential.id)),
      button(ACTION_IDS.more, WORDS.more, entry.id),
    ]),
    ...feedbackButtons(entry.id, placed),
  ];
}

/**
 * The buttons under a comparison: each of the two, sharing, and whether it helped.
 *
 * @param pair the two credentials
 * @param placed who sees the card
 */
export function comparisonButtons(pair: readonly [Credential, Credential], placed: Placed): KnownBlock[] {
  const value = pair.map(({ id }) => id).join(' ');
  const shows = pair.map(({ id, name }, at) => button(`${ACTION_IDS.show}${at}`, name, id));
  return [...actions([...shareButton(value, placed), ...shows]), ...feedbackButtons(value, placed)];
}

/**
 * The row under a private answer to somebody's message: it can be posted in that message's thread.
 *
 * @param thread the message
 * @param ids the entries that the answer shows
 */
export function buildReplyRow(thread: string, ids: readonly string[]): KnownBlock[] {
  return actions([button(ACTION_IDS.replyInThread, WORDS.replyInThread, `${thread} ${ids.join(' ')}`)]);
}
