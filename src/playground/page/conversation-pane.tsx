import { useState } from 'react';
import type { Snapshot } from '../snapshot.ts';
import { Avatar } from './avatar.tsx';
import { BlockList } from './block-list.tsx';
import { Composer } from './composer.tsx';
import { icons } from './icons.tsx';
import type { InputValues } from './input-values.ts';
import { Introduction } from './introduction.tsx';
import { MessageList } from './message-list.tsx';
import { Surface } from './surface.tsx';
import { useWorkspace } from './workspace-context.tsx';

type Conversation = Snapshot['conversations'][number];

type ConversationPaneProps = {
  conversation: Conversation;
  tab: 'home' | 'messages';
  onShow: (conversation: string, tab?: 'home' | 'messages') => void;
  onThread: (ts: string) => void;
};

/**
 * The middle of the page: one conversation, or the App Home.
 *
 * @param props `onShow`: goes to another conversation; `onThread`: opens a thread beside
 */
export function ConversationPane({ conversation, tab, onShow, onThread }: ConversationPaneProps) {
  const { snapshot, act } = useWorkspace();
  const [draft, setDraft] = useState('');
  const isApp = conversation.kind === 'im';
  const showsHome = isApp && tab === 'home' && snapshot.home !== null;
  const name = isApp ? snapshot.bot.name : `#${conversation.name}`;
  const ask = (text: string, where: 'here' | 'app'): void => {
    const app = snapshot.conversations.find(({ kind }) => kind === 'im');
    if (where === 'app' && app && !isApp) {
      onShow(app.id);
      void act('post', { channel: app.id, text });
    } else setDraft(text);
  };
  return (
    <main className="pane" aria-label={name}>
      <header className="pane-header">
        <h2 className="pane-title">
          {isApp && <Avatar user={snapshot.bot.id} small />}
          {name}
        </h2>
        {conversation.isShared && <p className="pane-shared">{icons.shared} Shared with another company</p>}
        {!isApp && <Members conversation={conversation} />}
        {isApp && snapshot.home && (
          <div className="tabs">
            <TabButton label="Home" isCurrent={showsHome} onChoose={() => onShow(conversation.id, 'home')} />
            <TabButton label="Messages" isCurrent={!showsHome} onChoose={() => onShow(conversation.id)} />
          </div>
        )}
      </header>
      {showsHome ? (
        <HomeTab />
      ) : (
        <>
          <MessageList conversation={conversation} onThread={onThread}>
            <Introduction conversation={conversation} onAsk={ask} />
          </MessageList>
          <Composer conversation={conversation} fill={draft} onFilled={() => setDraft('')} />
        </>
      )}
    </main>
  );
}

function TabButton({ label, isCurrent, onChoose }: { label: string; isCurrent: boolean; onChoose: () => void }) {
  return (
    <button type="button" className="tab" aria-current={isCurrent ? 'page' : undefined} onClick={onChoose}>
      {label}
    </button>
  );
}

function Members({ conversation }: { conversation: Conversation }) {
  const { snapshot } = useWorkspace();
  const isBotIn = conversation.botIsIn;
  const names = [...snapshot.people.map((person) => person.name), ...(isBotIn ? [snapshot.bot.name] : [])];
  return (
    <p className="pane-members" title={names.join(', ')}>
      {snapshot.people.map(({ id }) => (
        <Avatar key={id} user={id} small />
      ))}
      {isBotIn && <Avatar user={snapshot.bot.id} small />}
      <span>{names.length}</span>
    </p>
  );
}

function HomeTab() {
  const { snapshot } = useWorkspace();
  const [chosen, setChosen] = useState<InputValues>({});
  const { home } = snapshot;
  if (!home) return null;
  return (
    <div className="home">
      <Surface place={{ viewId: home.id }} blocks={home.blocks} chosen={chosen} setChosen={setChosen}>
        <BlockList blocks={home.blocks} />
      </Surface>
    </div>
  );
}
