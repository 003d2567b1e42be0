import type { App, BlockAction, ButtonAction, ViewSubmitAction } from '@slack/bolt';
import { ACTION_IDS } from '../../cards/action-ids.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Press } from '../press.ts';
import { orApologise, sayToPresser } from '../respond-to-press.ts';
import { FAILURES } from '../sentences.ts';
import { handleMore, handlePart, handlePick, handlePickNone, handleShow } from './card-actions.ts';
import { handleNotIt, handleSolved, handleView } from './feedback-actions.ts';
import { handleGapIgnore, handleGapNew, handleGapWording } from './gap-actions.ts';
import { handleHistory, handleHomeEntry } from './home.ts';
import { handleAnswered, handleAskPerson } from './request-actions.ts';
import { handleSearchOpen, handleSearchPick } from './search.ts';
import { handleRemove, handleReplyInThread, handleShareHere } from './share-actions.ts';

type Handle = (press: Press, dependencies: Dependencies) => Promise<void>;

/** A button of a card older than this version. */
async function handleUnknown({ ack, body }: Press, dependencies: Dependencies): Promise<void> {
  await ack();
  await orApologise(body, dependencies, () => sayToPresser(body, FAILURES.unknown, dependencies));
}

/** Who serves which button, by the beginning of its action id. */
const HANDLERS: readonly (readonly [string, Handle])[] = [
  [ACTION_IDS.more, handleMore],
  [ACTION_IDS.pickNone, handlePickNone],
  [ACTION_IDS.part, handlePart],
  [ACTION_IDS.show, handleShow],
  [ACTION_IDS.pick, handlePick],
  [ACTION_IDS.shareHere, handleShareHere],
  [ACTION_IDS.replyInThread, handleReplyInThread],
  [ACTION_IDS.remove, handleRemove],
  [ACTION_IDS.solved, handleSolved],
  [ACTION_IDS.notIt, handleNotIt],
  [ACTION_IDS.askPerson, handleAskPerson],
  [ACTION_IDS.requestAnswered, handleAnswered],
  [ACTION_IDS.searchOpen, handleSearchOpen],
  [ACTION_IDS.searchPick, handleSearchPick],
  [ACTION_IDS.homeEntry, handleHomeEntry],
  [ACTION_IDS.historyOff, handleHistory],
  [ACTION_IDS.historyOn, handleHistory],
  [ACTION_IDS.historyForget, handleHistory],
  [ACTION_IDS.gapWording, handleGapWording],
  [ACTION_IDS.gapNew, handleGapNew],
  [ACTION_IDS.gapIgnore, handleGapIgnore],
];

/** Serves a button, also one of a card that an older version posted. */
export function handleAction(press: Press, dependencies: Dependencies): Promise<void> {
  const [, handle] = HANDLERS.find(([id]) => press.action.action_id.startsWith(id)) ?? [];
  return (handle ?? handleUnknown)(press, dependencies);
}

/** Registers the buttons and windows: one listener for all, since Bolt walks every listener for every request. */
export function register(app: App, dependencies: Dependencies): void {
  app.action<BlockAction<ButtonAction>>(/./, (args) => handleAction(args, dependencies));
  app.view<ViewSubmitAction>(/./, (args) => handleView(args, dependencies));
}
