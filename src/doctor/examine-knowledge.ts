import { checkKnowledge } from '../checks/check-knowledge.ts';
import { maskFault } from '../checks/check-texts.ts';
import { hasErrors, summarizeFault } from '../knowledge/fault.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { loadKnowledge } from '../knowledge/load-knowledge.ts';
import { type Diagnosis, failure, warning, well } from './diagnosis.ts';

const NAME = 'knowledge';
const REMEDY = 'run awscred check to see all';

/** What was found, and the knowledge where it can be used. */
export type ExaminedKnowledge = { diagnosis: Diagnosis; knowledge?: Knowledge };

/**
 * Loads and checks the knowledge.
 *
 * @param folders one after the other, as one base
 * @param today for review dates
 */
export async function examineKnowledge(folders: readonly string[], today: Date): Promise<ExaminedKnowledge> {
  const loaded = await loadKnowledge(folders).catch((error: NodeJS.ErrnoException) => error);
  if (loaded instanceof Error) {
    const says = `cannot be read (${(loaded as NodeJS.ErrnoException).code ?? loaded.name})`;
    return { diagnosis: failure(NAME, says, 'check KNOWLEDGE_DIR and its permissions') };
  }
  const faults = [...loaded.faults, ...checkKnowledge(loaded, { today })].map(maskFault);
  const errors = faults.filter(({ severity }) => severity === 'error');
  const [first] = errors.length > 0 ? errors : faults;
  const { knowledge } = loaded;
  if (first === undefined) return { diagnosis: well(NAME, `${knowledge.entries.size} entries, no faults`), knowledge };
  const says = `${errors.length} errors, ${faults.length - errors.length} warnings; first: ${summarizeFault(first)}`;
  const diagnosis = errors.length > 0 ? failure(NAME, says, REMEDY) : warning(NAME, says, REMEDY);
  return hasErrors(loaded.faults) ? { diagnosis } : { diagnosis, knowledge };
}
