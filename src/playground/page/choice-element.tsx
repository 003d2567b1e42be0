import type { JsonObject } from '../workspace.ts';
import type { ElementProps } from './element.tsx';
import { currentValue } from './input-values.ts';
import { TextObject } from './readable.tsx';
import { useSurface } from './surface.tsx';
import { useElementChange } from './use-element-change.ts';

/**
 * Radio buttons or checkboxes.
 *
 * @param props the element and its block
 */
export function ChoiceElement({ block, element, labelId }: ElementProps) {
  const { chosen } = useSurface();
  const change = useElementChange(block, element);
  const value = currentValue(block, element, chosen);
  const isRadio = element.type === 'radio_buttons';
  const options = (element.options ?? []) as JsonObject[];
  const ticked = isRadio ? [value?.selected_option] : (value?.selected_options as unknown[]);
  const isTicked = (option: JsonObject): boolean =>
    ticked.some((other) => (other as JsonObject | null | undefined)?.value === option.value);
  const toggle = (option: JsonObject): void => {
    if (isRadio) change({ selected_option: option });
    else
      change({ selected_options: options.filter((other) => (other === option ? !isTicked(other) : isTicked(other))) });
  };
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles take a label
    <div className="choices" role={isRadio ? 'radiogroup' : 'group'} aria-labelledby={labelId}>
      {options.map((option) => (
        <label key={String(option.value)} className="choice">
          <input
            type={isRadio ? 'radio' : 'checkbox'}
            name={`${String(block.block_id)}-${String(element.action_id)}`}
            checked={isTicked(option)}
            onChange={() => toggle(option)}
          />
          <span className="choice-text">
            <TextObject value={option.text} />
            {option.description !== undefined && (
              <small>
                <TextObject value={option.description} />
              </small>
            )}
          </span>
        </label>
      ))}
    </div>
  );
}
