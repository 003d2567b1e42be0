import { parentPort, workerData } from 'node:worker_threads';
import { hasErrors } from '../knowledge/fault.ts';
import { loadKnowledge } from '../knowledge/load-knowledge.ts';
import { packPostings } from '../matching/build-index.ts';
import type { WorkerAnswer, WorkerTask } from './ask-worker.ts';

async function load(folders: readonly string[]): Promise<WorkerAnswer> {
  try {
    const { knowledge, faults, stamp } = await loadKnowledge(folders);
    return { loaded: { knowledge, faults, stamp }, ...(hasErrors(faults) ? {} : { packed: packPostings(knowledge) }) };
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    return { failure: { code, path } };
  }
}

const task = workerData as WorkerTask;
const answer = 'folders' in task ? await load(task.folders) : { packed: packPostings(task.knowledge) };
const { packed } = answer as { packed?: ReturnType<typeof packPostings> };
const arrays = packed ? [packed.rarities, packed.offsets, packed.entries, packed.impacts] : [];
parentPort?.postMessage(
  answer,
  arrays.map(({ buffer }) => buffer),
);
