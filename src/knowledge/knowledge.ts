import type { Company } from './company-schema.ts';
import type { Credential, Difference, Outside, Problem, Task, Vocabulary } from './schema.ts';
import type { Audience } from './vocabularies.ts';

/** One entry of the knowledge base, told apart by its kind. Ids are unique over all kinds. */
export type Entry = ({ kind: 'credential' } & Credential) | ({ kind: 'task' } & Task) | ({ kind: 'problem' } & Problem);

/** Where an entry is written: a file, begun with the last name of its knowledge folder, and whether in a list of several. */
export type EntryPlace = { file: string; isListed: boolean };

/** Everything the folder says, checked and ready to be asked. */
export type Knowledge = {
  /** Every entry by its id, in the order of their ids. */
  entries: ReadonlyMap<string, Entry>;
  differences: readonly Difference[];
  vocabulary: Vocabulary;
  /** What people ask that is none of our business. */
  outside: readonly Outside[];
  /** What a company has added; undefined when there is nothing of one. */
  company?: CompanyPart;
  /** Where each entry is written, by its id; for curators, not for those of other companies. */
  places?: ReadonlyMap<string, EntryPlace>;
};

/** A company's own part of the knowledge: its file, the entries that are its own, and the knowledge without all of this. */
export type CompanyPart = Company & {
  ownIds: ReadonlySet<string>;
  /** What everybody may read, also those of other companies. */
  withoutIt: Knowledge;
};

/** The knowledge that an audience may be shown. */
export function knowledgeFor(knowledge: Knowledge, audience: Audience): Knowledge {
  return audience === 'outsider' ? (knowledge.company?.withoutIt ?? knowledge) : knowledge;
}

/** What an entry is called on a card. */
export function titleOf(entry: Entry): string {
  return entry.kind === 'task' ? entry.title : entry.name;
}

/** What the entry of an id is called; an id that leads nowhere stands for itself. */
export function nameOf({ entries }: Knowledge, id: string): string {
  const entry = entries.get(id);
  return entry ? titleOf(entry) : id;
}

/**
 * The credentials an entry leads to, the most fitting first: itself, a task's in its order, a problem's by its causes.
 *
 * @returns ids without repetition
 */
export function credentialIdsOf(entry: Entry): string[] {
  if (entry.kind === 'credential') return [entry.id];
  const ids = entry.kind === 'task' ? entry.credentials.map((it) => it.id) : entry.causes.map((it) => it.credential);
  return [...new Set(ids)];
}

/**
 * The credential of that id.
 *
 * @throws Error when there is none; references are checked at load, so this is a fault of the program
 */
export function credentialOf(knowledge: Knowledge, id: string): { kind: 'credential' } & Credential {
  const entry = knowledge.entries.get(id);
  if (entry?.kind !== 'credential') throw new Error(`Cannot find credential "${id}": no such entry`);
  return entry;
}

/** The entries of one kind, in the order of their ids. */
export function entriesOf<K extends Entry['kind']>(knowledge: Knowledge, kind: K): Extract<Entry, { kind: K }>[] {
  return [...knowledge.entries.values()].filter((entry): entry is Extract<Entry, { kind: K }> => entry.kind === kind);
}
