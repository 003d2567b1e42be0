import { createContext, type ReactNode, useContext, useState } from 'react';
import type { JsonObject } from '../workspace.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { gatherValues, type InputValues } from './input-values.ts';
import { useWorkspace } from './workspace-context.tsx';

/** Which message or view the server should look in. */
export type SurfacePlace = { channel: string; ts: string } | { viewId: string };

/** What an element needs to know of the message or view it stands in. */
export type SurfaceAccess = {
  place: SurfacePlace;
  chosen: InputValues;
  errors: Record<string, string>;
  /** Keeps a value without telling the app. */
  setValue: (block: JsonObject, element: JsonObject, value: JsonObject) => void;
  /** Tells the app, after asking the person where the app wants that; resolves when the app has taken it. */
  dispatch: (block: JsonObject, element: JsonObject, value: JsonObject) => Promise<void>;
};

const Context = createContext<SurfaceAccess | undefined>(undefined);

/**
 * The message or view around an element.
 *
 * @throws when used outside of Surface
 */
export function useSurface(): SurfaceAccess {
  const access = useContext(Context);
  if (!access) throw new Error('Cannot use the surface: there is no Surface around');
  return access;
}

type SurfaceProps = {
  place: SurfacePlace;
  blocks: JsonObject[];
  chosen: InputValues;
  setChosen: (change: (before: InputValues) => InputValues) => void;
  errors?: Record<string, string>;
  children: ReactNode;
};

/**
 * Holds the inputs of a message or view together and speaks to the app for them.
 *
 * @param props `chosen` and `setChosen`: the state of the inputs, kept by the owner
 */
export function Surface({ place, blocks, chosen, setChosen, errors = {}, children }: SurfaceProps) {
  const { act } = useWorkspace();
  const [asking, setAsking] = useState<{ confirm: JsonObject; answer: (yes: boolean) => void }>();
  const setValue: SurfaceAccess['setValue'] = (block, element, value) =>
    setChosen((before) => withValue(before, block, element, value));
  const dispatch: SurfaceAccess['dispatch'] = async (block, element, value) => {
    const confirm = element.confirm as JsonObject | undefined;
    if (confirm && !(await new Promise<boolean>((answer) => setAsking({ confirm, answer })))) return;
    setValue(block, element, value);
    const values = gatherValues(blocks, withValue(chosen, block, element, value));
    await act('use', { ...place, blockId: block.block_id, actionId: element.action_id, chosen: value, values });
  };
  const answer = (yes: boolean): void => {
    asking?.answer(yes);
    setAsking(undefined);
  };
  return (
    <Context.Provider value={{ place, chosen, errors, setValue, dispatch }}>
      {children}
      {asking && <ConfirmDialog confirm={asking.confirm} onAnswer={answer} />}
    </Context.Provider>
  );
}

function withValue(before: InputValues, block: JsonObject, element: JsonObject, value: JsonObject): InputValues {
  const blockId = String(block.block_id);
  const actionId = String(element.action_id);
  return { ...before, [blockId]: { ...before[blockId], [actionId]: value } };
}
