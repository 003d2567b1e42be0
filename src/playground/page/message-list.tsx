import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import type { Snapshot } from '../snapshot.ts';
import type { Message } from '../workspace.ts';
import { MessageRow } from './message-row.tsx';

type MessageListProps = {
  conversation: Snapshot['conversations'][number];
  /** The first message of a thread; without it the conversation itself is listed. */
  root?: string;
  onThread?: (ts: string) => void;
  children?: ReactNode;
};

const NEAR_END = 120;
const GROUP_SECONDS = 300;

/**
 * The messages of a conversation or a thread; stays at the end while new ones come.
 *
 * @param props `children`: what stands before the first message
 */
export function MessageList({ conversation, root, onThread, children }: MessageListProps) {
  const box = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const { messages } = conversation;
  const shown = messages.filter(({ ts, threadTs }) => (root ? ts === root || threadTs === root : !threadTs));
  useLayoutEffect(() => {
    if (isAtEnd.current) box.current?.scrollTo({ top: box.current.scrollHeight });
  });
  const last = shown.at(-1)?.ts;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new message is followed, wherever one was reading
  useEffect(() => {
    box.current?.scrollTo({ top: box.current.scrollHeight });
  }, [last]);
  return (
    <div
      className="messages"
      ref={box}
      role="log"
      aria-live="polite"
      aria-label={root ? 'Thread' : 'Messages'}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        isAtEnd.current = scrollHeight - scrollTop - clientHeight < NEAR_END;
      }}
    >
      {children}
      {shown.map((message, index) => (
        <MessageRow
          key={message.ts}
          conversation={conversation}
          message={message}
          isFollowing={follows(message, shown[index - 1])}
          replies={root ? [] : messages.filter(({ threadTs }) => threadTs === message.ts)}
          onThread={root ? undefined : onThread}
        />
      ))}
    </div>
  );
}

function follows(message: Message, before: Message | undefined): boolean {
  if (!before || message.onlyFor || before.onlyFor || before.user !== message.user) return false;
  return Number(message.ts) - Number(before.ts) < GROUP_SECONDS;
}
