import Fuse from 'fuse.js';
import { type Entry, type Knowledge, titleOf } from '../knowledge/knowledge.ts';
import { buildPairIndex } from './pair-index.ts';

/** Finds entries by name, forgiving typos: for one or two words, `show`, typeahead and the closest of nothing. */
export type SearchNames = (query: string, most: number) => NameMatch[];

/** An entry with the name that fitted; `distance` runs from 0 (the same) to 1 (nothing in common). */
export type NameMatch = { entry: Entry; name: string; distance: number };

/** Fuse.js takes time in proportion to the query's length; nobody types more than this of a name. */
const LONGEST_QUERY = 48;

/** Fuse.js reads every name that it is given, so it is given the likeliest. */
const MOST_CANDIDATES = 150;

const FUSE_OPTIONS = { keys: ['name'], includeScore: true, threshold: 0.4, ignoreLocation: true };

type Row = { entry: Entry; name: string };

/** An error is known by what it says as well as by its name. */
function namesOf(entry: Entry): string[] {
  if (entry.kind === 'credential') return [entry.name, ...entry.also];
  return entry.kind === 'problem' ? [entry.name, ...entry.texts] : [titleOf(entry)];
}

/**
 * Builds the search over whole names: of credentials and their other names, of tasks, and of problems with what they say. A
 * thousand entries are searched within 20 milliseconds.
 *
 * @param knowledge what the folder says
 */
export function buildSearchNames(knowledge: Knowledge): SearchNames {
  const rows: Row[] = [...knowledge.entries.values()].flatMap((entry) =>
    namesOf(entry).map((name) => ({ entry, name })),
  );
  const findNear = buildPairIndex(rows.map(({ name }) => name));
  return (query, most) => {
    const asked = [...query].slice(0, LONGEST_QUERY).join('').trim();
    const candidates = findNear(asked, MOST_CANDIDATES).flatMap((number) => rows[number] ?? []);
    const best = new Map<string, NameMatch>();
    for (const { item, score = 1 } of new Fuse(candidates, FUSE_OPTIONS).search(asked)) {
      if (!best.has(item.entry.id)) best.set(item.entry.id, { ...item, distance: score });
      if (best.size === most) break;
    }
    return [...best.values()];
  };
}
