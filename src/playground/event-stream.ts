import type { IncomingMessage, ServerResponse } from 'node:http';
import { takeSnapshot } from './snapshot.ts';
import type { Workspace } from './workspace.ts';

/** The pages that listen. */
export type EventStream = {
  /** Lets one page listen, until it goes away. */
  add: (person: string, req: IncomingMessage, res: ServerResponse) => void;
  /** Ends all streams. */
  close: () => void;
};

/**
 * Sends every page a new snapshot after each change, as server-sent events.
 *
 * @param workspace whose `onChange` is taken over
 * @returns the streams
 */
export function createEventStream(workspace: Workspace): EventStream {
  const listeners = new Map<ServerResponse, string>();
  let isPending = false;
  workspace.onChange = () => {
    if (isPending) return;
    isPending = true;
    // Several changes in one turn make one snapshot.
    setImmediate(() => {
      isPending = false;
      for (const [res, person] of listeners) sendSnapshot(workspace, person, res);
    });
  };
  return {
    add: (person, req, res) => {
      res.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      listeners.set(res, person);
      req.on('close', () => listeners.delete(res));
      sendSnapshot(workspace, person, res);
    },
    close: () => listeners.forEach((_person, res) => void res.end()),
  };
}

function sendSnapshot(workspace: Workspace, person: string, res: ServerResponse): void {
  res.write(`data: ${JSON.stringify(takeSnapshot(workspace, person))}\n\n`);
}
