import { toSlackMessage } from './messages.ts';
import {
  type Conversation,
  findConversation,
  type JsonObject,
  type Message,
  newId,
  nextTs,
  type View,
  type Workspace,
} from './workspace.ts';

/**
 * Wraps an event in the envelope Slack posts.
 *
 * @param event the inner event
 * @returns the body, with an event_id of its own
 */
export function buildEnvelope(workspace: Workspace, event: JsonObject): JsonObject {
  const { team, bot } = workspace;
  const place = findConversation(workspace, event.channel);
  return {
    token: 'playground',
    team_id: team.id,
    context_team_id: team.id,
    context_enterprise_id: null,
    api_app_id: bot.appId,
    event,
    type: 'event_callback',
    event_id: newId('Ev'),
    event_time: Math.floor(workspace.now() / 1000),
    authorizations: [
      { enterprise_id: null, team_id: team.id, user_id: bot.userId, is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: place?.isShared ?? false,
  };
}

/**
 * The event of a message that somebody posted in their direct messages with the bot.
 */
export function buildDirectMessage(workspace: Workspace, conversation: Conversation, message: Message): JsonObject {
  return {
    ...toSlackMessage(workspace, message),
    ...(message.files && { subtype: 'file_share' }),
    client_msg_id: newId('m'),
    ...placeOf(conversation, message.ts),
  };
}

/**
 * The event of a message in a channel that names the bot.
 */
export function buildMention(workspace: Workspace, conversation: Conversation, message: Message): JsonObject {
  return {
    ...toSlackMessage(workspace, message),
    type: 'app_mention',
    client_msg_id: newId('m'),
    channel: conversation.id,
    event_ts: message.ts,
  };
}

/**
 * The event of an edited direct message.
 *
 * @param previous the message as it was
 */
export function buildMessageChanged(
  workspace: Workspace,
  conversation: Conversation,
  message: Message,
  previous: JsonObject,
): JsonObject {
  return {
    type: 'message',
    subtype: 'message_changed',
    hidden: true,
    message: toSlackMessage(workspace, message),
    previous_message: previous,
    ...freshPlace(workspace, conversation),
  };
}

/**
 * The event of a deleted direct message.
 *
 * @param previous the message as it was
 */
export function buildMessageDeleted(
  workspace: Workspace,
  conversation: Conversation,
  previous: JsonObject,
): JsonObject {
  return {
    type: 'message',
    subtype: 'message_deleted',
    hidden: true,
    deleted_ts: previous.ts,
    previous_message: previous,
    ...freshPlace(workspace, conversation),
  };
}

/**
 * The event of somebody opening the app.
 *
 * @param home what is published for them, if anything is
 */
export function buildHomeOpened(
  workspace: Workspace,
  person: { id: string; dm: string },
  tab: 'home' | 'messages',
  home: View | undefined,
): JsonObject {
  const event = { type: 'app_home_opened', user: person.id, channel: person.dm, tab, event_ts: nextTs(workspace) };
  return home ? { ...event, view: home } : event;
}

function freshPlace(workspace: Workspace, conversation: Conversation): JsonObject {
  const ts = nextTs(workspace);
  return { ts, ...placeOf(conversation, ts) };
}

function placeOf(conversation: Conversation, eventTs: string): JsonObject {
  return { channel: conversation.id, channel_type: conversation.kind, event_ts: eventTs };
}
