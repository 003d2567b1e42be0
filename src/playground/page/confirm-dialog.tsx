import type { JsonObject } from '../workspace.ts';
import { Dialog } from './dialog.tsx';
import { plainText, TextObject } from './readable.tsx';

/**
 * Asks the person before something is told to the app.
 *
 * @param props `confirm`: Slack's confirm object
 */
export function ConfirmDialog({ confirm, onAnswer }: { confirm: JsonObject; onAnswer: (yes: boolean) => void }) {
  const title = plainText(confirm.title) || 'Are you sure?';
  const style = confirm.style === 'danger' ? 'button button-danger' : 'button button-primary';
  return (
    <Dialog label={title} className="confirm" onCancel={() => onAnswer(false)}>
      <h2 className="dialog-title">{title}</h2>
      <div className="dialog-body">
        <TextObject value={confirm.text} />
      </div>
      <footer className="dialog-footer">
        <button type="button" className="button" onClick={() => onAnswer(false)}>
          {plainText(confirm.deny) || 'Cancel'}
        </button>
        <button type="button" className={style} onClick={() => onAnswer(true)}>
          {plainText(confirm.confirm) || 'Yes'}
        </button>
      </footer>
    </Dialog>
  );
}
