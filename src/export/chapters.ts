import { GROUP_NAMES, WORDS } from '../cards/words.ts';
import { isOwn } from '../knowledge/company-words.ts';
import { type Entry, entriesOf, type Knowledge } from '../knowledge/knowledge.ts';
import { GROUPS } from '../knowledge/vocabularies.ts';
import { headingOf } from './names.ts';

/** Entries under one heading. */
export type Group = { heading: string; entries: readonly Entry[] };

/** A part of the catalogue. */
export type Chapter = { key: string; heading: string; groups: readonly Group[] };

/** The file that an entry stands in, by its id: `ci-and-infrastructure`. */
export type Themes = ReadonlyMap<string, string>;

const NO_THEME = 'others';

function credentialGroups(all: readonly Extract<Entry, { kind: 'credential' }>[]): Group[] {
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

/** What a company has of its own, in a chapter before all others. */
function companyChapter(knowledge: Knowledge): Chapter {
  const own = [...knowledge.entries.values()].filter(({ id }) => isOwn(id, knowledge));
  const of = (kind: Entry['kind'], heading: string) => ({ heading, entries: own.filter((it) => it.kind === kind) });
  const groups = [of('credential', 'Credentials'), of('task', 'Tasks'), of('problem', 'Errors')];
  return {
    key: '_company',
    heading: WORDS.atCompany(knowledge.company?.name ?? ''),
    groups: groups.filter(({ entries }) => entries.length > 0),
  };
}

/**
 * Orders the catalogue: what is a company's own, then credentials by their groups, tasks and errors by the files that hold them.
 *
 * @param knowledge all entries
 * @param themes the file of each task and error; an entry without one stands under "Others"
 * @returns chapters and groups that hold something
 */
export function arrangeChapters(knowledge: Knowledge, themes: Themes): Chapter[] {
  const others = <K extends Entry['kind']>(kind: K) =>
    entriesOf(knowledge, kind).filter(({ id }) => !isOwn(id, knowledge));
  const chapters: Chapter[] = [
    companyChapter(knowledge),
    { key: '_credentials', heading: 'Credentials', groups: credentialGroups(others('credential')) },
    { key: '_tasks', heading: 'Tasks', groups: themeGroups(others('task'), themes) },
    { key: '_errors', heading: 'Errors', groups: themeGroups(others('problem'), themes) },
  ];
  const filled = chapters.map((it) => ({ ...it, groups: it.groups.filter(({ entries }) => entries.length > 0) }));
  return filled.filter(({ groups }) => groups.length > 0);
}
