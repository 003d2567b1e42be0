import { useState } from 'react';
import type { Snapshot } from '../snapshot.ts';
import type { Message } from '../workspace.ts';
import { Avatar, nameOf } from './avatar.tsx';
import { BlockList } from './block-list.tsx';
import { EditMessage } from './edit-message.tsx';
import { icons } from './icons.tsx';
import type { InputValues } from './input-values.ts';
import { MessageMenu } from './message-menu.tsx';
import { Mrkdwn } from './readable.tsx';
import { Surface } from './surface.tsx';
import { useWorkspace } from './workspace-context.tsx';

type MessageRowProps = {
  conversation: Snapshot['conversations'][number];
  message: Message;
  /** Whether it stands right under another of the same person, and needs no name of its own. */
  isFollowing: boolean;
  replies: Message[];
  onThread?: ((ts: string) => void) | undefined;
};

/**
 * One message with all that hangs on it.
 *
 * @param props `onThread`: opens its thread; left out inside of one
 */
export function MessageRow({ conversation, message, isFollowing, replies, onThread }: MessageRowProps) {
  const { snapshot } = useWorkspace();
  const [isEditing, setEditing] = useState(false);
  const name = nameOf(snapshot, message.user);
  const isApp = !snapshot.people.some(({ id }) => id === message.user);
  const className = ['message', message.onlyFor && 'is-private', isFollowing && 'is-following']
    .filter(Boolean)
    .join(' ');
  const label = `${name}, ${timeOf(message.ts)}: ${message.text}`;
  return (
    <article className={className} aria-label={label} data-ts={message.ts}>
      {message.onlyFor && <p className="message-private">{icons.eye} Only visible to you</p>}
      <div className="message-gutter">{isFollowing ? <Time ts={message.ts} /> : <Avatar user={message.user} />}</div>
      <div className="message-body">
        {!isFollowing && (
          <p className="message-name">
            <strong>{name}</strong>
            {isApp && <span className="badge">APP</span>}
            <Time ts={message.ts} />
          </p>
        )}
        {isEditing ? (
          <EditMessage conversation={conversation.id} message={message} onDone={() => setEditing(false)} />
        ) : (
          <MessageContent conversation={conversation.id} message={message} />
        )}
        {replies.length > 0 && <Replies replies={replies} onOpen={() => onThread?.(message.ts)} />}
      </div>
      {!isEditing && !message.deleted && (
        <MessageMenu
          conversation={conversation.id}
          message={message}
          onReply={onThread && (() => onThread(message.ts))}
          onEdit={() => setEditing(true)}
        />
      )}
    </article>
  );
}

function MessageContent({ conversation, message }: { conversation: string; message: Message }) {
  const [chosen, setChosen] = useState<InputValues>({});
  const { blocks, files = [] } = message;
  const place = { channel: conversation, ts: message.ts };
  return (
    <div className={message.deleted ? 'message-content is-deleted' : 'message-content'}>
      {blocks ? (
        <Surface place={place} blocks={blocks} chosen={chosen} setChosen={setChosen}>
          <BlockList blocks={blocks} />
        </Surface>
      ) : (
        <Mrkdwn text={message.text} />
      )}
      {message.editedTs && <span className="message-edited">(edited)</span>}
      {files.map((file) => (
        <p key={file.id} className="message-file">
          {icons.file} {file.name} <small>name only</small>
        </p>
      ))}
    </div>
  );
}

function Replies({ replies, onOpen }: { replies: Message[]; onOpen: () => void }) {
  const users = [...new Set(replies.map(({ user }) => user))].slice(0, 3);
  const last = replies.at(-1);
  return (
    <button type="button" className="replies" onClick={onOpen}>
      {users.map((user) => (
        <Avatar key={user} user={user} small />
      ))}
      <span className="replies-count">{replies.length === 1 ? '1 reply' : `${replies.length} replies`}</span>
      {last && <span className="replies-last">Last at {timeOf(last.ts)}</span>}
    </button>
  );
}

function Time({ ts }: { ts: string }) {
  const date = new Date(Number(ts) * 1000);
  return (
    <time className="message-time" dateTime={date.toISOString()} title={date.toLocaleString()}>
      {timeOf(ts)}
    </time>
  );
}

function timeOf(ts: string): string {
  return new Date(Number(ts) * 1000).toLocaleTimeString([], { hour: 'numeric', minute: '2-digit' });
}
