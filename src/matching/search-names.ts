import Fuse from 'fuse.js';
import { type Entry, type Knowledge, titleOf } from '../knowledge/knowledge.ts';

/** Finds entries by name, forgiving typos: for one or two words, `show`, typeahead and the closest of nothing. */
export type SearchNames = (query: string, most: number) => NameMatch[];

/** An entry with the name that fitted; `distance` runs from 0 (the same) to 1 (nothing in common). */
export type NameMatch = { entry: Entry; name: string; distance: number };

/** Fuse.js takes time in proportion to the query's length; names are shorter than this. */
const LONGEST_QUERY = 64;

type Row = { entry: Entry; name: string };

function namesOf(entry: Entry): string[] {
  return entry.kind === 'credential' ? [entry.name, ...entry.also] : [titleOf(entry)];
}

/**
 * Builds the search over whole names: of credentials and their other names, of tasks and problems.
 *
 * @param knowledge what the folder says
 */
export function buildSearchNames(knowledge: Knowledge): SearchNames {
  const rows: Row[] = [...knowledge.entries.values()].flatMap((entry) =>
    namesOf(entry).map((name) => ({ entry, name })),
  );
  const fuse = new Fuse(rows, { keys: ['name'], includeScore: true, threshold: 0.4, ignoreLocation: true });
  return (query, most) => {
    const best = new Map<string, NameMatch>();
    for (const { item, score = 1 } of fuse.search([...query].slice(0, LONGEST_QUERY).join(''))) {
      if (!best.has(item.entry.id)) best.set(item.entry.id, { ...item, distance: score });
      if (best.size === most) break;
    }
    return [...best.values()];
  };
}
