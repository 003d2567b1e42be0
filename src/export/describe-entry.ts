import type { Entry, Knowledge } from '../knowledge/knowledge.ts';
import { addCompany } from './describe-company.ts';
import { describeCredential } from './describe-credential.ts';
import { describeProblem } from './describe-problem.ts';
import { describeTask } from './describe-task.ts';
import type { Sheet } from './sheet.ts';

/**
 * Lays out an entry for reading: all that the knowledge says of it, in one order for every surface.
 *
 * @param entry the entry
 * @param knowledge the whole, for the names of other entries
 */
export function describeEntry(entry: Entry, knowledge: Knowledge): Sheet {
  return addCompany(describeOne(entry, knowledge), entry, knowledge);
}

function describeOne(entry: Entry, knowledge: Knowledge): Sheet {
  if (entry.kind === 'credential') return describeCredential(entry, knowledge);
  return entry.kind === 'task' ? describeTask(entry, knowledge) : describeProblem(entry, knowledge);
}
