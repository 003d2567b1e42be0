import type { Snapshot } from '../snapshot.ts';
import { Composer } from './composer.tsx';
import { icons } from './icons.tsx';
import { MessageList } from './message-list.tsx';
import { useWorkspace } from './workspace-context.tsx';

type ThreadPanelProps = { conversation: Snapshot['conversations'][number]; root: string; onClose: () => void };

/**
 * A thread, beside its conversation.
 *
 * @param props `root`: the ts of its first message
 */
export function ThreadPanel({ conversation, root, onClose }: ThreadPanelProps) {
  const { snapshot } = useWorkspace();
  const where = conversation.kind === 'im' ? snapshot.bot.name : `#${conversation.name}`;
  return (
    <aside className="thread" aria-label="Thread">
      <header className="pane-header">
        <h2 className="pane-title">
          Thread <small>{where}</small>
        </h2>
        <button type="button" className="tool" aria-label="Close thread" onClick={onClose}>
          {icons.close}
        </button>
      </header>
      <MessageList conversation={conversation} root={root} />
      <Composer conversation={conversation} threadTs={root} />
    </aside>
  );
}
