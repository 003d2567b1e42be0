import type { BlockName } from '../knowledge/vocabularies.ts';

/** The ids by which buttons and modals find their handlers; shared with the listeners, and stable, since old cards keep them. */
export const ACTION_IDS = {
  /** Opens everything about an entry. */
  more: 'card_more',
  /** Followed by the part asked for: `card_part_rotate`. */
  part: 'card_part_',
  /** Followed by the choice's place: `choice_pick_0`. */
  pick: 'choice_pick_',
  /** Followed by a place: shows the card of another entry. */
  show: 'card_show_',
  /** None of the choices. */
  pickNone: 'choice_none',
} as const;

/** With this begin the block ids of the buttons on a card for outsiders: what they open is for outsiders too, on whatever day they are pressed. */
export const OUTSIDERS_BLOCK = 'for_outsiders';

/** The action id of the button that shows one part of a credential. */
export function partActionId(part: BlockName): string {
  return `${ACTION_IDS.part}${part}`;
}
