import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';

/** One line of a menu. */
export type MenuItem = { label: string; detail?: string; isDanger?: boolean; onChoose: () => void };

type MenuProps = { label: string; className: string; children: ReactNode; items: MenuItem[] };

/**
 * A button that opens a menu, usable with the arrow keys.
 *
 * @param props `label`: what a screen reader calls the button; `children`: what it shows
 */
export function Menu({ label, className, children, items }: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    box.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    const closeOutside = (event: MouseEvent): void => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('mousedown', closeOutside);
    return () => document.removeEventListener('mousedown', closeOutside);
  }, [isOpen]);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of the buttons inside
    <div className="menu" ref={box} onKeyDown={(event) => isOpen && moveInMenu(event, box.current, close)}>
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {children}
      </button>
      {isOpen && (
        <div className="menu-list" role="menu" aria-label={label}>
          {items.map((item, index) => (
            <button
              // biome-ignore lint/suspicious/noArrayIndexKey: two items may read the same
              key={`${index}-${item.label}`}
              type="button"
              role="menuitem"
              className={item.isDanger ? 'menu-item menu-item-danger' : 'menu-item'}
              onClick={() => {
                close();
                item.onChoose();
              }}
            >
              {item.label}
              {item.detail && <small>{item.detail}</small>}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function moveInMenu(event: KeyboardEvent, box: HTMLElement | null, close: () => void): void {
  if (event.key === 'Escape') {
    event.stopPropagation();
    close();
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || !box) return;
  event.preventDefault();
  const items = [...box.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const next = items.indexOf(document.activeElement as HTMLElement) + step;
  items.at(next % items.length)?.focus();
}
