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
  /** Posts a private answer for all, in the same place. */
  shareHere: 'share_here',
  /** Answers in the thread of the message that was asked about. */
  replyInThread: 'reply_in_thread',
  /** Takes away a message of the bot. */
  remove: 'remove',
  /** The answer helped; the value is the entry's id. */
  solved: 'solved',
  /** The answer did not help: opens the window that asks why. */
  notIt: 'not_it',
  /** Passes the question on to the curators. */
  askPerson: 'ask_person',
  /** Opens the window to search in. */
  searchOpen: 'search_open',
  /** The menu of that window; its options are asked for by this id too, and their values are entry ids. */
  searchPick: 'search_pick',
  /** On the Home tab, followed by a place: shows an entry. */
  homeEntry: 'home_entry_',
  /** Ends the list of one's own questions. */
  historyOff: 'home_history_off',
  /** Begins it again. */
  historyOn: 'home_history_on',
  /** Empties it. */
  historyForget: 'home_history_forget',
  /** A curator has answered; the value is the request's id. */
  requestAnswered: 'request_answered',
  /** Followed by a place: what was asked is another wording of an entry; `readGapValue` reads the value. */
  gapWording: 'gap_wording_',
  /** What was asked wants an entry of its own; the value is the gap's id. */
  gapNew: 'gap_new',
  /** What was asked is none of the bot's business; the value is the gap's id. */
  gapIgnore: 'gap_ignore',
} as const;

/** The ids by which windows are known when they are sent or closed. */
export const CALLBACK_IDS = {
  more: 'more',
  search: 'search',
  notIt: 'not_it',
  yaml: 'gap_yaml',
  thanks: 'thanks',
} as const;

/** With this begin the block ids of the buttons on a card for outsiders: what they open is for outsiders too, on whatever day they are pressed. */
export const OUTSIDERS_BLOCK = 'for_outsiders';

/** The action id of the button that shows one part of a credential. */
export function partActionId(part: BlockName): string {
  return `${ACTION_IDS.part}${part}`;
}
