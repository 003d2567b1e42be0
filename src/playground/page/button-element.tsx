import { useState } from 'react';
import type { ElementProps } from './element.tsx';
import { plainText } from './readable.tsx';
import { useSurface } from './surface.tsx';

const STYLES: Record<string, string> = { primary: 'button button-primary', danger: 'button button-danger' };

/**
 * A button of the app's; one with a URL is a link that tells the app as well.
 *
 * @param props the element and its block
 */
export function ButtonElement({ block, element }: ElementProps) {
  const { dispatch } = useSurface();
  const [isBusy, setBusy] = useState(false);
  const press = async (): Promise<void> => {
    setBusy(true);
    await dispatch(block, element, {});
    setBusy(false);
  };
  const label = typeof element.accessibility_label === 'string' ? element.accessibility_label : undefined;
  const className = STYLES[String(element.style)] ?? 'button';
  if (typeof element.url === 'string' && /^https?:/.test(element.url)) {
    return (
      <a
        className={className}
        aria-label={label}
        href={element.url}
        target="_blank"
        rel="noopener noreferrer"
        onClick={() => void press()}
      >
        {plainText(element.text)}
      </a>
    );
  }
  return (
    <button
      type="button"
      className={className}
      aria-label={label}
      aria-busy={isBusy}
      onClick={() => isBusy || void press()}
    >
      {plainText(element.text)}
    </button>
  );
}
