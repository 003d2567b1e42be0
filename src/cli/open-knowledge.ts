import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Fault, formatFault, hasErrors, summarizeFault } from '../knowledge/fault.ts';
import type { Loaded } from '../knowledge/load-knowledge.ts';
import { watchKnowledge } from '../knowledge/watch-knowledge.ts';
import { type Library, openLibrary, openLibraryInTurns } from '../matching/library.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { guardText } from '../shapes/guard-text.ts';
import type { Log } from '../slack/dependencies.ts';
import { type LoadedElsewhere, loadInWorker, packInWorker } from './ask-worker.ts';
import { CommandError } from './command-error.ts';

/** The knowledge that ships with the program. */
export const OWN_KNOWLEDGE = fileURLToPath(new URL('../../knowledge', import.meta.url));

/** Stands for that folder in a list of folders: where a package is installed nobody wants to write. */
const SHIPPED = 'shipped';

function describeFaults(faults: readonly Fault[]): string {
  const errors = faults.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  const rest = errors.length > 1 ? `\n… and ${errors.length - 1} more; run \`awscred check\` to see all` : '';
  return `Cannot use the knowledge: it has errors\n${first ? formatFault(first) : ''}${rest}`;
}

/** The folder that a word stands for: itself, or the one that ships for `shipped`. */
export function folderOf(word: string): string {
  return word === SHIPPED ? OWN_KNOWLEDGE : word;
}

/**
 * Reads which folders are meant.
 *
 * @param setting `KNOWLEDGE_DIR` or an option: folders with commas or the system's path delimiter between them; the word
 *   `shipped` stands for the folder that ships with the program
 * @returns the folder that ships with the program when nothing is set
 */
export function readFolders(setting: string | undefined): string[] {
  const separator = path.delimiter === ':' ? /[,:]/ : /[,;]/;
  const folders = (setting ?? '').split(separator).map((folder) => folder.trim());
  const named = folders.filter((folder) => folder !== '').map(folderOf);
  return named.length > 0 ? named : [OWN_KNOWLEDGE];
}

/** Knowledge that is ready to be asked, with what watching it needs. */
export type Opened = { library: Library; loaded: Pick<LoadedElsewhere, 'knowledge' | 'stamp'>; folders: string[] };

/**
 * Loads knowledge folders and makes them ready to be asked.
 *
 * @param setting as for `readFolders`
 * @throws CommandError when a folder cannot be read or has errors
 */
export async function openFolders(setting: string | undefined): Promise<Opened> {
  const folders = readFolders(setting);
  const { loaded, packed } = await loadInWorker(folders).catch((error: unknown) => {
    throw describeUnreadable(error, folders);
  });
  const { knowledge, faults, stamp } = loaded;
  if (hasErrors(faults)) throw new CommandError(describeFaults(faults));
  return { folders, loaded: { knowledge, stamp }, library: openLibrary(knowledge, packed) };
}

/**
 * Loads knowledge folders and makes them ready to be asked.
 *
 * @param setting as for `readFolders`
 * @throws CommandError when a folder cannot be read or has errors
 */
export async function openKnowledge(setting: string | undefined): Promise<Library> {
  return (await openFolders(setting)).library;
}

/**
 * Loads knowledge folders with their faults.
 *
 * @param folders one after the other, as one base
 * @throws CommandError when a folder cannot be read
 */
export async function loadFolders(folders: readonly string[]): Promise<Loaded> {
  const { loadKnowledge } = await import('../knowledge/load-knowledge.ts');
  return loadKnowledge(folders).catch((error: unknown) => {
    throw describeUnreadable(error, folders);
  });
}

function describeUnreadable(error: unknown, folders: readonly string[]): CommandError {
  const { code = 'unreadable', path: folder } = error as NodeJS.ErrnoException;
  const shown = folder ?? folders.join(', ');
  return new CommandError(`Cannot read knowledge folder "${shown}": ${code}; check the path and its permissions`);
}

/** Knowledge that follows its files. */
export type LiveKnowledge = {
  /** The knowledge as of now. */
  library(): Library;
  /** What `GET /health` says of it; anybody may read that, so it holds no path of this machine and no secret. */
  health(): object;
  /** How much is live since when, as ISO text. */
  state(): { entries: number; loadedAt: string };
  close(): void;
};

/** Shows a file by its place in the knowledge folders, and nothing of where these lie. */
function withoutFolders(text: string, folders: readonly string[]): string {
  return folders.reduce((shown, folder) => shown.replaceAll(path.join(folder, path.sep), ''), text);
}

/**
 * Follows the edits of knowledge folders: each that holds together is live at once, one that does not is logged.
 *
 * @param opened what is live at the beginning
 * @param edges where edits are told of, and where it is noted how old the knowledge is
 */
export function keepKnowledge(
  { library: first, loaded, folders }: Opened,
  { log, metrics }: { log: Log; metrics: Metrics },
): LiveKnowledge {
  let library = first;
  metrics.knowledgeLoaded(Date.now());
  const watch = watchKnowledge(folders, {
    loaded,
    onChange: async (knowledge) => {
      library = await openLibraryInTurns(knowledge, await packInWorker(knowledge));
      metrics.knowledgeLoaded(Date.now());
      log.info({ entries: knowledge.entries.size }, 'knowledge reloaded');
    },
    onFault: (faults: readonly Fault[]) => {
      const [fault] = faults;
      metrics.knowledgeRefused();
      if (fault)
        log.error({ errors: faults.length }, `knowledge not reloaded, the old stays: ${summarizeFault(fault)}`);
    },
  });
  return {
    library: () => library,
    state: () => watch.state(),
    health: () => {
      const { entries, error, ...times } = watch.state();
      if (error === undefined) return { entries, knowledge: times };
      return { entries, knowledge: { ...times, error: guardText(withoutFolders(error, folders)).text } };
    },
    close: () => watch.close(),
  };
}
