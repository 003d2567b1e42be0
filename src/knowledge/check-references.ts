import type { Fault } from './fault.ts';
import type { DataOf, FileKind } from './file-kinds.ts';
import type { Located } from './parse-entries.ts';
import { locateMisfits, type Misfit, type SourceText } from './source-text.ts';
import { suggestName } from './suggest-name.ts';

/** All entries of the folders with their places, before they are known to fit together. */
export type LocatedKnowledge = { [K in FileKind]: Located<DataOf<K>>[] };

type Path = readonly PropertyKey[];
/** `key` shows the name of a field at the path, where the reference is one. */
type Reference = { id: string; path: Path; key?: string };
type Misplaced = Misfit & { source: SourceText };

function misplaced(
  { source, path }: Located<unknown>,
  within: Path,
  message: Misfit['message'],
  key?: string,
): Misplaced {
  return { source, path: [...path, ...within], message, ...(key !== undefined && { key }) };
}

function credentialReferences(it: DataOf<'credential'>): Reference[] {
  const instead = it.instead ? [{ id: it.instead, path: ['instead'] }] : [];
  return [...instead, ...it['not-for'].map((row, index) => ({ id: row.use, path: ['not-for', index, 'use'] }))];
}

function taskReferences(it: DataOf<'task'>): Reference[] {
  return it.credentials.map((row, index) => ({ id: row.id, path: ['credentials', index, 'id'] }));
}

function problemReferences(it: DataOf<'problem'>): Reference[] {
  return it.causes.map((row, index) => ({ id: row.credential, path: ['causes', index, 'credential'] }));
}

function differenceReferences(it: DataOf<'difference'>): Reference[] {
  return it.between.map((id, index) => ({ id, path: ['between', index] }));
}

function vocabularyReferences(it: DataOf<'vocabulary'>): Reference[] {
  return it.meanings.flatMap((row, index) =>
    row.means.map((id, at) => ({ id, path: ['meanings', index, 'means', at] })),
  );
}

function vagueReferences(it: DataOf<'vocabulary'>): Reference[] {
  return it.vague.flatMap((row, index) => row.means.map((id, at) => ({ id, path: ['vague', index, 'means', at] })));
}

function banReferences(it: DataOf<'company'>): Reference[] {
  return it.never.flatMap((row, index) => [
    { id: row.credential, path: ['never', index, 'credential'] },
    ...(row.use === undefined ? [] : [{ id: row.use, path: ['never', index, 'use'] }]),
  ]);
}

function noteReferences(it: DataOf<'company'>): Reference[] {
  return Object.keys(it.notes).map((id) => ({ id, path: ['notes'], key: id }));
}

function idsOf(items: readonly Located<{ id: string }>[]): string[] {
  return items.map((item) => item.value.id);
}

function dangling<T>(
  items: readonly Located<T>[],
  refer: (it: T) => Reference[],
  known: ReadonlySet<string>,
): Misplaced[] {
  return items.flatMap((item) =>
    refer(item.value)
      .filter(({ id }) => !known.has(id))
      .map(({ id, path, key }) =>
        misplaced(item, path, () => `"${id}" names no entry: ${suggestName(id, known)}`, key),
      ),
  );
}

/** References that name no entry, or an entry that is no credential where one is wanted. */
function danglingReferences(all: LocatedKnowledge): Misplaced[] {
  const credentials = new Set(idsOf(all.credential));
  const everything = new Set([...credentials, ...idsOf(all.task), ...idsOf(all.problem)]);
  return [
    ...dangling(all.credential, credentialReferences, credentials),
    ...dangling(all.task, taskReferences, credentials),
    ...dangling(all.problem, problemReferences, credentials),
    ...dangling(all.difference, differenceReferences, everything),
    ...dangling(all.vocabulary, vocabularyReferences, everything),
    ...dangling(all.vocabulary, vagueReferences, everything),
    ...dangling(all.company, banReferences, credentials),
    ...dangling(all.company, noteReferences, everything),
  ];
}

function duplicateIds(all: LocatedKnowledge): Misplaced[] {
  const first = new Map<string, string>();
  return [...all.credential, ...all.task, ...all.problem].flatMap((item) => {
    const { id } = item.value;
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, item.source.file);
    return earlier === undefined ? [] : [misplaced(item, ['id'], `id "${id}" is taken by ${earlier}: choose another`)];
  });
}

/** Names that two credentials claim as only theirs; a shared word belongs into the vocabulary's meanings. */
function contestedNames(all: LocatedKnowledge): Misplaced[] {
  const owner = new Map<string, string>();
  const claim = (item: Located<DataOf<'credential'>>, name: string, path: Path): Misplaced[] => {
    const key = name.toLowerCase();
    const earlier = owner.get(key);
    owner.set(key, earlier ?? item.value.id);
    if (earlier === undefined || earlier === item.value.id) return [];
    const remedy = 'remove it here, or list it under meanings in vocabulary.yml';
    return [misplaced(item, path, `"${name}" is already a name of "${earlier}": ${remedy}`)];
  };
  return all.credential.flatMap((item) => [
    ...claim(item, item.value.name, ['name']),
    ...item.value.also.flatMap((name, index) => claim(item, name, ['also', index])),
  ]);
}

/** One company speaks; of several files nobody could tell which holds. */
function otherCompanies(all: LocatedKnowledge): Misplaced[] {
  const [first, ...others] = all.company;
  return others.map((item) =>
    misplaced(item, [], `a company file is there already, ${first?.source.file}: put everything into one`),
  );
}

/** What a company forbids, and sends people to all the same. */
function forbiddenAlternatives(all: LocatedKnowledge): Misplaced[] {
  return all.company.flatMap((item) => {
    const forbidden = new Set(item.value.never.map(({ credential }) => credential));
    return item.value.never.flatMap(({ use }, index) =>
      use !== undefined && forbidden.has(use)
        ? [misplaced(item, ['never', index, 'use'], `"${use}" is forbidden here too: name what people may use`)]
        : [],
    );
  });
}

/** Adds every `source:` within a value, with the path to it. */
function collectSources(value: unknown, path: Path, found: Reference[]): void {
  if (typeof value !== 'object' || value === null) return;
  const isList = Array.isArray(value);
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'source' && typeof inner === 'string') found.push({ id: inner, path: [...path, key] });
    else if (typeof inner === 'object') collectSources(inner, [...path, isList ? Number(key) : key], found);
  }
}

function unknownSources(items: readonly Located<{ sources: Record<string, unknown> }>[]): Misplaced[] {
  return items.flatMap((item) => {
    const found: Reference[] = [];
    collectSources(item.value, [], found);
    const known = new Set(Object.keys(item.value.sources));
    return found
      .filter(({ id }) => !known.has(id))
      .map(({ id, path }) =>
        misplaced(item, path, () => `source "${id}" is not listed under sources: ${suggestName(id, known)}`),
      );
  });
}

/**
 * Checks what one file alone cannot show: that ids are unique, that references lead somewhere, that no two credentials
 * claim one name, that quoted sources are listed, that one company speaks and sends nobody to what it forbids.
 *
 * @param all the entries of all folders
 * @returns a located fault for each breach
 */
export function checkReferences(all: LocatedKnowledge): Fault[] {
  const misfits = [
    ...duplicateIds(all),
    ...danglingReferences(all),
    ...contestedNames(all),
    ...otherCompanies(all),
    ...forbiddenAlternatives(all),
    ...unknownSources([...all.credential, ...all.task, ...all.problem]),
  ];
  const bySource = new Map<SourceText, Misplaced[]>();
  for (const misfit of misfits) {
    const its = bySource.get(misfit.source);
    if (its) its.push(misfit);
    else bySource.set(misfit.source, [misfit]);
  }
  return [...bySource].flatMap(([source, its]) => locateMisfits(source, its));
}
