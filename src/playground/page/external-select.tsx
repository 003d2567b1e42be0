import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import type { JsonObject } from '../workspace.ts';
import type { ElementProps } from './element.tsx';
import { currentValue } from './input-values.ts';
import { plainText } from './readable.tsx';
import { useSurface } from './surface.tsx';
import { useElementChange } from './use-element-change.ts';
import { useSuggestions } from './use-suggestions.ts';

/**
 * A menu whose options the app gives while the person types.
 *
 * @param props the element and its block
 */
export function ExternalSelect({ block, element, labelId }: ElementProps) {
  const { chosen } = useSurface();
  const change = useElementChange(block, element);
  const selected = currentValue(block, element, chosen)?.selected_option as JsonObject | null | undefined;
  const [typed, setTyped] = useState<string>();
  const [active, setActive] = useState(0);
  const listId = useId();
  const least = typeof element.min_query_length === 'number' ? element.min_query_length : 3;
  const { options, note } = useSuggestions(block, element, typed, least);
  // biome-ignore lint/correctness/useExhaustiveDependencies: new options begin at the first
  useEffect(() => setActive(0), [options]);
  const choose = (option: JsonObject | undefined): void => {
    if (!option) return;
    setTyped(undefined);
    change({ selected_option: option });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setActive((active + step + options.length) % Math.max(options.length, 1));
    else if (event.key === 'Enter' && typed !== undefined) choose(options[active]?.option);
    else if (event.key === 'Escape' && typed !== undefined) setTyped(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const placeholder = plainText(element.placeholder) || 'Type to search';
  const isOpen = typed !== undefined;
  return (
    <div className="combo">
      <input
        className="select combo-input"
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-activedescendant={isOpen && options[active] ? `${listId}-${active}` : undefined}
        aria-label={labelId ? undefined : placeholder}
        aria-labelledby={labelId}
        autoComplete="off"
        placeholder={placeholder}
        value={typed ?? plainText(selected?.text)}
        onFocus={() => setTyped('')}
        onBlur={() => setTyped(undefined)}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {isOpen && (
        <div className="menu-list combo-list" id={listId} role="listbox" aria-label={placeholder}>
          {options.map(({ option, group }, index) => (
            <div
              // biome-ignore lint/suspicious/noArrayIndexKey: two suggestions may carry the same value
              key={`${index}-${String(option.value)}`}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === active}
              tabIndex={-1}
              className={index === active ? 'menu-item is-active' : 'menu-item'}
              // Before the blur that would close the list.
              onMouseDown={(event) => {
                event.preventDefault();
                choose(option);
                (document.activeElement as HTMLElement | null)?.blur();
              }}
            >
              {plainText(option.text)}
              {group && <small>{group}</small>}
            </div>
          ))}
          {note && <p className="combo-note">{note}</p>}
        </div>
      )}
    </div>
  );
}
