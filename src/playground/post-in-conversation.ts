import { isObject } from './blocks.ts';
import { areBlocksTooLong, checkBlocks } from './check-blocks.ts';
import type { Delivered } from './deliver.ts';
import { buildDirectMessage, buildMention } from './event-payloads.ts';
import { buildCommand } from './interaction-payloads.ts';
import { addMessage, tellPerson } from './messages.ts';
import { createResponseUrl, respond } from './response-urls.ts';
import type { Sender } from './send-to-app.ts';
import { toSlackText } from './slack-text.ts';
import { type Conversation, type JsonObject, newId, type Person, type Workspace } from './workspace.ts';

/** What a person sends from a composer. */
export type Composed = { text: string; threadTs?: string | undefined; fileName?: string | undefined };

/** Nothing, or one sentence for the person about why it did not happen. */
export type Outcome = { error?: string };

/**
 * Sends what stands in a composer: a slash command or a message.
 *
 * @returns a sentence for the person when Slack would refuse it
 */
export async function postInConversation(
  workspace: Workspace,
  sender: Sender,
  person: Person,
  conversation: Conversation,
  composed: Composed,
): Promise<Outcome> {
  if (composed.text.startsWith('/') && !composed.fileName) {
    return runCommand(workspace, sender, person, conversation, composed);
  }
  if (composed.text.trim() === '' && !composed.fileName) return { error: 'Write something first' };
  postMessage(workspace, sender, person, conversation, composed);
  return {};
}

function postMessage(
  workspace: Workspace,
  sender: Sender,
  person: Person,
  conversation: Conversation,
  { text, threadTs, fileName }: Composed,
): void {
  const message = addMessage(workspace, conversation, {
    user: person.id,
    text: toSlackText(workspace, text),
    ...(threadTs && { threadTs }),
    ...(fileName && { files: [{ id: newId('F'), name: fileName }] }),
  });
  const bot = workspace.bot.userId;
  const isMention = message.text.includes(`<@${bot}>`);
  if (conversation.kind === 'im') sender.event(buildDirectMessage(workspace, conversation, message));
  else if (isMention && conversation.members.includes(bot)) {
    sender.event(buildMention(workspace, conversation, message));
  } else if (isMention) tellPerson(workspace, conversation, person.id, notHere(workspace), threadTs);
}

function notHere({ bot, command }: Workspace): string {
  const where = `Ask it in another channel, or use \`${command}\`, which works everywhere.`;
  return `<@${bot.userId}> is not in this channel, so it did not see that. ${where}`;
}

async function runCommand(
  workspace: Workspace,
  sender: Sender,
  person: Person,
  conversation: Conversation,
  { text, threadTs }: Composed,
): Promise<Outcome> {
  const [name = '', ...rest] = text.split(/\s/);
  if (name !== workspace.command) return { error: `${name} is not a valid command` };
  if (threadTs) return { error: `${name} cannot be used in threads` };
  const target = { person: person.id, channel: conversation.id, typed: toSlackText(workspace, text) };
  const asked = toSlackText(workspace, rest.join(' ').trim());
  const url = createResponseUrl(workspace, target);
  const delivered = await sender.command(buildCommand(workspace, person, conversation, asked, url));
  const problem = showAcknowledgement(workspace, target, delivered);
  if (problem) tellPerson(workspace, conversation, person.id, `${name} failed with the error "${problem}"`);
  return {};
}

function showAcknowledgement(
  workspace: Workspace,
  target: Parameters<typeof respond>[1],
  { status, body }: Delivered,
): string | undefined {
  if (status === 0) return 'operation_timeout';
  if (status < 200 || status >= 300) return 'dispatch_failed';
  if (body.trim() === '') return undefined;
  const answer = readAnswer(body);
  const problems = checkBlocks(answer.blocks);
  if (problems.length > 0) return `invalid_blocks: ${problems[0]}`;
  if (areBlocksTooLong(answer.blocks)) return 'msg_blocks_too_long';
  respond(workspace, target, answer);
  return undefined;
}

function readAnswer(body: string): JsonObject {
  try {
    const parsed: unknown = JSON.parse(body);
    if (isObject(parsed)) return parsed;
  } catch {
    // A body that is not JSON is plain text to show.
  }
  return { text: body };
}
