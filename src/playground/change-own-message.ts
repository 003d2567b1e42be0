import { buildMessageChanged, buildMessageDeleted } from './event-payloads.ts';
import { findMessage, removeMessage, toSlackMessage } from './messages.ts';
import type { Outcome } from './post-in-conversation.ts';
import type { Sender } from './send-to-app.ts';
import { toSlackText } from './slack-text.ts';
import { type Conversation, type Message, nextTs, type Person, type Workspace } from './workspace.ts';

/**
 * Edits a person's own message. The app hears of it in direct messages only.
 *
 * @param ts which message
 * @param typed the new text
 * @returns a sentence for the person when it is not theirs to edit
 */
export function editOwnMessage(
  workspace: Workspace,
  sender: Sender,
  person: Person,
  conversation: Conversation,
  ts: unknown,
  typed: string,
): Outcome {
  const message = findOwn(conversation, person, ts);
  if (!message) return { error: 'Only your own messages can be edited' };
  if (typed.trim() === '') return { error: 'Write something first' };
  const previous = toSlackMessage(workspace, message);
  Object.assign(message, { text: toSlackText(workspace, typed), editedTs: nextTs(workspace) });
  workspace.onChange();
  if (conversation.kind === 'im') sender.event(buildMessageChanged(workspace, conversation, message, previous));
  return {};
}

/**
 * Deletes a person's own message, or takes an answer that only they see out of their sight.
 *
 * @param ts which message
 * @returns a sentence for the person when it is not theirs to delete
 */
export function deleteOwnMessage(
  workspace: Workspace,
  sender: Sender,
  person: Person,
  conversation: Conversation,
  ts: unknown,
): Outcome {
  const message = findOwn(conversation, person, ts) ?? findOnlyFor(conversation, person, ts);
  if (!message) return { error: 'Only your own messages can be deleted' };
  const previous = toSlackMessage(workspace, message);
  removeMessage(workspace, conversation, message);
  const isHeard = conversation.kind === 'im' && message.onlyFor === undefined;
  if (isHeard) sender.event(buildMessageDeleted(workspace, conversation, previous));
  return {};
}

function findOwn(conversation: Conversation, person: Person, ts: unknown): Message | undefined {
  const message = findMessage(conversation, ts);
  return message?.user === person.id && !message.deleted ? message : undefined;
}

function findOnlyFor(conversation: Conversation, person: Person, ts: unknown): Message | undefined {
  const message = findMessage(conversation, ts);
  return message?.onlyFor === person.id ? message : undefined;
}
