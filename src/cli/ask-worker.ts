import { Worker } from 'node:worker_threads';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Loaded } from '../knowledge/load-knowledge.ts';
import { type PackedLibrary, packLibrary } from '../matching/pack-library.ts';

/** What the worker does: load folders and pack their postings, or pack those of knowledge that is there already. */
export type WorkerTask = { folders: readonly string[] } | { knowledge: Knowledge };

/** Knowledge as it comes back from a worker: without the places in the files, which only checks need. */
export type LoadedElsewhere = Omit<Loaded, 'located'>;

/** What comes back; postings only when the knowledge has no error. */
export type WorkerAnswer =
  | { loaded: LoadedElsewhere; packed?: PackedLibrary }
  | { packed: PackedLibrary }
  | { failure: { code: string | undefined; path: string | undefined } };

/** Run from source, a worker could not read TypeScript; everything is then done in place. */
const IS_SOURCE = import.meta.url.endsWith('.ts');
const WORKER = new URL('./library-worker.js', import.meta.url);

function ask(task: WorkerTask): Promise<WorkerAnswer> {
  const worker = new Worker(WORKER, { workerData: task });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`Cannot prepare the knowledge: the worker ended with ${code}`)));
  });
}

/**
 * Loads folders in a worker: it runs beside the rest of a start, and the memory that parsing takes goes with it.
 *
 * @param folders one after the other, as one base
 * @throws Error with `code` and `path` when a folder itself cannot be read
 */
export async function loadInWorker(
  folders: readonly string[],
): Promise<{ loaded: LoadedElsewhere; packed?: PackedLibrary }> {
  if (IS_SOURCE) return { loaded: await (await import('../knowledge/load-knowledge.ts')).loadKnowledge(folders) };
  const answer = await ask({ folders });
  if ('loaded' in answer) return answer;
  throw Object.assign(new Error('Cannot read a knowledge folder'), 'failure' in answer ? answer.failure : {});
}

/**
 * Packs postings in a worker, so that a running bot goes on answering meanwhile.
 *
 * @param knowledge checked knowledge
 */
export async function packInWorker(knowledge: Knowledge): Promise<PackedLibrary> {
  if (IS_SOURCE) return packLibrary(knowledge);
  const answer = await ask({ knowledge });
  if ('packed' in answer && answer.packed) return answer.packed;
  throw new Error('Cannot prepare the knowledge: the worker sent no postings');
}
