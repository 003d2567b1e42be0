import type { ReactNode } from 'react';
import { Avatar } from './avatar.tsx';
import { icons } from './icons.tsx';
import { useWorkspace } from './workspace-context.tsx';

type SidebarProps = {
  isOpen: boolean;
  openId: string;
  tab: 'home' | 'messages';
  unread: Record<string, number>;
  onShow: (conversation: string, tab?: 'home' | 'messages') => void;
  onClose: () => void;
};

/**
 * The list of channels and apps; on a narrow screen a drawer.
 *
 * @param props `isOpen`: whether the drawer is pulled out; `unread`: new messages by conversation
 */
export function Sidebar({ isOpen, openId, tab, unread, onShow, onClose }: SidebarProps) {
  const { snapshot } = useWorkspace();
  const channels = snapshot.conversations.filter(({ kind }) => kind === 'channel');
  const ims = snapshot.conversations.filter(({ kind }) => kind === 'im');
  const entry = (id: string, name: string, mark: ReactNode, isCurrent: boolean, onChoose: () => void): ReactNode => (
    <li key={`${id}-${name}`}>
      <button
        type="button"
        className={unread[id] ? 'side-item is-unread' : 'side-item'}
        aria-current={isCurrent ? 'page' : undefined}
        onClick={onChoose}
      >
        {mark}
        <span className="side-name">{name}</span>
        {unread[id] ? <span className="side-count">{unread[id]}</span> : null}
      </button>
    </li>
  );
  return (
    <>
      {isOpen && <button type="button" className="drawer-shade" aria-label="Close the list" onClick={onClose} />}
      <nav className={isOpen ? 'sidebar is-open' : 'sidebar'} aria-label="Conversations">
        <h1 className="side-title">{snapshot.workspaceName}</h1>
        <h2 className="side-heading">Channels</h2>
        <ul>
          {channels.map(({ id, name, isShared }) => {
            const mark = <i className="side-hash">{isShared ? icons.shared : '#'}</i>;
            return entry(id, name, mark, id === openId, () => onShow(id));
          })}
        </ul>
        <h2 className="side-heading">Apps</h2>
        <ul>
          {ims.map(({ id }) => {
            const mark = <Avatar user={snapshot.bot.id} small />;
            const isCurrent = id === openId && tab === 'messages';
            return entry(id, snapshot.bot.name, mark, isCurrent, () => onShow(id));
          })}
          {snapshot.home &&
            ims.map(({ id }) => {
              const mark = <i className="side-home">{icons.home}</i>;
              return entry(`${id}-home`, 'Home', mark, id === openId && tab === 'home', () => onShow(id, 'home'));
            })}
        </ul>
      </nav>
    </>
  );
}
