import { useCallback, useState } from 'react';
import { ConversationPane } from './conversation-pane.tsx';
import { ModalWindow } from './modal-window.tsx';
import { sendAction } from './send-action.ts';
import { Sidebar } from './sidebar.tsx';
import { ThreadPanel } from './thread-panel.tsx';
import { TopBar } from './top-bar.tsx';
import { useSnapshot } from './use-snapshot.ts';
import { useUnread } from './use-unread.ts';
import { WorkspaceProvider } from './workspace-context.tsx';

/** The whole page: bar, sidebar, conversation, thread, and the window the app has open. */
export function App() {
  const [person, setPerson] = useState<string>();
  const { snapshot, isLost } = useSnapshot(person);
  const [openId, setOpenId] = useState<string>();
  const [tab, setTab] = useState<'home' | 'messages'>('messages');
  const [thread, setThread] = useState<string>();
  const [isDrawerOpen, setDrawerOpen] = useState(false);
  const [notice, setNotice] = useState('');
  const me = snapshot?.me.id;
  const act = useCallback(
    async (action: string, body: object) => {
      const answer = await sendAction(action, { person: me, ...body });
      if (answer.error && !OWN_PLACE.has(action)) setNotice(answer.error);
      return answer;
    },
    [me],
  );
  const open = snapshot?.conversations.find(({ id }) => id === openId) ?? snapshot?.conversations[0];
  const unread = useUnread(snapshot, open?.id);
  if (!snapshot || !open) return <p className="loading">{isLost ? 'The playground does not answer.' : 'Opening…'}</p>;
  const show = (id: string, nextTab: 'home' | 'messages' = 'messages'): void => {
    setOpenId(id);
    setTab(nextTab);
    setThread(undefined);
    setDrawerOpen(false);
    const isApp = snapshot.conversations.find((one) => one.id === id)?.kind === 'im';
    if (isApp) void act('open', { tab: nextTab });
  };
  const switchPerson = (id: string): void => {
    setPerson(id);
    setThread(undefined);
    // Everybody has direct messages of their own, so there is no going from one's to the other's.
    if (open.kind === 'im') setOpenId(undefined);
  };
  return (
    <WorkspaceProvider value={{ snapshot, act }}>
      <div className={thread ? 'frame has-thread' : 'frame'}>
        <TopBar isLost={isLost} onMenu={() => setDrawerOpen(!isDrawerOpen)} onSwitch={switchPerson} />
        <Sidebar
          isOpen={isDrawerOpen}
          openId={open.id}
          tab={tab}
          unread={unread}
          onShow={show}
          onClose={() => setDrawerOpen(false)}
        />
        <ConversationPane key={`${me}-${open.id}`} conversation={open} tab={tab} onShow={show} onThread={setThread} />
        {thread && <ThreadPanel key={thread} conversation={open} root={thread} onClose={() => setThread(undefined)} />}
      </div>
      {snapshot.modal && <ModalWindow key={snapshot.modal.id} view={snapshot.modal} count={snapshot.modalCount} />}
      <div className="notice" role="status" hidden={notice === ''}>
        <span>{notice}</span>
        <button type="button" onClick={() => setNotice('')}>
          Dismiss
        </button>
      </div>
    </WorkspaceProvider>
  );
}

// These show what went wrong where it went wrong.
const OWN_PLACE = new Set(['post', 'submit', 'edit']);
