import { isObject } from './blocks.ts';
import { areBlocksTooLong, checkBlocks } from './check-blocks.ts';
import { prepareContent } from './message-content.ts';
import { addMessage, findMessage, removeMessage } from './messages.ts';
import {
  type Conversation,
  findConversation,
  forgetOldest,
  type JsonObject,
  type Message,
  newId,
  type ResponseUrl,
  type Workspace,
} from './workspace.ts';

const LIFETIME = 30 * 60 * 1000;
const MAX_USES = 5;
const MAX_KEPT = 1000;

/**
 * Makes a response URL, good for five uses within thirty minutes.
 *
 * @param target whose it is, where it writes, and the ts of the message it may replace
 * @returns the URL
 */
export function createResponseUrl(workspace: Workspace, target: Omit<ResponseUrl, 'uses' | 'expires'>): string {
  const id = newId('') + newId('') + newId('');
  workspace.responseUrls.set(id, { ...target, uses: 0, expires: workspace.now() + LIFETIME });
  forgetOldest(workspace.responseUrls, MAX_KEPT);
  return `${workspace.origin}/response/${id}`;
}

/**
 * Does what the app posted to a response URL asks for.
 *
 * @param id the last part of the URL
 * @param body what was posted
 * @returns the HTTP status and the JSON to answer with
 */
export function postToResponseUrl(
  workspace: Workspace,
  id: string,
  body: unknown,
): { status: number; answer: JsonObject } {
  const target = workspace.responseUrls.get(id);
  if (!target || workspace.now() > target.expires) return refuse(404, 'expired_url');
  if (target.uses >= MAX_USES) return refuse(404, 'used_url');
  if (!isObject(body)) return refuse(400, 'invalid_payload');
  const problems = checkBlocks(body.blocks);
  if (problems.length > 0) return refuse(400, 'invalid_blocks', problems);
  if (areBlocksTooLong(body.blocks)) return refuse(400, 'msg_blocks_too_long');
  target.uses += 1;
  const done = respond(workspace, target, body);
  return done ? { status: 200, answer: { ok: true } } : refuse(400, 'no_text');
}

function refuse(status: number, error: string, messages: string[] = []): { status: number; answer: JsonObject } {
  return { status, answer: { ok: false, error, response_metadata: { messages } } };
}

/**
 * Writes an app's answer where it belongs: a new message, or in place of the one whose button was pressed.
 *
 * @param target whose answer it is and where it goes
 * @param body Slack's message payload, checked
 * @returns false when there is nothing in it to show
 */
export function respond(
  workspace: Workspace,
  target: Omit<ResponseUrl, 'uses' | 'expires'>,
  body: JsonObject,
): boolean {
  const conversation = findConversation(workspace, target.channel);
  if (!conversation) return false;
  const original = target.original === undefined ? undefined : findMessage(conversation, target.original);
  if (body.delete_original === true) {
    if (original) removeMessage(workspace, conversation, original);
    return true;
  }
  const content = prepareContent(body);
  if (!content) return false;
  if (original && replaces(body)) return replace(workspace, original, content);
  addAnswer(workspace, conversation, target, { ...content, ...threadOf(target, body) }, body.response_type);
  return true;
}

function replaces(body: JsonObject): boolean {
  return body.replace_original === true || body.replace_original === 'true';
}

function replace(workspace: Workspace, original: Message, content: Pick<Message, 'text' | 'blocks'>): boolean {
  delete original.blocks;
  Object.assign(original, content);
  workspace.onChange();
  return true;
}

function threadOf(target: Pick<ResponseUrl, 'threadTs'>, body: JsonObject): { threadTs?: string } {
  const threadTs = typeof body.thread_ts === 'string' ? body.thread_ts : target.threadTs;
  return threadTs === undefined ? {} : { threadTs };
}

function addAnswer(
  workspace: Workspace,
  conversation: Conversation,
  target: Omit<ResponseUrl, 'uses' | 'expires'>,
  content: Pick<Message, 'text' | 'blocks' | 'threadTs'>,
  responseType: unknown,
): void {
  const isPublic = responseType === 'in_channel';
  // Slack shows everybody what was typed when a command is answered in the channel.
  if (isPublic && target.typed) addMessage(workspace, conversation, { user: target.person, text: target.typed });
  const audience = isPublic ? {} : { onlyFor: target.person };
  addMessage(workspace, conversation, { user: workspace.bot.userId, ...content, ...audience });
}
