import type { Hint } from './composer-hints.ts';

type HintListProps = { hints: Hint[]; active: number; onChoose: (hint: Hint) => void };

/**
 * The completions above a composer.
 *
 * @param props `active`: the one that Tab takes
 */
export function HintList({ hints, active, onChoose }: HintListProps) {
  return (
    <div className="menu-list hints" role="listbox" aria-label="Suggestions">
      {hints.map((hint, index) => (
        <div
          key={hint.label}
          role="option"
          aria-selected={index === active}
          tabIndex={-1}
          className={index === active ? 'menu-item is-active' : 'menu-item'}
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(hint);
          }}
        >
          {hint.label}
          <small>{hint.detail}</small>
        </div>
      ))}
    </div>
  );
}
