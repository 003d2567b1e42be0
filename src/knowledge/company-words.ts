import type { Company, Note } from './company-schema.ts';
import type { Entry, Knowledge } from './knowledge.ts';

/** What a company says of an entry: the credentials it forbids of those the entry sends people to, and its notes. */
export type CompanyWords = {
  bans: readonly Company['never'][number][];
  /** Each with the entry that it stands on: this one, or a credential that this one sends people to. */
  notes: readonly (Note & { id: string })[];
};

/** The entry and the credentials that it sends people to: not what it names beside, nor the old way. */
function idsOf(entry: Entry): string[] {
  switch (entry.kind) {
    case 'credential':
      return [entry.id];
    case 'task':
      return [
        entry.id,
        ...entry.credentials.filter(({ role }) => role === 'use' || role === 'alternative').map(({ id }) => id),
      ];
    case 'problem':
      return [entry.id, ...entry.causes.slice(0, 1).map(({ credential }) => credential)];
  }
}

/**
 * Collects what a company says of an entry.
 *
 * @param entry the entry that is shown
 * @param knowledge with the company's part, or without it for those who may not read it
 * @returns undefined when the company says nothing
 */
export function companyWordsOn(entry: Entry, { company }: Knowledge): CompanyWords | undefined {
  if (company === undefined) return undefined;
  const ids = [...new Set(idsOf(entry))];
  const bans = company.never.filter(({ credential }) => ids.includes(credential));
  const notes = ids.flatMap((id) => {
    const note = company.notes[id];
    return note ? [{ ...note, id }] : [];
  });
  return bans.length + notes.length > 0 ? { bans, notes } : undefined;
}

/** Whether an entry is a company's own and not of AWS. */
export function isOwn(id: string, { company }: Knowledge): boolean {
  return company?.ownIds.has(id) ?? false;
}
