import { isObject } from '../blocks.ts';
import type { JsonObject } from '../workspace.ts';
import { Element } from './element.tsx';
import { plainText } from './readable.tsx';
import { useSurface } from './surface.tsx';

/**
 * An input with its label, its hint, and what is wrong with it.
 *
 * @param props `block`: of type input
 */
export function InputBlock({ block }: { block: JsonObject }) {
  const { errors } = useSurface();
  const id = String(block.block_id);
  const hint = plainText(block.hint);
  const error = errors[id];
  if (!isObject(block.element)) return null;
  return (
    <div className={error ? 'block-input has-error' : 'block-input'}>
      <div className="input-label" id={`${id}-label`}>
        {plainText(block.label)}
        {block.optional === true && <span className="input-optional"> (optional)</span>}
      </div>
      <Element block={block} element={block.element} labelId={`${id}-label`} />
      <div id={`${id}-note`} aria-live="polite">
        {error && <p className="input-error">{error}</p>}
        {!error && hint && <p className="input-hint">{hint}</p>}
      </div>
    </div>
  );
}
