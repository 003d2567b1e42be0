import type { DataOf } from './file-kinds.ts';
import { type LocatedKnowledge, type Misplaced, misplaced } from './located-knowledge.ts';
import type { Located } from './parse-entries.ts';
import { lineOf } from './source-text.ts';
import { GROUPS } from './vocabularies.ts';

type Path = readonly PropertyKey[];

function duplicateIds(all: LocatedKnowledge): Misplaced[] {
  const first = new Map<string, Located<unknown>>();
  return [...all.credential, ...all.task, ...all.problem].flatMap((item) => {
    const { id } = item.value;
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, item);
    if (earlier === undefined) return [];
    const where = () => `${earlier.source.file}:${lineOf(earlier.source, earlier.path)}`;
    return [misplaced(item, ['id'], () => `id "${id}" is taken by ${where()}: choose another`)];
  });
}

/** A pair that is told apart twice, and an entry that is told apart from itself. */
function repeatedDifferences(all: LocatedKnowledge): Misplaced[] {
  const seen = new Set<string>();
  return all.difference.flatMap((item) => {
    const [left, right] = item.value.between;
    const pair = [left, right].sort().join(' ');
    const isNew = !seen.has(pair) && seen.add(pair);
    if (left === right) return [misplaced(item, ['between', 1], `"${right}" stands on both sides: name another entry`)];
    return isNew ? [] : [misplaced(item, ['between'], 'this pair is told apart already: put both texts into one')];
  });
}

function repeatedCredentials(all: LocatedKnowledge): Misplaced[] {
  return all.task.flatMap((item) => {
    const ids = item.value.credentials.map(({ id }) => id);
    return ids.flatMap((id, at) =>
      ids.indexOf(id) === at
        ? []
        : [misplaced(item, ['credentials', at, 'id'], `"${id}" stands in this list already: name it once`)],
    );
  });
}

/** Names that two credentials claim as only theirs; a shared word belongs into the vocabulary's meanings. */
function contestedNames(all: LocatedKnowledge): Misplaced[] {
  const owner = new Map<string, string>();
  const claim = (item: Located<DataOf<'credential'>>, name: string, path: Path): Misplaced[] => {
    const key = name.toLowerCase().replace(/\s+/g, ' ');
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

/** A credential that is to be replaced by itself. */
function circularAdvice(all: LocatedKnowledge): Misplaced[] {
  return all.credential.flatMap((item) =>
    item.value.instead === item.value.id
      ? [misplaced(item, ['instead'], `"${item.value.id}" is this very credential: name another`)]
      : [],
  );
}

/** A credential filed under another heading than the folder that its file lies in. */
function misfiled(all: LocatedKnowledge): Misplaced[] {
  return all.credential.flatMap((item) => {
    const folder = GROUPS.find((group) => item.source.file.includes(`/credentials/${group}/`));
    if (folder === undefined || folder === item.value.group) return [];
    const message = `the file lies in credentials/${folder}/: move it, or write "${folder}"`;
    return [{ ...misplaced(item, ['group'], message), severity: 'warning' as const }];
  });
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

/**
 * Checks that nothing is claimed twice: ids, names, pairs that are told apart, a place in a task's list, the word of a company.
 *
 * @param all the entries of all folders
 */
export function checkClaims(all: LocatedKnowledge): Misplaced[] {
  return [
    ...duplicateIds(all),
    ...repeatedDifferences(all),
    ...repeatedCredentials(all),
    ...contestedNames(all),
    ...circularAdvice(all),
    ...misfiled(all),
    ...otherCompanies(all),
    ...forbiddenAlternatives(all),
  ];
}
