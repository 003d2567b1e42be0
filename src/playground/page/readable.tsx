import { type Block, Message } from 'slack-blocks-to-jsx';
import type { JsonObject } from '../workspace.ts';
import { mrkdwnToRichText } from './mrkdwn-to-rich-text.ts';
import { useWorkspace } from './workspace-context.tsx';

// The package wants a picture even where it draws none.
const LOGO = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';

/**
 * Draws a block that is only read, through the package that knows Slack's look.
 *
 * @param props `block`: any block that needs no answer
 */
export function Readable({ block }: { block: JsonObject }) {
  const { snapshot } = useWorkspace();
  const users = [...snapshot.people, snapshot.bot];
  const channels = snapshot.conversations.filter((conversation) => conversation.kind === 'channel');
  return (
    <Message
      withoutWrapper
      theme="light"
      blocks={[block as Block]}
      name={snapshot.bot.name}
      logo={LOGO}
      hooks={{ emoji: drawEmoji }}
      data={{ users: users.map(withAvatar), channels: channels.map(({ id, name }) => ({ id, name })) }}
    />
  );
}

// Slack leaves a name it does not know as it was typed.
function drawEmoji(emoji: { name: string }, parse: (data: never) => string): string {
  const drawn = parse(emoji as never);
  return drawn === emoji.name ? `:${emoji.name}:` : drawn;
}

function withAvatar({ id, name }: { id: string; name: string }): { id: string; name: string; avatar: string } {
  return { id, name, avatar: LOGO };
}

/**
 * Draws a text in Slack's mrkdwn.
 *
 * @param props `text`: escaped as Slack escapes
 */
export function Mrkdwn({ text }: { text: string }) {
  return <Readable block={{ type: 'rich_text', elements: mrkdwnToRichText(text) }} />;
}

/**
 * Draws a text object: mrkdwn with its marks, plain text to the letter.
 *
 * @param props `value`: the text object as the app sent it
 */
export function TextObject({ value }: { value: unknown }) {
  const { type, text } = (value ?? {}) as { type?: string; text?: string };
  if (typeof text !== 'string') return null;
  return type === 'mrkdwn' ? <Mrkdwn text={text} /> : <span className="plain-text">{text}</span>;
}

/**
 * The letters of a text object, for labels and buttons.
 *
 * @param value the text object as the app sent it
 */
export function plainText(value: unknown): string {
  const text = (value as { text?: unknown } | null | undefined)?.text;
  return typeof text === 'string' ? text : '';
}
