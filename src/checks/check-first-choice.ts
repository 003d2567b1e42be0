import { credentialOf, type Knowledge } from '../knowledge/knowledge.ts';
import type { Complaint, PlacedEntry } from './placed-item.ts';

/** What is wrong with a credential as a first choice; undefined when nothing is. */
function objectionTo(id: string, knowledge: Knowledge): string | undefined {
  const credential = credentialOf(knowledge, id);
  if (id === 'root-user') return 'may do everything';
  return credential.term === 'long-term' ? 'works until somebody ends it' : undefined;
}

/**
 * Checks that a task which sends people to the root user or to a long-term credential first says why.
 *
 * @param placed the entry; anything but a task passes
 * @param knowledge the whole, for the credentials that the task names
 */
export function checkFirstChoice({ entry, complain }: PlacedEntry, knowledge: Knowledge): Complaint[] {
  if (entry.kind !== 'task' || entry.because !== undefined) return [];
  const at = entry.credentials.findIndex(({ role }) => role === 'use');
  const id = entry.credentials[at]?.id;
  const objection = id && objectionTo(id, knowledge);
  if (!objection) return [];
  const message = `the first choice "${id}" ${objection}: put a safer one first, or say in because why there is none`;
  return [complain(['credentials', at, 'id'], message, 'error')];
}
