import type { WebClient } from '@slack/web-api';
import { mention } from '../../cards/mrkdwn.ts';
import {
  buildAnsweredCard,
  buildRequestCard,
  buildRequestSentCard,
  type PersonRequest,
} from '../../cards/request-card.ts';
import { nameOf } from '../../knowledge/knowledge.ts';
import type { HelpRequest } from '../../store/records.ts';
import type { Dependencies } from '../dependencies.ts';
import { type Press, type PressPlace, placeOf } from '../press.ts';
import { orApologise, sayToPresser, showToPresser } from '../respond-to-press.ts';
import { DONE, FAILURES } from '../sentences.ts';
import { isNotInChannel } from '../slack-error.ts';
import { within } from '../within.ts';

/** Where a request goes, and the group that is called there. */
type Destination = { channel: string; group?: string };

/** A company names a channel, a person or a user group; a group is called in the curators' channel, or where it was asked. */
function destinationOf({ library, curatorsChannel }: Dependencies, { channel }: PressPlace): Destination | undefined {
  const named = library().knowledge.company?.['ask-a-person']?.slack;
  if (named === undefined) return undefined;
  return named.startsWith('S') ? { channel: curatorsChannel ?? channel, group: named } : { channel: named };
}

async function linkTo(client: WebClient, { channel, message }: PressPlace): Promise<string | undefined> {
  if (channel === '' || message === '') return undefined;
  const found = await client.chat.getPermalink({ channel, message_ts: message }).catch(() => undefined);
  return found?.permalink;
}

function described({ library }: Dependencies, id: string, request: Omit<HelpRequest, 'id' | 'at'>): PersonRequest {
  const { knowledge } = library();
  const { asker, question, entry, link } = request;
  const entryTitle = entry !== undefined && knowledge.entries.has(entry) ? nameOf(knowledge, entry) : undefined;
  return { id, askerId: asker, question, entryTitle, link };
}

async function passOn({ action, body, client }: Press, dependencies: Dependencies): Promise<void> {
  const place = placeOf(body);
  const destination = destinationOf(dependencies, place);
  if (!destination) return sayToPresser(body, FAILURES.noRequestPlace, dependencies);
  const { team, channel, user, thread, message } = place;
  const asked = dependencies.asked.last(place)?.question ?? '';
  const entry = action.value === 'none' ? undefined : action.value;
  const request = {
    team,
    asker: user,
    channel,
    thread,
    message,
    question: asked,
    entry,
    link: await linkTo(client, place),
  };
  const id = await within(dependencies.store.openRequest(request));
  const card = buildRequestCard(described(dependencies, id, request));
  const text = destination.group ? `<!subteam^${destination.group}> ${card.text}` : card.text;
  const posted = await client.chat
    .postMessage({ channel: destination.channel, text, blocks: card.blocks })
    .catch((error: unknown) => {
      if (isNotInChannel(error)) return undefined;
      throw error;
    });
  if (posted === undefined) return sayToPresser(body, FAILURES.noRequestPlace, dependencies);
  await dependencies.store.placeRequest(id, {
    channel: posted.channel ?? destination.channel,
    message: posted.ts ?? '',
  });
  await showToPresser(body, buildRequestSentCard(), false, dependencies);
}

/** Passes a question on to the people whom the company names. */
export async function handleAskPerson(press: Press, dependencies: Dependencies): Promise<void> {
  await press.ack();
  await orApologise(press.body, dependencies, () => passOn(press, dependencies));
}

async function tellAsker(client: WebClient, { asker, link }: HelpRequest, by: string): Promise<void> {
  const where = link === undefined ? '' : ` ${link}`;
  await client.chat.postMessage({ channel: asker, text: `${DONE.answeredTo(mention(by))}${where}` });
}

/** Closes a request where it stands, once, and tells who asked. */
export async function handleAnswered({ ack, action, body, client }: Press, dependencies: Dependencies): Promise<void> {
  await ack();
  const { channel, message, user } = placeOf(body);
  await orApologise(body, dependencies, async () => {
    const id = action.value ?? '';
    const request = await within(dependencies.store.request(id));
    if (!request) return sayToPresser(body, FAILURES.outdated, dependencies);
    if (!(await within(dependencies.store.closeRequest(id, user)))) {
      return sayToPresser(body, FAILURES.closedBefore, dependencies);
    }
    const card = buildAnsweredCard(described(dependencies, id, request), user);
    await client.chat.update({ channel, ts: message, ...card });
    await tellAsker(client, request, user);
  });
}
