import { type Conversation, type Message, nextTs, SLACKBOT, type Workspace } from './workspace.ts';

const MAX_MESSAGES = 500;

/**
 * Adds a message to a conversation and lets the oldest one go when there are too many.
 *
 * @param draft the message without its ts
 * @returns the message as kept
 */
export function addMessage(workspace: Workspace, conversation: Conversation, draft: Omit<Message, 'ts'>): Message {
  const message: Message = { ...draft, ts: nextTs(workspace) };
  conversation.messages.push(message);
  if (conversation.messages.length > MAX_MESSAGES) conversation.messages.shift();
  workspace.onChange();
  return message;
}

/**
 * Finds a message by its ts.
 *
 * @returns the message, or undefined
 */
export function findMessage(conversation: Conversation, ts: unknown): Message | undefined {
  return conversation.messages.find((message) => message.ts === ts);
}

/**
 * Takes a message away. One with replies leaves a stone, as in Slack, so that its thread stays readable.
 */
export function removeMessage(workspace: Workspace, conversation: Conversation, message: Message): void {
  const hasReplies = conversation.messages.some((other) => other.threadTs === message.ts);
  if (hasReplies) {
    Object.assign(message, { text: 'This message was deleted.', deleted: true });
    delete message.blocks;
    delete message.files;
  } else {
    conversation.messages = conversation.messages.filter((other) => other !== message);
  }
  workspace.onChange();
}

/**
 * Lets Slackbot say something that only one person sees.
 *
 * @param person the id of the one who sees it
 * @param text mrkdwn
 */
export function tellPerson(
  workspace: Workspace,
  conversation: Conversation,
  person: string,
  text: string,
  threadTs?: string,
): void {
  const place = threadTs === undefined ? {} : { threadTs };
  addMessage(workspace, conversation, { user: SLACKBOT, text, onlyFor: person, ...place });
}

/**
 * Whether a person may read a message.
 *
 * @param person an id
 */
export function canSee(message: Message, person: string): boolean {
  return message.onlyFor === undefined || message.onlyFor === person;
}

/**
 * A message in Slack's shape, as events, interactions and API answers carry it.
 *
 * @returns a new object
 */
export function toSlackMessage(workspace: Workspace, message: Message): Record<string, unknown> {
  const { bot, team } = workspace;
  return {
    type: 'message',
    user: message.user,
    ts: message.ts,
    text: message.text,
    team: team.id,
    ...(message.user === bot.userId && { bot_id: bot.botId, app_id: bot.appId }),
    ...(message.blocks && { blocks: message.blocks }),
    ...(message.threadTs && { thread_ts: message.threadTs }),
    ...(message.editedTs && { edited: { user: message.user, ts: message.editedTs } }),
    ...(message.files && { files: message.files.map((file) => toSlackFile(message, file)), upload: false }),
  };
}

function toSlackFile(message: Message, file: { id: string; name: string }): Record<string, unknown> {
  return {
    id: file.id,
    name: file.name,
    title: file.name,
    mimetype: 'application/octet-stream',
    filetype: file.name.includes('.') ? file.name.split('.').at(-1) : 'binary',
    user: message.user,
    created: Math.floor(Number(message.ts)),
    size: 0,
    mode: 'hosted',
  };
}
