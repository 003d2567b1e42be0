import type { Entry, Knowledge } from '../src/knowledge/knowledge.ts';
import { fieldsOf } from '../src/matching/fields.ts';
import type { Field } from '../src/matching/weights.ts';

/** The fields of a document that are searched. */
export const DOCUMENT_FIELDS = ['title', 'also', 'asks', 'errors', 'prose'] as const;
type DocumentField = (typeof DOCUMENT_FIELDS)[number];

/** An entry as a document of the peers, with every text by which ours finds it. */
export type EntryDocument = { id: string } & Record<DocumentField, string[]>;

const PLACES: Partial<Record<Field, DocumentField>> = {
  title: 'title',
  alias: 'also',
  ask: 'asks',
  errorText: 'errors',
};

/** What the vocabulary says that people call an entry, by its id. */
function meaningsOf({ vocabulary }: Knowledge): Map<string, string[]> {
  const meanings = new Map<string, string[]>();
  for (const { say, means } of vocabulary.meanings) {
    for (const id of means) meanings.set(id, [...(meanings.get(id) ?? []), ...say]);
  }
  return meanings;
}

function documentOf(entry: Entry, knowledge: Knowledge, also: readonly string[]): EntryDocument {
  const texts: Record<DocumentField, string[]> = { title: [], also: [...also], asks: [], errors: [], prose: [] };
  for (const { field, text } of fieldsOf(entry, knowledge)) texts[PLACES[field] ?? 'prose'].push(text);
  return { id: entry.id, ...texts };
}

/**
 * Lays knowledge out as documents, one an entry.
 *
 * @param knowledge the same that ours is opened with
 */
export function documentsOf(knowledge: Knowledge): EntryDocument[] {
  const meanings = meaningsOf(knowledge);
  return [...knowledge.entries.values()].map((entry) => documentOf(entry, knowledge, meanings.get(entry.id) ?? []));
}
