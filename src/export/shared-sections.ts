import { type Knowledge, nameOf } from '../knowledge/knowledge.ts';
import type { Then } from '../knowledge/schema.ts';
import { type Reference, type Section, section } from './sheet.ts';

/** An entry by its name; an id that leads nowhere stands for itself. */
export function referenceTo(id: string, knowledge: Knowledge): Reference {
  return { id, name: nameOf(knowledge, id) };
}

/** What old pages say, and what is true today. */
export function eraSection(then: readonly Then[]): Section[] {
  const eras = then.map(({ years, said, now }) => ({ years, said, now }));
  return section('then', 'Then and now', eras.length > 0 ? [{ kind: 'eras', eras }] : []);
}
