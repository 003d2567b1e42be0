import type { FoundElement } from './blocks.ts';
import { toSlackMessage } from './messages.ts';
import { createResponseUrl } from './response-urls.ts';
import { createTrigger } from './triggers.ts';
import {
  type Conversation,
  type JsonObject,
  type Message,
  nextTs,
  type Person,
  type Shortcut,
  type View,
  type Workspace,
} from './workspace.ts';

/** Where an element stands that somebody used: in a message or in a view. */
export type Surface = { conversation: Conversation; message: Message } | { view: View };

/** The values of all inputs of a message or view: block_id, then action_id. */
export type InputValues = Record<string, Record<string, JsonObject>>;

/**
 * The form fields of a slash command.
 *
 * @param text what stands after the command
 * @param responseUrl where the app may answer later
 */
export function buildCommand(
  workspace: Workspace,
  person: Person,
  conversation: Conversation,
  text: string,
  responseUrl: string,
): Record<string, string> {
  return {
    token: 'playground',
    team_id: workspace.team.id,
    team_domain: workspace.team.domain,
    channel_id: conversation.id,
    channel_name: conversation.name,
    user_id: person.id,
    user_name: person.name.toLowerCase(),
    command: workspace.command,
    text,
    api_app_id: workspace.bot.appId,
    is_enterprise_install: 'false',
    response_url: responseUrl,
    trigger_id: createTrigger(workspace, person),
  };
}

/**
 * The payload of a pressed button, a choice or an entered text.
 *
 * @param chosen what was chosen, in Slack's words, such as `selected_option`
 * @param values of all inputs around
 */
export function buildBlockActions(
  workspace: Workspace,
  person: Person,
  surface: Surface,
  found: FoundElement,
  chosen: JsonObject,
  values: InputValues,
): JsonObject {
  return {
    ...common(workspace, person, 'block_actions'),
    trigger_id: createTrigger(workspace, person),
    ...placeOf(workspace, surface, values),
    ...('message' in surface && { response_url: urlFor(workspace, person, surface), state: { values } }),
    actions: [{ ...buildAction(found), ...chosen, action_ts: nextTs(workspace) }],
  };
}

function buildAction({ block, element }: FoundElement): JsonObject {
  const { type, action_id, text, value, style, placeholder } = element;
  const shown = type === 'button' ? { text, value, style } : { placeholder };
  // JSON drops what is undefined, as Slack leaves out what the app did not set.
  return { type, action_id, block_id: block.block_id, ...shown };
}

/**
 * The payload that asks the app for the options of a menu.
 *
 * @param typed what the person has typed into the menu
 */
export function buildSuggestion(
  workspace: Workspace,
  person: Person,
  surface: Surface,
  found: FoundElement,
  typed: string,
): JsonObject {
  const { block, element } = found;
  return {
    ...common(workspace, person, 'block_suggestion'),
    ...placeOf(workspace, surface, {}),
    action_id: element.action_id,
    block_id: block.block_id,
    value: typed,
  };
}

/**
 * The payload of a submitted modal.
 */
export function buildViewSubmission(workspace: Workspace, person: Person, view: View, values: InputValues): JsonObject {
  return {
    ...common(workspace, person, 'view_submission'),
    trigger_id: createTrigger(workspace, person),
    view: { ...view, state: { values } },
    response_urls: [],
  };
}

/**
 * The payload of a modal that was closed.
 *
 * @param isCleared whether all modals were closed at once
 */
export function buildViewClosed(workspace: Workspace, person: Person, view: View, isCleared: boolean): JsonObject {
  return { ...common(workspace, person, 'view_closed'), view, is_cleared: isCleared };
}

/**
 * The payload of a shortcut, chosen from a message's menu or from the app's.
 *
 * @param target the message, for a message shortcut
 */
export function buildShortcut(
  workspace: Workspace,
  person: Person,
  shortcut: Shortcut,
  target?: { conversation: Conversation; message: Message },
): JsonObject {
  const shared = { callback_id: shortcut.callbackId, trigger_id: createTrigger(workspace, person) };
  const action_ts = nextTs(workspace);
  if (!target) return { ...common(workspace, person, 'shortcut'), ...shared, action_ts };
  const { conversation, message } = target;
  return {
    ...common(workspace, person, 'message_action'),
    ...shared,
    action_ts,
    channel: { id: conversation.id, name: conversation.name },
    message_ts: message.ts,
    message: toSlackMessage(workspace, message),
    response_url: createResponseUrl(workspace, { person: person.id, channel: conversation.id }),
  };
}

function common(workspace: Workspace, person: Person, type: string): JsonObject {
  const { team, bot } = workspace;
  const name = person.name.toLowerCase();
  return {
    type,
    token: 'playground',
    api_app_id: bot.appId,
    team: { id: team.id, domain: team.domain },
    user: { id: person.id, username: name, name, team_id: team.id },
    enterprise: null,
    is_enterprise_install: false,
  };
}

function placeOf(workspace: Workspace, surface: Surface, values: InputValues): JsonObject {
  if ('view' in surface) {
    const { view } = surface;
    return { container: { type: 'view', view_id: view.id }, view: { ...view, state: { values } } };
  }
  const { conversation, message } = surface;
  const isEphemeral = message.onlyFor !== undefined;
  const container = {
    type: 'message',
    message_ts: message.ts,
    channel_id: conversation.id,
    is_ephemeral: isEphemeral,
    ...(message.threadTs && { thread_ts: message.threadTs }),
  };
  const channel = { id: conversation.id, name: conversation.name };
  // Slack does not send an ephemeral message back.
  return { container, channel, ...(!isEphemeral && { message: toSlackMessage(workspace, message) }) };
}

function urlFor(
  workspace: Workspace,
  person: Person,
  { conversation, message }: { conversation: Conversation; message: Message },
): string {
  return createResponseUrl(workspace, {
    person: person.id,
    channel: conversation.id,
    threadTs: message.threadTs,
    original: message.ts,
  });
}
