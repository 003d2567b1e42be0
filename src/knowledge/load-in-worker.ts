import { Worker } from 'node:worker_threads';
import type { Loaded } from './load-knowledge.ts';

/** Knowledge as it comes back from a worker: without the places in the files, which only checks need. */
export type LoadedElsewhere = Omit<Loaded, 'located'>;

/** What the worker sends: the knowledge, or why a folder could not be read. */
export type WorkerAnswer =
  | { loaded: LoadedElsewhere }
  | { failure: { code: string | undefined; path: string | undefined } };

const SOURCE = import.meta.url.endsWith('.ts');
const WORKER = new URL('./knowledge-worker.js', import.meta.url);

function ask(folders: readonly string[]): Promise<WorkerAnswer> {
  const worker = new Worker(WORKER, { workerData: folders });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`Cannot load knowledge: the worker ended with ${code}`)));
  });
}

/**
 * Reads and checks knowledge folders in a worker: it runs beside the rest of the start, and what parsing leaves behind goes
 * with it. Run from source, where a worker cannot read TypeScript, it loads in place.
 *
 * @param folders as for `loadKnowledge`
 * @throws Error with `code` and `path` when a folder itself cannot be read
 */
export async function loadInWorker(folders: readonly string[]): Promise<LoadedElsewhere> {
  if (SOURCE) return (await import('./load-knowledge.ts')).loadKnowledge(folders);
  const answer = await ask(folders);
  if ('loaded' in answer) return answer.loaded;
  throw Object.assign(new Error('Cannot read a knowledge folder'), answer.failure);
}
