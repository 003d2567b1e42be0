import { type Entry, entriesOf, type Knowledge } from '../knowledge/knowledge.ts';
import { GROUPS } from '../knowledge/vocabularies.ts';
import { GROUP_NAMES, headingOf } from './names.ts';

/** Entries under one heading. */
export type Group = { heading: string; entries: readonly Entry[] };

/** A part of the catalogue. */
export type Chapter = { key: string; heading: string; groups: readonly Group[] };

/** The file that an entry stands in, by its id: `ci-and-infrastructure`. */
export type Themes = ReadonlyMap<string, string>;

const NO_THEME = 'others';

function credentialGroups(knowledge: Knowledge): Group[] {
  const all = entriesOf(knowledge, 'credential');
  return GROUPS.map((group) => ({ heading: GROUP_NAMES[group], entries: all.filter((it) => it.group === group) }));
}

function themeGroups(entries: readonly Entry[], themes: Themes): Group[] {
  const byTheme = new Map<string, Entry[]>();
  for (const entry of entries) {
    const theme = themes.get(entry.id) ?? NO_THEME;
    byTheme.set(theme, [...(byTheme.get(theme) ?? []), entry]);
  }
  const sorted = [...byTheme].sort(([left], [right]) => (left < right ? -1 : 1));
  return sorted.map(([theme, members]) => ({ heading: headingOf(theme), entries: members }));
}

/**
 * Orders the catalogue: credentials by their groups, tasks and errors by the files that hold them.
 *
 * @param knowledge all entries
 * @param themes the file of each task and error; an entry without one stands under "Others"
 * @returns chapters and groups that hold something
 */
export function arrangeChapters(knowledge: Knowledge, themes: Themes): Chapter[] {
  const chapters: Chapter[] = [
    { key: '_credentials', heading: 'Credentials', groups: credentialGroups(knowledge) },
    { key: '_tasks', heading: 'Tasks', groups: themeGroups(entriesOf(knowledge, 'task'), themes) },
    { key: '_errors', heading: 'Errors', groups: themeGroups(entriesOf(knowledge, 'problem'), themes) },
  ];
  const filled = chapters.map((it) => ({ ...it, groups: it.groups.filter(({ entries }) => entries.length > 0) }));
  return filled.filter(({ groups }) => groups.length > 0);
}
