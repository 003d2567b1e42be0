import { useState } from 'react';
import { icons } from './icons.tsx';

// A new function on every drawing would take the focus back each time.
const focusIt = (element: HTMLElement | null): void => element?.focus();

/**
 * Attaches a file to a message by its name; nothing is read or kept of its contents.
 *
 * @param props `name`: empty when none is attached
 */
export function AttachFile({ name, onName }: { name: string; onName: (name: string) => void }) {
  const [isAsking, setAsking] = useState(false);
  if (name && !isAsking) {
    return (
      <span className="attached">
        {icons.file} {name}
        <button type="button" className="tool" aria-label={`Remove ${name}`} onClick={() => onName('')}>
          {icons.close}
        </button>
      </span>
    );
  }
  if (!isAsking) {
    return (
      <button
        type="button"
        className="tool"
        aria-label="Attach a file name"
        title="Attach a file name"
        onClick={() => setAsking(true)}
      >
        {icons.attach}
      </button>
    );
  }
  return (
    <input
      className="input attach-input"
      ref={focusIt}
      aria-label="Name of the file"
      placeholder="my-key.pem"
      maxLength={200}
      onBlur={(event) => {
        onName(event.target.value.trim());
        setAsking(false);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        if (event.key === 'Escape') event.currentTarget.value = '';
        event.currentTarget.blur();
      }}
    />
  );
}
