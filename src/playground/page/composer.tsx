import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Snapshot } from '../snapshot.ts';
import { AttachFile } from './attach-file.tsx';
import { findHints, type Hint } from './composer-hints.ts';
import { HintList } from './hint-list.tsx';
import { icons } from './icons.tsx';
import { Menu } from './menu.tsx';
import { type ComposerState, useComposer } from './use-composer.ts';
import { useWorkspace } from './workspace-context.tsx';

type ComposerProps = {
  conversation: Snapshot['conversations'][number];
  threadTs?: string;
  /** An example to put in and send at once. */
  fill?: string;
  onFilled?: () => void;
};

/**
 * Where a message is written: Enter sends, Shift+Enter breaks the line, names and the command are completed.
 *
 * @param props `threadTs`: the thread it writes to
 */
export function Composer({ conversation, threadTs, fill = '', onFilled = () => {} }: ComposerProps) {
  const { snapshot } = useWorkspace();
  const draft = useComposer({ channel: conversation.id, threadTs }, fill, onFilled);
  const where = conversation.kind === 'im' ? snapshot.bot.name : `#${conversation.name}`;
  const isThread = threadTs !== undefined;
  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        draft.send();
      }}
    >
      {draft.error && (
        <p className="composer-error" role="alert">
          {draft.error}
        </p>
      )}
      <ComposerField draft={draft} isThread={isThread} placeholder={isThread ? 'Reply…' : `Message ${where}`} />
      <div className="composer-bar">
        <AttachFile name={draft.fileName} onName={draft.setFileName} />
        <Shortcuts />
        <span className="composer-keys">{isThread ? '' : `${snapshot.command} asks in private`}</span>
        <button type="submit" className="composer-send" aria-label="Send" disabled={draft.isEmpty}>
          {icons.send}
        </button>
      </div>
    </form>
  );
}

function ComposerField(props: { draft: ComposerState; isThread: boolean; placeholder: string }) {
  const { draft, isThread, placeholder } = props;
  const { snapshot } = useWorkspace();
  const [active, setActive] = useState(0);
  const field = useRef<HTMLTextAreaElement>(null);
  const hints = findHints(snapshot, draft.text, isThread);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the field grows with its text
  useEffect(() => {
    if (!field.current) return;
    field.current.style.height = 'auto';
    field.current.style.height = `${field.current.scrollHeight}px`;
  }, [draft.text]);
  const complete = (hint: Hint): void => {
    draft.setText(hint.text);
    setActive(0);
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const hint = hints[active % Math.max(hints.length, 1)];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (hint && step) setActive((active + step + hints.length) % hints.length);
    else if (hint && (event.key === 'Tab' || event.key === 'Enter')) complete(hint);
    else if (event.key === 'Enter' && !event.shiftKey) draft.send();
    else return;
    event.preventDefault();
  };
  return (
    <>
      {hints.length > 0 && <HintList hints={hints} active={active} onChoose={complete} />}
      <textarea
        ref={field}
        className="composer-field"
        rows={1}
        placeholder={placeholder}
        aria-label={placeholder}
        value={draft.text}
        onChange={(event) => draft.setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </>
  );
}

function Shortcuts() {
  const { snapshot, act } = useWorkspace();
  const shortcuts = snapshot.shortcuts.filter(({ type }) => type === 'global');
  if (shortcuts.length === 0) return null;
  const items = shortcuts.map(({ name, callbackId }) => ({
    label: name,
    detail: snapshot.bot.name,
    onChoose: () => void act('shortcut', { callbackId }),
  }));
  return (
    <Menu label="Shortcuts" className="tool" items={items}>
      {icons.bolt}
    </Menu>
  );
}
