import { useState } from 'react';
import type { View } from '../workspace.ts';
import { Avatar } from './avatar.tsx';
import { BlockList } from './block-list.tsx';
import { Dialog } from './dialog.tsx';
import { icons } from './icons.tsx';
import { findMissing, gatherValues, type InputValues } from './input-values.ts';
import { plainText } from './readable.tsx';
import { Surface } from './surface.tsx';
import { useWorkspace } from './workspace-context.tsx';

/**
 * A window the app has opened.
 *
 * @param props `count`: how many are open, this one on top
 */
export function ModalWindow({ view, count }: { view: View; count: number }) {
  const { snapshot, act } = useWorkspace();
  const [chosen, setChosen] = useState<InputValues>({});
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [problem, setProblem] = useState('');
  const [isBusy, setBusy] = useState(false);
  const title = plainText(view.title);
  const submit = plainText(view.submit);
  const close = (all = false): void => void act('close', { all });
  const send = async (): Promise<void> => {
    const values = gatherValues(view.blocks, chosen);
    const missing = findMissing(view.blocks, values);
    setErrors(missing);
    setProblem('');
    if (Object.keys(missing).length > 0 || isBusy) return;
    setBusy(true);
    const answer = await act('submit', { viewId: view.id, values });
    setBusy(false);
    setErrors(answer.errors ?? {});
    setProblem(answer.error ?? '');
  };
  return (
    <Dialog label={title} className="modal" onCancel={() => close()}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <header className="modal-header">
          <Avatar user={snapshot.bot.id} small />
          <h2 className="dialog-title">{title}</h2>
          <button type="button" className="tool" aria-label="Close window" onClick={() => close(true)}>
            {icons.close}
          </button>
        </header>
        <div className="dialog-body">
          <Surface
            place={{ viewId: view.id }}
            blocks={view.blocks}
            chosen={chosen}
            setChosen={setChosen}
            errors={errors}
          >
            <BlockList blocks={view.blocks} />
          </Surface>
          {problem && (
            <p className="input-error" role="alert">
              {problem}
            </p>
          )}
        </div>
        <footer className="dialog-footer">
          <button type="button" className="button" onClick={() => close()}>
            {plainText(view.close) || (count > 1 ? 'Back' : 'Close')}
          </button>
          {submit && (
            <button type="submit" className="button button-primary" aria-busy={isBusy}>
              {submit}
            </button>
          )}
        </footer>
      </form>
    </Dialog>
  );
}
