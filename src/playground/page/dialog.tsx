import { type ReactNode, useEffect, useRef } from 'react';

// Without it the browser would begin at the button that closes.
const FIRST = '.dialog-body :is(input, select, textarea), .dialog-footer .button-primary, .dialog-footer button';

type DialogProps = { label: string; className: string; onCancel: () => void; children: ReactNode };

/**
 * A window over the page: the browser keeps the focus inside and gives it back afterwards.
 *
 * @param props `onCancel`: what Escape does
 */
export function Dialog({ label, className, onCancel, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    if (dialog && !dialog.open) {
      dialog.showModal();
      const wanted = dialog.querySelector<HTMLElement>('[data-focus]');
      (wanted ?? dialog.querySelector<HTMLElement>(FIRST))?.focus();
    }
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      className={`dialog ${className}`}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      {children}
    </dialog>
  );
}
