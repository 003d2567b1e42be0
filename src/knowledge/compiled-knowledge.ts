import { createHash } from 'node:crypto';
import type { Entry, EntryPlace, Knowledge } from './knowledge.ts';
import type { FoundFile } from './read-folder.ts';

/** Knowledge that was parsed and checked when the program was built, and the digest of the files that it came from. */
type Compiled = { digest: string; entries: Entry[]; places: [string, EntryPlace][] } & Omit<
  Knowledge,
  'entries' | 'places'
>;

/** A digest of names and contents; any edit changes it. */
function digestOf(files: readonly FoundFile[]): string {
  const hash = createHash('sha256');
  for (const { name, text } of files) hash.update(`${name}\0${text.length}\0`).update(text);
  return hash.digest('hex');
}

/**
 * Writes knowledge down so that a start need not parse it again: YAML takes most of a second, this a few milliseconds.
 *
 * @param files what it was read from
 * @param knowledge without any error
 * @returns JSON
 */
export function compileKnowledge(files: readonly FoundFile[], knowledge: Knowledge): string {
  const lists = { entries: [...knowledge.entries.values()], places: [...(knowledge.places ?? [])] };
  const compiled: Compiled = { ...knowledge, ...lists, digest: digestOf(files) };
  return JSON.stringify(compiled);
}

/**
 * Reads compiled knowledge back.
 *
 * @param json as `compileKnowledge` wrote it
 * @param files the files as they are now
 * @returns undefined when they are not those it was compiled from
 */
export function readCompiled(json: string, files: readonly FoundFile[]): Knowledge | undefined {
  const { digest, entries, places, ...rest } = JSON.parse(json) as Compiled;
  if (digest !== digestOf(files)) return undefined;
  return { ...rest, entries: new Map(entries.map((entry) => [entry.id, entry])), places: new Map(places) };
}
