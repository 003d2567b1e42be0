import type { WebClient } from '@slack/web-api';
import { buildNamedCard } from '../../cards/build-card.ts';
import { sharedCredit } from '../../cards/shared-credit.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Audience } from '../../knowledge/vocabularies.ts';
import { audienceOfPress } from '../audience.ts';
import type { Dependencies } from '../dependencies.ts';
import { postMessage } from '../post-message.ts';
import { type Press, type PressPlace, placeOf } from '../press.ts';
import { orApologise, sayToPresser } from '../respond-to-press.ts';
import { FAILURES } from '../sentences.ts';
import { isNotInChannel } from '../slack-error.ts';
import { within } from '../within.ts';

/** What is shared from where into which thread; `value` names the entries. */
type Sharing = { place: PressPlace; value: string; thread: string | undefined; key: string };

/** Others may read along in a channel of which nobody knows better: a company says so itself. */
function audienceOfSharing({ company }: Knowledge, pressed: Audience): Audience {
  return company?.['slack-connect'] === 'no' ? pressed : 'outsider';
}

async function post(
  client: WebClient,
  { place, value, thread }: Sharing,
  pressed: Audience,
  { library }: Dependencies,
) {
  const { knowledge } = library();
  const options = { isPrivate: false, audience: audienceOfSharing(knowledge, pressed), askerId: place.user };
  const card = buildNamedCard(knowledge, value, options, sharedCredit(place.user));
  return card && postMessage(client, { channel: place.channel, thread }, card);
}

/** Posts an answer once, whoever presses how often. */
async function share({ action, body, client }: Press, sharing: Sharing, dependencies: Dependencies): Promise<void> {
  const { store } = dependencies;
  const { team, channel, user } = sharing.place;
  if (!(await within(store.reserveShare(sharing.key)))) {
    return sayToPresser(body, FAILURES.sharedBefore, dependencies);
  }
  try {
    const message = await post(client, sharing, audienceOfPress(body, action), dependencies);
    if (message === undefined) return await sayToPresser(body, FAILURES.outdated, dependencies);
    await store.saveShared({ team, channel, message, by: user, entry: sharing.value, key: sharing.key });
  } catch (error) {
    await store.releaseShare(sharing.key);
    if (!isNotInChannel(error)) throw error;
    await sayToPresser(body, FAILURES.notInChannel, dependencies);
  }
}

/** Posts a private answer for all, in the channel that it was asked in, credited to whoever pressed. */
export async function handleShareHere(press: Press, dependencies: Dependencies): Promise<void> {
  await press.ack();
  const place = placeOf(press.body);
  const value = press.action.value ?? '';
  const key = JSON.stringify(['share', place.team, place.channel, place.message, value]);
  await orApologise(press.body, dependencies, () =>
    share(press, { place, value, thread: place.thread, key }, dependencies),
  );
}

/** What `Reply in thread` carries: the entries, and the message that was asked about. */
export function readReplyValue(value: string): { entries: string; thread: string } | undefined {
  const [, thread, entries] = /^(\d{1,12}\.\d{1,8}) (.{1,200})$/.exec(value) ?? [];
  return thread !== undefined && entries !== undefined ? { thread, entries } : undefined;
}

/** Answers in the thread of the message that was asked about, once. */
export async function handleReplyInThread(press: Press, dependencies: Dependencies): Promise<void> {
  await press.ack();
  const place = placeOf(press.body);
  const reply = readReplyValue(press.action.value ?? '');
  await orApologise(press.body, dependencies, async () => {
    if (!reply) return sayToPresser(press.body, FAILURES.outdated, dependencies);
    const { thread, entries: value } = reply;
    const key = JSON.stringify(['reply', place.team, place.channel, thread, value]);
    await share(press, { place, value, thread, key }, dependencies);
  });
}

/** Takes away an answer of the bot, for who asked and for the curators. */
export async function handleRemove({ ack, action, body, client }: Press, dependencies: Dependencies): Promise<void> {
  await ack();
  const { team, channel, message, user } = placeOf(body);
  await orApologise(body, dependencies, async () => {
    const mayRemove = user !== '' && (user === action.value || dependencies.curators.has(user));
    if (!mayRemove) return sayToPresser(body, FAILURES.notRemovable, dependencies);
    await client.chat.delete({ channel, ts: message });
    await dependencies.store.forgetShared({ team, channel, message });
  });
}
