import { setTimeout as wait } from 'node:timers/promises';
import { type Fault, faultOfFile, hasErrors, summarizeFault } from './fault.ts';
import { findFiles } from './find-files.ts';
import type { Knowledge } from './knowledge.ts';
import type { Loaded } from './load-knowledge.ts';

/** What a load gives that a watch needs. */
type Reloaded = Omit<Loaded, 'located'>;

/** How fresh the knowledge is, for `GET /health`. */
export type KnowledgeState = {
  loadedAt: string;
  entries: number;
  /** The first error of what lies on disk now, on one line; absent while that is what is live. */
  error?: string;
  /** Since when edits are not live because of that error. */
  staleSince?: string;
};

/** What happens with an edit, and how often is looked for one. */
export type WatchOptions = {
  /** What is live at the beginning, as `loadKnowledge` returned it. */
  loaded: Pick<Reloaded, 'knowledge' | 'stamp'>;
  /** Takes the new knowledge; it counts as live when this is done. When it throws, the old knowledge stays. */
  onChange: (knowledge: Knowledge) => void | Promise<void>;
  /** Told once of each state of the folders that cannot be used; the first fault is the one to show. */
  onFault: (faults: readonly Fault[]) => void;
  /** Reads the folders; default: `loadKnowledge`, in slices. */
  load?: (folders: readonly string[]) => Promise<Reloaded>;
  /** Milliseconds between two looks at the folders; default: 500. */
  pollMs?: number;
  /** Milliseconds for which the files must stay as they are before they are read; default: 100. */
  settleMs?: number;
  /** The clock, in milliseconds. */
  now?: () => number;
};

/** The live knowledge of some folders. */
export type KnowledgeWatch = {
  current(): Knowledge;
  state(): KnowledgeState;
  /** Stops looking; what is being read is dropped. */
  close(): void;
};

type Watched = Required<WatchOptions> & {
  folders: readonly string[];
  live: Knowledge;
  state: KnowledgeState;
  /** The state of the files that was dealt with last, well or badly. */
  stamp: string;
  closing: AbortController;
};

type Read = { knowledge?: Knowledge; faults: readonly Fault[] };

/** In place: a worker would begin cold with every edit and take twice as long, while the slices hold up nobody. */
async function loadSliced(folders: readonly string[]): Promise<Reloaded> {
  const { loadKnowledge } = await import('./load-knowledge.ts');
  return loadKnowledge(folders);
}

const DEFAULTS = { load: loadSliced, pollMs: 500, settleMs: 100, now: Date.now };

/** With files that never rest an edit must still be live within two seconds. */
const LONGEST_SETTLE = 5;
/** Files that change while they are read are read again; the last time is believed, so that an edit beside them gets through. */
const MOST_READS = 2;
/** An error may be a file half written; then the rest is there after this many settling times. */
const SECOND_LOOK = 3;
/** A large folder on a slow disk is looked at more seldom, so that looking takes at most a twentieth of the time. */
const REST = 20;
const LONGEST_POLL = 2;

function pause({ closing }: Watched, milliseconds: number): Promise<void> {
  return wait(milliseconds, undefined, { ref: false, signal: closing.signal });
}

async function stampOf({ folders }: Watched): Promise<string> {
  const stamps = folders.map(async (folder) => {
    const found = await findFiles(folder).catch((error: NodeJS.ErrnoException) => ({ stamp: String(error.code) }));
    return found.stamp;
  });
  return (await Promise.all(stamps)).join('\n\n');
}

/** Waits until the files rest, so that a burst of saves is read once and a file is not read half written. */
async function settle(watched: Watched, stamp: string): Promise<string> {
  let last = stamp;
  for (let looks = 0; looks < LONGEST_SETTLE; looks++) {
    await pause(watched, watched.settleMs);
    const next = await stampOf(watched);
    if (next === last) break;
    last = next;
  }
  return last;
}

async function tryLoad({
  load,
  folders,
}: Watched): Promise<Pick<Reloaded, 'knowledge' | 'faults'> | { faults: Fault[] }> {
  try {
    return await load(folders);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'failed';
    return { faults: [faultOfFile(folders.join(', '), `cannot be read: ${code}; check the path and its permissions`)] };
  }
}

function report(watched: Watched, faults: readonly Fault[]): void {
  const errors = faults.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (first === undefined) return;
  const error = summarizeFault(first);
  const isNew = watched.state.error !== error;
  const staleSince = watched.state.staleSince ?? new Date(watched.now()).toISOString();
  watched.state = { ...watched.state, error, staleSince };
  if (isNew) watched.onFault(errors);
}

async function makeLive(watched: Watched, knowledge: Knowledge): Promise<void> {
  try {
    await watched.onChange(knowledge);
  } catch (error) {
    const message = `cannot be made ready to be asked: ${(error as Error).message}`;
    return report(watched, [faultOfFile(watched.folders.join(', '), message)]);
  }
  watched.live = knowledge;
  watched.state = stateOf(knowledge, watched.now());
}

async function readOnce(watched: Watched, changed: string): Promise<{ stamp: string; isTorn: boolean; loaded: Read }> {
  const stamp = await settle(watched, changed);
  const loaded = await tryLoad(watched);
  if (hasErrors(loaded.faults)) await pause(watched, watched.settleMs * SECOND_LOOK);
  // What is read while files change may be half old and half new.
  return { stamp, loaded, isTorn: (await stampOf(watched)) !== stamp };
}

/** Deals with files that are not as they were: the new knowledge becomes live as a whole, or not at all. */
async function reload(watched: Watched, changed: string): Promise<void> {
  let read = await readOnce(watched, changed);
  for (let reads = 1; read.isTorn && reads < MOST_READS; reads++) read = await readOnce(watched, read.stamp);
  watched.closing.signal.throwIfAborted();
  const { stamp, loaded, isTorn } = read;
  const usable = hasErrors(loaded.faults) ? undefined : loaded.knowledge;
  if (!isTorn) watched.stamp = stamp;
  if (usable) await makeLive(watched, usable);
  else if (!isTorn) report(watched, loaded.faults);
}

async function watchOn(watched: Watched): Promise<void> {
  let rest = watched.pollMs;
  for (;;) {
    await pause(watched, rest);
    const began = performance.now();
    const stamp = await stampOf(watched);
    const took = performance.now() - began;
    rest = Math.min(Math.max(watched.pollMs, took * REST), watched.pollMs * LONGEST_POLL);
    if (stamp !== watched.stamp) await reload(watched, stamp);
  }
}

function stateOf(knowledge: Knowledge, now: number): KnowledgeState {
  return { loadedAt: new Date(now).toISOString(), entries: knowledge.entries.size };
}

/**
 * Keeps the knowledge of folders up to date while they are edited. The folders are looked at over and over: notifications
 * of the system miss the swap of a mounted ConfigMap, network disks, and folders that are replaced.
 *
 * @param folders as for `loadKnowledge`
 * @param options what is live, and what happens with an edit
 * @returns the live knowledge; a broken edit leaves it as it was
 */
export function watchKnowledge(folders: readonly string[], options: WatchOptions): KnowledgeWatch {
  const now = options.now ?? DEFAULTS.now;
  const { knowledge, stamp } = options.loaded;
  const closing = new AbortController();
  const state = stateOf(knowledge, now());
  const watched: Watched = { ...DEFAULTS, ...options, folders, live: knowledge, state, stamp, closing };
  watchOn(watched).catch((error: unknown) => {
    if (!closing.signal.aborted) throw error;
  });
  return { current: () => watched.live, state: () => watched.state, close: () => closing.abort() };
}
