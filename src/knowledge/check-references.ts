import { checkClaims } from './check-claims.ts';
import type { Fault } from './fault.ts';
import type { DataOf } from './file-kinds.ts';
import { type LocatedKnowledge, type Misplaced, misplaced } from './located-knowledge.ts';
import type { Located } from './parse-entries.ts';
import { locateMisfits, type SourceText } from './source-text.ts';
import { suggestName } from './suggest-name.ts';

type Path = readonly PropertyKey[];

/** `key` shows the name of a field at the path, where the reference is one. */
type Reference = { id: string; path: Path; key?: string };
function oldReferences({ then }: Pick<DataOf<'credential'>, 'then'>): Reference[] {
  return then.flatMap(({ credential }, index) =>
    credential === undefined ? [] : [{ id: credential, path: ['then', index, 'credential'] }],
  );
}

function credentialReferences(it: DataOf<'credential'>): Reference[] {
  const instead = it.instead ? [{ id: it.instead, path: ['instead'] }] : [];
  const uses = it['not-for'].map((row, index) => ({ id: row.use, path: ['not-for', index, 'use'] }));
  return [...instead, ...uses, ...oldReferences(it)];
}

function taskReferences(it: DataOf<'task'>): Reference[] {
  const rows = it.credentials.map((row, index) => ({ id: row.id, path: ['credentials', index, 'id'] }));
  return [...rows, ...oldReferences(it)];
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

/** The kind of every entry, by its id. */
type Kinds = ReadonlyMap<string, 'credential' | 'task' | 'problem'>;

function describeDangling(id: string, known: ReadonlySet<string>, kinds: Kinds): string {
  const kind = kinds.get(id);
  return kind === undefined
    ? `"${id}" names no entry: ${suggestName(id, known)}`
    : `"${id}" is a ${kind}, and a credential is wanted here: name a credential`;
}

function dangling<T>(
  items: readonly Located<T>[],
  refer: (it: T) => Reference[],
  known: ReadonlySet<string>,
  kinds: Kinds,
): Misplaced[] {
  return items.flatMap((item) =>
    refer(item.value)
      .filter(({ id }) => !known.has(id))
      .map(({ id, path, key }) => misplaced(item, path, () => describeDangling(id, known, kinds), key)),
  );
}

/** References that name no entry, or an entry that is no credential where one is wanted. */
function danglingReferences(all: LocatedKnowledge): Misplaced[] {
  const credentials = new Set(idsOf(all.credential));
  const kinds: Kinds = new Map([
    ...idsOf(all.credential).map((it) => [it, 'credential'] as const),
    ...idsOf(all.task).map((it) => [it, 'task'] as const),
    ...idsOf(all.problem).map((it) => [it, 'problem'] as const),
  ]);
  const everything = new Set(kinds.keys());
  return [
    ...dangling(all.credential, credentialReferences, credentials, kinds),
    ...dangling(all.task, taskReferences, credentials, kinds),
    ...dangling(all.problem, problemReferences, credentials, kinds),
    ...dangling(all.difference, differenceReferences, everything, kinds),
    ...dangling(all.vocabulary, vocabularyReferences, everything, kinds),
    ...dangling(all.vocabulary, vagueReferences, everything, kinds),
    ...dangling(all.company, banReferences, credentials, kinds),
    ...dangling(all.company, noteReferences, everything, kinds),
  ];
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
    ...checkClaims(all),
    ...danglingReferences(all),
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
