import type { JsonObject } from '../workspace.ts';
import type { ElementProps } from './element.tsx';
import { currentValue } from './input-values.ts';
import { plainText } from './readable.tsx';
import { useSurface } from './surface.tsx';
import { useElementChange } from './use-element-change.ts';

/**
 * A menu whose options the app sent along.
 *
 * @param props the element and its block
 */
export function StaticSelect({ block, element, labelId }: ElementProps) {
  const { chosen } = useSurface();
  const change = useElementChange(block, element);
  const groups = (element.option_groups ?? []) as JsonObject[];
  const options = (element.options ?? []) as JsonObject[];
  const all = [...options, ...groups.flatMap((group) => group.options as JsonObject[])];
  const selected = currentValue(block, element, chosen)?.selected_option as JsonObject | null | undefined;
  const placeholder = plainText(element.placeholder) || 'Select an option';
  return (
    <select
      className="select"
      aria-label={labelId ? undefined : placeholder}
      aria-labelledby={labelId}
      value={String(selected?.value ?? '')}
      onChange={(event) => {
        const option = all.find((candidate) => candidate.value === event.target.value);
        if (option) change({ selected_option: option });
      }}
    >
      <option value="" disabled hidden>
        {placeholder}
      </option>
      {options.map(drawOption)}
      {groups.map((group) => (
        <optgroup key={plainText(group.label)} label={plainText(group.label)}>
          {(group.options as JsonObject[]).map(drawOption)}
        </optgroup>
      ))}
    </select>
  );
}

function drawOption(option: JsonObject) {
  return (
    <option key={String(option.value)} value={String(option.value)}>
      {plainText(option.text)}
    </option>
  );
}
