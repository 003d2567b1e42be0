import { type KeyboardEvent, useState } from 'react';
import type { Snapshot } from '../snapshot.ts';
import type { Message } from '../workspace.ts';
import { nameOf } from './avatar.tsx';
import { useWorkspace } from './workspace-context.tsx';

// A new function on every drawing would take the focus back each time.
const focusIt = (element: HTMLElement | null): void => element?.focus();

type EditMessageProps = { conversation: string; message: Message; onDone: () => void };

/**
 * A message of one's own, being edited in its place.
 *
 * @param props `onDone`: after saving or giving up
 */
export function EditMessage({ conversation, message, onDone }: EditMessageProps) {
  const { snapshot, act } = useWorkspace();
  const [text, setText] = useState(() => toTyped(snapshot, message.text));
  const [error, setError] = useState('');
  const save = async (): Promise<void> => {
    const answer = await act('edit', { channel: conversation, ts: message.ts, text });
    if (answer.error) setError(answer.error);
    else onDone();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onDone();
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void save();
  };
  return (
    <div className="edit">
      <textarea
        className="input"
        aria-label="Edit message"
        ref={focusIt}
        rows={Math.min(6, text.split('\n').length + 1)}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {error && <p className="input-error">{error}</p>}
      <div className="edit-buttons">
        <button type="button" className="button button-small" onClick={onDone}>
          Cancel
        </button>
        <button type="button" className="button button-small button-primary" onClick={() => void save()}>
          Save
        </button>
      </div>
    </div>
  );
}

// The other way round from what the server does with what is typed.
function toTyped(snapshot: Snapshot, text: string): string {
  return text
    .replace(/<@(\w+)>/g, (_, id: string) => `@${nameOf(snapshot, id)}`)
    .replace(/<#\w+\|([^>]+)>/g, '#$1')
    .replace(/<(https?:[^>|]+)>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
