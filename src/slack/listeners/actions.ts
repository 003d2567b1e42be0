import type { AllMiddlewareArgs, App, BlockAction, ButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import { ACTION_IDS } from '../../cards/action-ids.ts';
import { buildEntryCard, buildNoneCard, buildPartCard } from '../../cards/build-card.ts';
import type { Card } from '../../cards/card.ts';
import { buildMoreView } from '../../cards/more-view.ts';
import { audienceOfPress } from '../audience.ts';
import type { Dependencies } from '../dependencies.ts';
import { describeError } from '../describe-error.ts';
import { FAILURES } from '../sentences.ts';

type Args = Pick<
  SlackActionMiddlewareArgs<BlockAction<ButtonAction>> & AllMiddlewareArgs,
  'ack' | 'action' | 'body' | 'client'
>;

/** Where a pressed button's message stands, so that the reply lands beside it. */
function threadOf(body: BlockAction): { thread_ts?: string } {
  const thread = (body.message as { thread_ts?: string } | undefined)?.thread_ts;
  return thread ? { thread_ts: thread } : {};
}

async function show(body: BlockAction, card: Card, replace: boolean, { respond }: Dependencies): Promise<void> {
  await respond(body.response_url, {
    ...card,
    response_type: 'ephemeral',
    replace_original: replace,
    ...(replace ? {} : threadOf(body)),
  });
}

async function orApologise(body: BlockAction, dependencies: Dependencies, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    dependencies.log.error(describeError(error), 'cannot serve a button');
    await show(body, { text: FAILURES.show, blocks: [] }, false, dependencies).catch(() => undefined);
  }
}

/** Opens everything about an entry in a modal. Its trigger lives for three seconds, so it is opened at once. */
async function handleMore({ ack, action, body, client }: Args, dependencies: Dependencies): Promise<void> {
  await ack();
  await orApologise(body, dependencies, () =>
    client.views.open({
      trigger_id: body.trigger_id,
      view: buildMoreView(dependencies.library().knowledge, action.value ?? '', audienceOfPress(body, action)),
    }),
  );
}

/** Shows one part of a credential to whoever pressed, beside the card. */
async function handlePart({ ack, action, body }: Args, dependencies: Dependencies): Promise<void> {
  await ack();
  const part = action.action_id.slice(ACTION_IDS.part.length);
  const { knowledge } = dependencies.library();
  const options = { isPrivate: true, audience: audienceOfPress(body, action) };
  const card = buildPartCard(knowledge, action.value ?? '', part, options);
  await orApologise(body, dependencies, () => show(body, card, false, dependencies));
}

/** Shows the card of an entry that was named on another card, to whoever pressed. */
async function handleShow({ ack, action, body }: Args, dependencies: Dependencies): Promise<void> {
  await ack();
  await orApologise(body, dependencies, () => showEntry({ action, body }, false, dependencies));
}

/** Puts the chosen answer in the place of the question back. */
async function handlePick({ ack, action, body }: Args, dependencies: Dependencies): Promise<void> {
  await ack();
  await orApologise(body, dependencies, () => showEntry({ action, body }, true, dependencies));
}

/** None of the choices fitted: says what would help. */
async function handlePickNone({ ack, action, body }: Args, dependencies: Dependencies): Promise<void> {
  await ack();
  const card = buildNoneCard(dependencies.library().knowledge, { audience: audienceOfPress(body, action) });
  await orApologise(body, dependencies, () => show(body, card, true, dependencies));
}

async function showEntry(
  { action, body }: Pick<Args, 'action' | 'body'>,
  replace: boolean,
  dependencies: Dependencies,
): Promise<void> {
  const options = {
    isPrivate: !replace || body.container.is_ephemeral === true,
    audience: audienceOfPress(body, action),
  };
  const card = buildEntryCard(dependencies.library().knowledge, action.value ?? '', 'choose', options);
  await show(body, card, replace, dependencies);
}

/** A button of a card older than this version. */
async function handleUnknown({ ack, body }: Args, dependencies: Dependencies): Promise<void> {
  await ack();
  await orApologise(body, dependencies, () => show(body, { text: FAILURES.unknown, blocks: [] }, false, dependencies));
}

/** Who serves which button, by the beginning of its action id. */
const HANDLERS: readonly (readonly [string, (args: Args, dependencies: Dependencies) => Promise<void>])[] = [
  [ACTION_IDS.more, handleMore],
  [ACTION_IDS.pickNone, handlePickNone],
  [ACTION_IDS.part, handlePart],
  [ACTION_IDS.show, handleShow],
  [ACTION_IDS.pick, handlePick],
];

/** Serves a button, also one of a card that an older version posted. */
export function handleAction(args: Args, dependencies: Dependencies): Promise<void> {
  const [, handle] = HANDLERS.find(([id]) => args.action.action_id.startsWith(id)) ?? [];
  return (handle ?? handleUnknown)(args, dependencies);
}

/** Registers the buttons: one listener for all, since Bolt walks every listener for every request. */
export function register(app: App, dependencies: Dependencies): void {
  app.action<BlockAction<ButtonAction>>(/./, (args) => handleAction(args, dependencies));
}
