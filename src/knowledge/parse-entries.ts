import { describeIssues } from './describe-issues.ts';
import type { Fault } from './fault.ts';
import { type DataOf, type FileKind, SCHEMAS } from './file-kinds.ts';
import { locateMisfits, type Misfit, readSource, type SourceText } from './source-text.ts';

/** An item of a file, with the way back to its place in the text. */
export type Located<T> = { value: T; source: SourceText; path: readonly PropertyKey[] };

type Parsed<K extends FileKind> = { items: Located<DataOf<K>>[]; faults: Fault[] };

function* checkItems<K extends FileKind>(kind: K, source: SourceText): Generator<void, Parsed<K>> {
  const isList = Array.isArray(source.data);
  const list: unknown[] = isList ? (source.data as unknown[]) : [source.data];
  const items: Located<DataOf<K>>[] = [];
  const misfits: Misfit[] = [];
  for (const [index, data] of list.entries()) {
    const path = isList ? [index] : [];
    const result = SCHEMAS[kind].safeParse(data, { reportInput: true });
    if (result.success) items.push({ value: result.data as DataOf<K>, source, path });
    else misfits.push(...describeIssues(result.error.issues, kind, data, path));
    yield;
  }
  return { items, faults: locateMisfits(source, misfits) };
}

/**
 * Reads the entries of one file. A file holds one entry or a list of them.
 *
 * @param kind what the file holds
 * @param file the name to show in faults
 * @param text its content
 * @returns after some slices of work, the entries that are whole, and a located fault for everything else
 */
export function* parseEntries<K extends FileKind>(kind: K, file: string, text: string): Generator<void, Parsed<K>> {
  const { source, faults } = yield* readSource(file, text);
  if (source === undefined) return { items: [], faults };
  const checked = yield* checkItems(kind, source);
  return { items: checked.items, faults: [...faults, ...checked.faults] };
}
