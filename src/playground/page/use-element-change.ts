import type { JsonObject } from '../workspace.ts';
import { useSurface } from './surface.tsx';

/**
 * What a choice does: in an input block it waits for the submission unless the app wants to hear at once;
 * anywhere else the app hears at once.
 *
 * @returns a function that takes the new value in Slack's shape
 */
export function useElementChange(block: JsonObject, element: JsonObject): (value: JsonObject) => void {
  const { setValue, dispatch } = useSurface();
  const isHeard = block.type !== 'input' || block.dispatch_action === true;
  return (value) => (isHeard ? void dispatch(block, element, value) : setValue(block, element, value));
}
