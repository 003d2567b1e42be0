import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { readCompiled } from '../knowledge/compiled-knowledge.ts';
import { hasErrors } from '../knowledge/fault.ts';
import { readFolder } from '../knowledge/read-folder.ts';
import { buffersOf, type PackedLibrary, packLibrary } from '../matching/pack-library.ts';
import type { LoadedElsewhere, WorkerAnswer, WorkerTask } from './ask-worker.ts';

/** The shipped knowledge as the build left it. */
const COMPILED = fileURLToPath(new URL('../knowledge.json', import.meta.url));

/** Takes what the build has compiled when not a letter of the folder has changed since. */
async function loadCompiled([folder, ...others]: readonly string[]): Promise<LoadedElsewhere | undefined> {
  if (folder === undefined || others.length > 0) return undefined;
  const json = await readFile(COMPILED, 'utf8').catch(() => undefined);
  if (json === undefined) return undefined;
  const { files, faults, stamp } = await readFolder(folder);
  const knowledge = faults.length === 0 ? readCompiled(json, files) : undefined;
  return knowledge && { knowledge, stamp, faults: [] };
}

async function parse(folders: readonly string[]): Promise<LoadedElsewhere> {
  const { loadKnowledge } = await import('../knowledge/load-knowledge.ts');
  const { knowledge, faults, stamp } = await loadKnowledge(folders);
  return { knowledge, faults, stamp };
}

async function load(folders: readonly string[]): Promise<WorkerAnswer> {
  try {
    const loaded = (await loadCompiled(folders)) ?? (await parse(folders));
    return { loaded, ...(hasErrors(loaded.faults) ? {} : { packed: packLibrary(loaded.knowledge) }) };
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    return { failure: { code, path } };
  }
}

const task = workerData as WorkerTask;
const answer = 'folders' in task ? await load(task.folders) : { packed: packLibrary(task.knowledge) };
const { packed } = answer as { packed?: PackedLibrary };
parentPort?.postMessage(answer, packed ? buffersOf(packed) : []);
