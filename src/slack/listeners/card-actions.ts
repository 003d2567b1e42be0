import { ACTION_IDS } from '../../cards/action-ids.ts';
import { buildEntryCard, buildNoneCard, buildPartCard } from '../../cards/build-card.ts';
import { buildMoreView } from '../../cards/more-view.ts';
import { audienceOfPress } from '../audience.ts';
import type { Dependencies } from '../dependencies.ts';
import { type Press, placeOf } from '../press.ts';
import { IN_COMMAND } from '../record-answer.ts';
import { orApologise, showToPresser } from '../respond-to-press.ts';

/** Opens everything about an entry in a modal. Its trigger lives for three seconds, so it is opened at once. */
export async function handleMore({ ack, action, body, client }: Press, dependencies: Dependencies): Promise<void> {
  await ack();
  const { channel, thread } = placeOf(body);
  const { knowledge } = dependencies.library();
  const view = buildMoreView(knowledge, action.value ?? '', audienceOfPress(body, action), { channel, thread });
  await orApologise(body, dependencies, () => client.views.open({ trigger_id: body.trigger_id, view }));
}

/** Shows one part of a credential to whoever pressed, beside the card. */
export async function handlePart({ ack, action, body }: Press, dependencies: Dependencies): Promise<void> {
  await ack();
  const part = action.action_id.slice(ACTION_IDS.part.length);
  const { knowledge } = dependencies.library();
  const options = { isPrivate: true, audience: audienceOfPress(body, action) };
  const card = buildPartCard(knowledge, action.value ?? '', part, options);
  await orApologise(body, dependencies, () => showToPresser(body, card, false, dependencies));
}

/** Shows the card of an entry that was named on another card, to whoever pressed. */
export async function handleShow({ ack, action, body }: Press, dependencies: Dependencies): Promise<void> {
  await ack();
  await orApologise(body, dependencies, () => showEntry({ action, body }, false, dependencies));
}

/** Puts the chosen answer in the place of the question back. */
export async function handlePick({ ack, action, body }: Press, dependencies: Dependencies): Promise<void> {
  await ack();
  await orApologise(body, dependencies, () => showEntry({ action, body }, true, dependencies));
  takeChoices(body, dependencies, false);
}

/** None of the choices fitted: says what would help. */
export async function handlePickNone({ ack, action, body }: Press, dependencies: Dependencies): Promise<void> {
  await ack();
  const card = buildNoneCard(dependencies.library().knowledge, { audience: audienceOfPress(body, action) });
  await orApologise(body, dependencies, () => showToPresser(body, card, true, dependencies));
  takeChoices(body, dependencies, true);
}

async function showEntry(
  { action, body }: Pick<Press, 'action' | 'body'>,
  replace: boolean,
  dependencies: Dependencies,
): Promise<void> {
  const isEphemeral = (body.container as { is_ephemeral?: unknown } | undefined)?.is_ephemeral === true;
  const options = { isPrivate: !replace || isEphemeral, audience: audienceOfPress(body, action) };
  const card = buildEntryCard(dependencies.library().knowledge, action.value ?? '', 'choose', options);
  await showToPresser(body, card, replace, dependencies);
}

/** The choices are no longer open; when none fitted they are a gap. */
function takeChoices(body: Press['body'], dependencies: Dependencies, isGap: boolean): void {
  const { store, personOf, background } = dependencies;
  const { team, channel, thread, user } = placeOf(body);
  const take = async () => {
    const key = { team, channel, message: thread ?? IN_COMMAND, person: await personOf(team, user) };
    const taken = await store.takeChoices(key);
    if (taken && isGap) await store.saveGap({ ...taken, kind: 'untaken' });
  };
  background(take);
}
