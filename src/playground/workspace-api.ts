import { isObject } from './blocks.ts';
import { deleteOwnMessage, editOwnMessage } from './change-own-message.ts';
import { actOnElement, type ElementPlace, runShortcut, suggestOptions } from './element-actions.ts';
import { buildHomeOpened } from './event-payloads.ts';
import type { InputValues } from './interaction-payloads.ts';
import { closeModal, submitModal } from './modal-actions.ts';
import { postInConversation } from './post-in-conversation.ts';
import type { Sender } from './send-to-app.ts';
import {
  type Conversation,
  findConversation,
  findPerson,
  type JsonObject,
  type Person,
  type Workspace,
} from './workspace.ts';

type Request = { workspace: Workspace; sender: Sender; person: Person; body: JsonObject };
type Route = (request: Request) => object | Promise<object> | undefined;

const ROUTES: Record<string, Route> = {
  post: inConversation(({ workspace, sender, person, body }, conversation) => {
    const composed = { text: str(body.text) ?? '', threadTs: str(body.threadTs), fileName: str(body.fileName) };
    return postInConversation(workspace, sender, person, conversation, composed);
  }),
  edit: inConversation(({ workspace, sender, person, body }, conversation) =>
    editOwnMessage(workspace, sender, person, conversation, body.ts, str(body.text) ?? ''),
  ),
  delete: inConversation(({ workspace, sender, person, body }, conversation) =>
    deleteOwnMessage(workspace, sender, person, conversation, body.ts),
  ),
  use: ({ workspace, sender, person, body }) => {
    const chosen = isObject(body.chosen) ? body.chosen : {};
    return actOnElement(workspace, sender, person, readPlace(body), chosen, readValues(body));
  },
  suggest: ({ workspace, sender, person, body }) =>
    suggestOptions(workspace, sender, person, readPlace(body), str(body.typed) ?? ''),
  submit: ({ workspace, sender, person, body }) =>
    submitModal(workspace, sender, person, str(body.viewId) ?? '', readValues(body)),
  close: ({ workspace, sender, person, body }) => closeModal(workspace, sender, person, body.all === true),
  shortcut: ({ workspace, sender, person, body }) => {
    const conversation = findConversation(workspace, body.channel);
    const target = conversation && { conversation, ts: str(body.ts) ?? '' };
    return runShortcut(workspace, sender, person, str(body.callbackId) ?? '', target);
  },
  open: ({ workspace, sender, person, body }) => openApp(workspace, sender, person, body.tab),
};

/**
 * Does what a person did in the page.
 *
 * @param action the last part of the path, such as "post"
 * @param body what the page sent, with the person's id
 * @returns what the page is answered; undefined when the request makes no sense
 */
export async function handleAction(
  workspace: Workspace,
  sender: Sender,
  action: string,
  body: JsonObject,
): Promise<object | undefined> {
  const person = findPerson(workspace, body.person);
  const route = Object.hasOwn(ROUTES, action) ? ROUTES[action] : undefined;
  return person && route?.({ workspace, sender, person, body });
}

function inConversation(act: (request: Request, conversation: Conversation) => object | Promise<object>): Route {
  return (request) => {
    const conversation = findConversation(request.workspace, request.body.channel);
    const isIn = conversation?.members.includes(request.person.id);
    return conversation && isIn ? act(request, conversation) : undefined;
  };
}

function openApp(workspace: Workspace, sender: Sender, person: Person, tab: unknown): object {
  const home = workspace.homes.get(person.id);
  sender.event(buildHomeOpened(workspace, person, tab === 'home' ? 'home' : 'messages', home));
  // The page shows the Home tab once there is one; without this an app could never publish its first.
  if (tab !== 'home' && !home) sender.event(buildHomeOpened(workspace, person, 'home', home));
  return {};
}

function readPlace(body: JsonObject): ElementPlace {
  const { channel, ts, viewId, blockId, actionId } = body;
  return {
    channel: str(channel),
    ts: str(ts),
    viewId: str(viewId),
    blockId: str(blockId) ?? '',
    actionId: str(actionId) ?? '',
  };
}

function readValues(body: JsonObject): InputValues {
  return isObject(body.values) ? (body.values as InputValues) : {};
}

function str(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
