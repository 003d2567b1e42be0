import { type Company, companySchema } from './company-schema.ts';
import type { Entry, Knowledge } from './knowledge.ts';
import type { LocatedKnowledge } from './located-knowledge.ts';
import type { Located } from './parse-entries.ts';

/** How a company is called that has entries of its own and no `company.yml`. */
const NAMELESS: Company = companySchema.parse({ name: 'your company' });

function values<T>(items: readonly Located<T>[]): T[] {
  return items.map((item) => item.value);
}

function assembleOne(all: Omit<LocatedKnowledge, 'company'>): Knowledge {
  const entries: Entry[] = [
    ...values(all.credential).map((it) => ({ kind: 'credential' as const, ...it })),
    ...values(all.task).map((it) => ({ kind: 'task' as const, ...it })),
    ...values(all.problem).map((it) => ({ kind: 'problem' as const, ...it })),
  ].sort((left, right) => (left.id < right.id ? -1 : 1));
  const vocabularies = values(all.vocabulary);
  return {
    entries: new Map(entries.map((entry) => [entry.id, entry])),
    differences: values(all.difference),
    outside: values(all.outside),
    vocabulary: {
      meanings: vocabularies.flatMap((it) => it.meanings),
      vague: vocabularies.flatMap((it) => it.vague),
      synonyms: vocabularies.flatMap((it) => it.synonyms),
      elsewhere: vocabularies.flatMap((it) => it.elsewhere),
    },
  };
}

/**
 * Puts the items of all folders together.
 *
 * @param all the items of every folder
 * @param base those of the first folder alone; what the others add is a company's own, and undefined when there are no others
 */
export function assembleKnowledge(all: LocatedKnowledge, base: LocatedKnowledge | undefined): Knowledge {
  const knowledge = assembleOne(all);
  const [company] = values(all.company);
  if (company === undefined && base === undefined) return knowledge;
  const withoutIt = assembleOne(base ?? all);
  const ownIds = new Set([...knowledge.entries.keys()].filter((id) => !withoutIt.entries.has(id)));
  return { ...knowledge, company: { ...(company ?? NAMELESS), ownIds, withoutIt } };
}
