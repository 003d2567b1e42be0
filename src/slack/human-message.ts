/** A message that a person wrote, as far as the bot reads it. */
export type HumanMessage = {
  user: string;
  channel: string;
  channelType: string | undefined;
  text: string;
  ts: string;
  /** The thread that the message stands in; undefined at the top level. */
  thread: string | undefined;
  /** Names of attached files; contents are never fetched. */
  fileNames: string[];
};

/** A message that its author changed: as it is now, and as it was where Slack says so. */
export type EditedMessage = HumanMessage & { before: string | undefined };

/** Subtypes under which a person's own words arrive. Edits, deletions, joins and bots have others. */
const HUMAN_SUBTYPES: readonly unknown[] = [undefined, 'file_share', 'thread_broadcast'];

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function fileNamesOf(files: unknown): string[] {
  if (!Array.isArray(files)) return [];
  return files.map((file: { name?: unknown } | null) => text(file?.name)).filter((name) => name !== undefined);
}

function readMessage(it: Record<string, unknown>): HumanMessage | undefined {
  const [user, channel, ts] = [text(it.user), text(it.channel), text(it.ts)];
  if (!user || !channel || !ts || it.bot_id || it.hidden) return undefined;
  return {
    user,
    channel,
    ts,
    channelType: text(it.channel_type),
    text: text(it.text) ?? '',
    thread: text(it.thread_ts),
    fileNames: fileNamesOf(it.files),
  };
}

/**
 * Reads a message event. One human message gets one answer; everything else gets none.
 *
 * @param event a `message` or `app_mention` event as Slack sent it; nothing in it is taken for granted
 * @returns undefined for bots, the bot's own messages, edits, deletions, joins, and events without author or place
 */
export function readHumanMessage(event: object): HumanMessage | undefined {
  const it = event as Record<string, unknown>;
  return it.edited || !HUMAN_SUBTYPES.includes(it.subtype) ? undefined : readMessage(it);
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/**
 * Reads the event of an edit: in a direct message Slack tells what stood there before, of an edited mention it does not.
 *
 * @param event a `message` or `app_mention` event as Slack sent it; nothing in it is taken for granted
 * @returns undefined when nobody edited anything
 * @see https://docs.slack.dev/reference/events/message/message_changed
 */
export function readEditedMessage(event: object): EditedMessage | undefined {
  const it = event as Record<string, unknown>;
  const isChange = it.subtype === 'message_changed';
  if (!isChange && !it.edited) return undefined;
  const current = isChange ? { channel: it.channel, channel_type: it.channel_type, ...fieldsOf(it.message) } : it;
  const message = readMessage(current);
  return message && { ...message, before: isChange ? text(fieldsOf(it.previous_message).text) : undefined };
}
