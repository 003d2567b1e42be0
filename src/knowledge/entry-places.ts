import path from 'node:path';
import type { EntryPlace } from './knowledge.ts';
import type { LocatedKnowledge } from './located-knowledge.ts';

/** A file as it may be shown to anybody: begun with the last name of its knowledge folder, nothing of where that lies. */
function shownFile(file: string, folders: readonly string[]): string {
  const folder = folders.find((it) => file.startsWith(path.join(it, path.sep)));
  if (folder === undefined) return file;
  const name = path.relative(folder, file).split(path.sep).join('/');
  return path.posix.join(path.basename(path.resolve(folder)), name);
}

/**
 * Finds out where each entry is written.
 *
 * @param located the entries with their sources
 * @param folders the knowledge folders, as they stand in the names of the files
 */
export function placesOf(
  { credential, task, problem }: LocatedKnowledge,
  folders: readonly string[],
): Map<string, EntryPlace> {
  const items = [...credential, ...task, ...problem];
  return new Map(
    items.map(({ value: { id }, source: { file }, path: within }) => [
      id,
      { file: shownFile(file, folders), isListed: within.length > 0 },
    ]),
  );
}
