import type { DataOf, FileKind } from './file-kinds.ts';
import type { Located } from './parse-entries.ts';
import type { Misfit, SourceText } from './source-text.ts';

/** All entries of the folders with their places, before they are known to fit together. */
export type LocatedKnowledge = { [K in FileKind]: Located<DataOf<K>>[] };

/** Something wrong with an item, before its line is looked up. */
export type Misplaced = Misfit & { source: SourceText };

/**
 * Makes a misfit of an item.
 *
 * @param item the item
 * @param within the way to the value from the item
 * @param message the sentence; a function when it takes work to find
 * @param key set to show the name of this field of the value instead
 */
export function misplaced(
  { source, path }: Located<unknown>,
  within: readonly PropertyKey[],
  message: Misfit['message'],
  key?: string,
): Misplaced {
  return { source, path: [...path, ...within], message, ...(key !== undefined && { key }) };
}
