import { buildDirectMessage, buildMessageChanged } from './event-payloads.ts';
import { findMessage, toSlackMessage } from './messages.ts';
import { findConversation, type JsonObject, type Workspace } from './workspace.ts';

/**
 * The event by which Slack tells an app of its own message in direct messages; an app that answers it loops.
 *
 * @param method the Web API method that was called
 * @param answer what it was answered
 * @returns the event, or undefined when there is none to send
 */
export function echoOf(workspace: Workspace, method: string, answer: JsonObject): JsonObject | undefined {
  const conversation = findConversation(workspace, answer.channel);
  const message = conversation && findMessage(conversation, answer.ts);
  if (!message || conversation.kind !== 'im') return undefined;
  if (method === 'chat.postMessage') return buildDirectMessage(workspace, conversation, message);
  if (method !== 'chat.update') return undefined;
  return buildMessageChanged(workspace, conversation, message, toSlackMessage(workspace, message));
}
