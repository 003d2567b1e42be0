import { areBlocksTooLong, checkBlocks } from './check-blocks.ts';
import { prepareContent } from './message-content.ts';
import { addMessage, findMessage, removeMessage, toSlackMessage } from './messages.ts';
import type { WebApiMethod } from './web-api.ts';
import {
  type Conversation,
  findConversation,
  findPerson,
  type JsonObject,
  type Message,
  nextTs,
  type Workspace,
} from './workspace.ts';

const MAX_UPDATE_TEXT = 4000;

type Content = Pick<Message, 'text' | 'blocks'>;

/** The methods that write messages. */
export const CHAT_METHODS: [string, WebApiMethod][] = [
  ['chat.postMessage', postMessage],
  ['chat.postEphemeral', postEphemeral],
  ['chat.update', updateMessage],
  ['chat.delete', deleteMessage],
  ['chat.getPermalink', getPermalink],
];

function postMessage(workspace: Workspace, args: JsonObject): JsonObject {
  const place = findPlace(workspace, args);
  if ('error' in place) return fail(place.error);
  const content = readContent(args);
  if ('error' in content) return content;
  const message = addMessage(workspace, place.conversation, {
    user: workspace.bot.userId,
    ...content,
    ...threadOf(args),
  });
  const channel = place.conversation.id;
  return { ok: true, channel, ts: message.ts, message: toSlackMessage(workspace, message) };
}

function postEphemeral(workspace: Workspace, args: JsonObject): JsonObject {
  const place = findPlace(workspace, args);
  if ('error' in place) return fail(place.error);
  const person = findPerson(workspace, args.user);
  if (!person || !place.conversation.members.includes(person.id)) return fail('user_not_in_channel');
  const content = readContent(args);
  if ('error' in content) return content;
  const draft = { user: workspace.bot.userId, onlyFor: person.id, ...content, ...threadOf(args) };
  return { ok: true, message_ts: addMessage(workspace, place.conversation, draft).ts };
}

function updateMessage(workspace: Workspace, args: JsonObject): JsonObject {
  const found = findOwn(workspace, args, 'cant_update_message');
  if ('error' in found) return fail(found.error);
  if (typeof args.text === 'string' && args.text.length > MAX_UPDATE_TEXT) return fail('msg_too_long');
  const content = readContent(args);
  if ('error' in content) return content;
  delete found.message.blocks;
  Object.assign(found.message, content, { editedTs: nextTs(workspace) });
  workspace.onChange();
  const message = toSlackMessage(workspace, found.message);
  return { ok: true, channel: found.conversation.id, ts: found.message.ts, text: found.message.text, message };
}

function deleteMessage(workspace: Workspace, args: JsonObject): JsonObject {
  const found = findOwn(workspace, args, 'cant_delete_message');
  if ('error' in found) return fail(found.error);
  removeMessage(workspace, found.conversation, found.message);
  return { ok: true, channel: found.conversation.id, ts: found.message.ts };
}

function getPermalink(workspace: Workspace, args: JsonObject): JsonObject {
  const conversation = findConversation(workspace, args.channel);
  if (!conversation) return fail('channel_not_found');
  const message = findMessage(conversation, args.message_ts);
  if (!message || message.onlyFor) return fail('message_not_found');
  const permalink = `${workspace.origin}/#${conversation.id}/${message.ts}`;
  return { ok: true, channel: conversation.id, permalink };
}

function findPlace(workspace: Workspace, args: JsonObject): { conversation: Conversation } | { error: string } {
  // A user's id stands for the direct messages with them.
  const id = findPerson(workspace, args.channel)?.dm ?? args.channel;
  const conversation = findConversation(workspace, id);
  if (!conversation) return { error: 'channel_not_found' };
  if (!conversation.members.includes(workspace.bot.userId)) return { error: 'not_in_channel' };
  if (typeof args.thread_ts === 'string' && !findMessage(conversation, args.thread_ts)) {
    return { error: 'thread_not_found' };
  }
  return { conversation };
}

function findOwn(
  workspace: Workspace,
  args: JsonObject,
  refusal: string,
): { conversation: Conversation; message: Message } | { error: string } {
  const conversation = findConversation(workspace, args.channel);
  if (!conversation) return { error: 'channel_not_found' };
  const message = findMessage(conversation, args.ts);
  // Slack does not find an ephemeral message again.
  if (!message || message.onlyFor || message.deleted) return { error: 'message_not_found' };
  return message.user === workspace.bot.userId ? { conversation, message } : { error: refusal };
}

function readContent(args: JsonObject): Content | (JsonObject & { error: string }) {
  if (args.markdown_text !== undefined && (args.text !== undefined || args.blocks !== undefined)) {
    return fail('markdown_text_conflict');
  }
  const problems = checkBlocks(args.blocks);
  if (problems.length > 0) return fail('invalid_blocks', problems);
  if (areBlocksTooLong(args.blocks)) return fail('msg_blocks_too_long');
  return prepareContent(args) ?? fail('no_text');
}

function threadOf(args: JsonObject): { threadTs?: string } {
  return typeof args.thread_ts === 'string' ? { threadTs: args.thread_ts } : {};
}

function fail(error: string, messages: string[] = []): JsonObject & { error: string } {
  const detail = messages.length > 0 ? { errors: messages, response_metadata: { messages } } : {};
  return { ok: false, error, ...detail };
}
