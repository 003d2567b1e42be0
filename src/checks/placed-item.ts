import type { Fault } from '../knowledge/fault.ts';
import type { Entry, Knowledge } from '../knowledge/knowledge.ts';
import type { Loaded } from '../knowledge/load-knowledge.ts';
import { locateMisfits, type Misfit, type SourceText } from '../knowledge/source-text.ts';

type Path = readonly PropertyKey[];

/** Something wrong in a file, before its line is looked up. */
export type Complaint = Misfit & { source: SourceText };

/** Anything of a knowledge file, with the way back to its place. */
export type PlacedItem = {
  value: unknown;
  /** Complains of a field of the item, or of the item itself where the field is missing. */
  complain(path: Path, message: string, severity: Fault['severity']): Complaint;
};

/** An entry with the way back to its place. */
export type PlacedEntry = PlacedItem & { entry: Entry };

/** A piece of text and the path to it. */
export type PlacedText = { text: string; path: Path };

type Place = Loaded['located'];

function placeAll(items: Place[keyof Place]): PlacedItem[] {
  return items.map(({ value, source, path }) => ({
    value,
    complain: (field, message, severity) => ({ source, path: [...path, ...field], message, severity }),
  }));
}

/** Everything that the files hold, of whatever kind. */
export function placeItems(located: Place): PlacedItem[] {
  return Object.values(located).flatMap(placeAll);
}

/**
 * The entries of a folder with their places.
 *
 * @param knowledge where the entries are taken from
 * @param located their places; of two items with one id the first counts
 */
export function placeEntries(knowledge: Knowledge, { credential, task, problem }: Place): PlacedEntry[] {
  return [...placeAll(credential), ...placeAll(task), ...placeAll(problem)].flatMap((item) => {
    const entry = knowledge.entries.get((item.value as Entry).id);
    return entry ? [{ ...item, entry }] : [];
  });
}

/** Every text within a value, in the order of the file. */
export function textsOf(value: unknown, path: Path = []): PlacedText[] {
  if (typeof value === 'string') return [{ text: value, path }];
  if (Array.isArray(value)) return value.flatMap((inner, at) => textsOf(inner, [...path, at]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, [...path, key]));
}

/**
 * Looks up the lines of complaints; each file is read again for its own.
 *
 * @returns faults file by file; of too many in a file the errors are kept first
 */
export function locateComplaints(complaints: readonly Complaint[]): Fault[] {
  const bySource = new Map<SourceText, Complaint[]>();
  for (const complaint of complaints) {
    bySource.set(complaint.source, [...(bySource.get(complaint.source) ?? []), complaint]);
  }
  const errorsFirst = (left: Complaint, right: Complaint) =>
    Number(left.severity !== 'error') - Number(right.severity !== 'error');
  return [...bySource].flatMap(([source, its]) => locateMisfits(source, its.toSorted(errorsFirst)));
}
