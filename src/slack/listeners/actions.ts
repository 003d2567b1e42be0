import type { AllMiddlewareArgs, App, BlockAction, ButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import { ACTION_IDS } from '../../cards/action-ids.ts';
import { buildEntryCard, buildNoneCard, buildPartCard } from '../../cards/build-card.ts';
import type { Card } from '../../cards/card.ts';
import { buildMoreView } from '../../cards/more-view.ts';
import type { Dependencies } from '../dependencies.ts';
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
    dependencies.log.error(
      { name: (error as Error).name, code: (error as { code?: string }).code },
      'cannot serve a button',
    );
    await show(body, { text: FAILURES.show, blocks: [] }, false, dependencies).catch(() => undefined);
  }
}

/** Opens everything about an entry in a modal. Its trigger lives for three seconds, so it is opened at once. */
export async function handleMore({ ack, action, body, client }: Args, dependencies: Dependencies): Promise<void> {
  await ack();
  await orApologise(body, dependencies, () =>
    client.views.open({
      trigger_id: body.trigger_id,
      view: buildMoreView(dependencies.library().knowledge, action.value ?? ''),
    }),
  );
}

/** Shows one part of a credential to whoever pressed, beside the card. */
export async function handlePart({ ack, action, body }: Args, dependencies: Dependencies): Promise<void> {
  await ack();
  const part = action.action_id.slice(ACTION_IDS.part.length);
  const { knowledge } = dependencies.library();
  const card = buildPartCard(knowledge, action.value ?? '', part, { isPrivate: true });
  await orApologise(body, dependencies, () => show(body, card, false, dependencies));
}

/** Shows the card of an entry that was named on another card, to whoever pressed. */
export async function handleShow({ ack, action, body }: Args, dependencies: Dependencies): Promise<void> {
  await ack();
  await orApologise(body, dependencies, () => showEntry({ action, body }, false, dependencies));
}

/** Puts the chosen answer in the place of the question back. */
export async function handlePick({ ack, action, body }: Args, dependencies: Dependencies): Promise<void> {
  await ack();
  await orApologise(body, dependencies, () => showEntry({ action, body }, true, dependencies));
}

/** None of the choices fitted: says what would help. */
export async function handlePickNone({ ack, body }: Args, dependencies: Dependencies): Promise<void> {
  await ack();
  const card = buildNoneCard(dependencies.library().knowledge);
  await orApologise(body, dependencies, () => show(body, card, true, dependencies));
}

async function showEntry(
  { action, body }: Pick<Args, 'action' | 'body'>,
  replace: boolean,
  dependencies: Dependencies,
): Promise<void> {
  const isPrivate = !replace || body.container.is_ephemeral === true;
  const card = buildEntryCard(dependencies.library().knowledge, action.value ?? '', 'choose', { isPrivate });
  await show(body, card, replace, dependencies);
}

/** A button of a card older than this version. */
export async function handleUnknown({ ack, body }: Args, dependencies: Dependencies): Promise<void> {
  await ack();
  await orApologise(body, dependencies, () => show(body, { text: FAILURES.unknown, blocks: [] }, false, dependencies));
}

const KNOWN = new RegExp(
  `^(?:${ACTION_IDS.more}$|${ACTION_IDS.pickNone}$|${ACTION_IDS.part}|${ACTION_IDS.pick}|${ACTION_IDS.show})`,
);

/** Registers the buttons. */
export function register(app: App, dependencies: Dependencies): void {
  const on = (id: string | RegExp, handle: typeof handleMore) =>
    app.action<BlockAction<ButtonAction>>(id, (args) => handle(args, dependencies));
  on(ACTION_IDS.more, handleMore);
  on(new RegExp(`^${ACTION_IDS.part}`), handlePart);
  on(new RegExp(`^${ACTION_IDS.show}`), handleShow);
  on(new RegExp(`^${ACTION_IDS.pick}`), handlePick);
  on(ACTION_IDS.pickNone, handlePickNone);
  on(new RegExp(`^(?!${KNOWN.source.slice(1)})`), handleUnknown);
}
