import type { Message } from '../workspace.ts';
import { icons } from './icons.tsx';
import { Menu, type MenuItem } from './menu.tsx';
import { useWorkspace } from './workspace-context.tsx';

type MessageMenuProps = {
  conversation: string;
  message: Message;
  onReply?: (() => void) | undefined;
  onEdit: () => void;
};

/**
 * What can be done with a message: reply, the app's shortcuts, and edit or delete one's own.
 *
 * @param props `onReply`: left out where there is no thread to open
 */
export function MessageMenu({ conversation, message, onReply, onEdit }: MessageMenuProps) {
  const { snapshot, act } = useWorkspace();
  const place = { channel: conversation, ts: message.ts };
  const isMine = message.user === snapshot.me.id;
  const isPrivate = message.onlyFor !== undefined;
  const shortcuts = snapshot.shortcuts.filter(({ type }) => type === 'message' && !isPrivate);
  const items: MenuItem[] = [
    ...shortcuts.map(({ name, callbackId }) => ({
      label: name,
      detail: snapshot.bot.name,
      onChoose: () => void act('shortcut', { ...place, callbackId }),
    })),
    ...(isMine ? [{ label: 'Edit message', onChoose: onEdit }] : []),
    ...(isMine ? [{ label: 'Delete message', isDanger: true, onChoose: () => void act('delete', place) }] : []),
    ...(isPrivate ? [{ label: 'Dismiss message', onChoose: () => void act('delete', place) }] : []),
  ];
  if (items.length === 0 && (!onReply || isPrivate)) return null;
  return (
    <div className="message-tools" role="toolbar" aria-label="Message actions">
      {onReply && !isPrivate && (
        <button type="button" className="tool" aria-label="Reply in thread" title="Reply in thread" onClick={onReply}>
          {icons.reply}
        </button>
      )}
      {items.length > 0 && (
        <Menu label="More message actions" className="tool" items={items}>
          {icons.more}
        </Menu>
      )}
    </div>
  );
}
