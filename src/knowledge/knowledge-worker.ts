import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerAnswer } from './load-in-worker.ts';
import { loadKnowledge } from './load-knowledge.ts';

async function load(folders: readonly string[]): Promise<WorkerAnswer> {
  try {
    const { knowledge, faults, stamp } = await loadKnowledge(folders);
    return { loaded: { knowledge, faults, stamp } };
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    return { failure: { code, path } };
  }
}

parentPort?.postMessage(await load(workerData));
