import { createContext, useContext } from 'react';
import type { Snapshot } from '../snapshot.ts';
import type { ActionAnswer } from './send-action.ts';

/** What every part of the page may need: the picture, and a way to act in it. */
export type WorkspaceAccess = {
  snapshot: Snapshot;
  /** Tells the server what this person did, and shows its sentence if it has one. */
  act: (action: string, body: object) => Promise<ActionAnswer>;
};

const Context = createContext<WorkspaceAccess | undefined>(undefined);

/** Hands the workspace to everything inside. */
export const WorkspaceProvider = Context.Provider;

/**
 * The workspace as the person at the page sees it.
 *
 * @throws when used outside of WorkspaceProvider
 */
export function useWorkspace(): WorkspaceAccess {
  const access = useContext(Context);
  if (!access) throw new Error('Cannot use the workspace: there is no WorkspaceProvider around');
  return access;
}
