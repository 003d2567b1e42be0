import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { assembleKnowledge } from './assemble-knowledge.ts';
import { checkReferences } from './check-references.ts';
import { placesOf } from './entry-places.ts';
import { type Fault, faultOfFile, hasErrors } from './fault.ts';
import { type DataOf, type FileKind, fileKind, nearestPlace } from './file-kinds.ts';
import type { Knowledge } from './knowledge.ts';
import type { LocatedKnowledge } from './located-knowledge.ts';
import { type Located, parseEntries } from './parse-entries.ts';
import { type FolderFiles, type FoundFile, type ReadOptions, readFolder } from './read-folder.ts';

/** The knowledge of some folders and everything that is wrong with it. With an error among the faults, do not use it. */
export type Loaded = {
  knowledge: Knowledge;
  faults: Fault[];
  /** The same entries with their places, for checks of the whole. */
  located: LocatedKnowledge;
  /** Changes whenever a file of the folders does. */
  stamp: string;
};

type Folder = FolderFiles & { folder: string };

/** Other work gets its turn at least this often. */
const SLICE_MS = 20;

/** Two lines that every entry has, and hardly any other YAML. */
const ENTRY = [/^(?:- )?id:\s/m, /^\s{0,4}asks:/m];

/** A file that nobody would read: an error when it was meant to be, a warning when it may be something else's. */
function strayFile(shown: string, { name, text }: FoundFile): Fault {
  const meant = nearestPlace(name);
  if (meant === undefined) {
    const severity = ENTRY.every((line) => line.test(text)) ? 'error' : 'warning';
    return faultOfFile(shown, 'lies where nothing is read: move it to credentials/, tasks/ or problems/', severity);
  }
  const remedy = meant.endsWith('/') ? `move it to ${meant}` : `call it ${meant}`;
  return faultOfFile(shown, `lies where nothing is read: did you mean "${meant}"? Then ${remedy}`);
}

type Parsing = { all: LocatedKnowledge; faults: Fault[] };

function* parseFile<K extends FileKind>(
  { all, faults }: Parsing,
  kind: K,
  shown: string,
  text: string,
): Generator<void> {
  const parsed = yield* parseEntries(kind, shown, text);
  const items = all[kind] as Located<DataOf<K>>[];
  for (const item of parsed.items) items.push(item);
  faults.push(...parsed.faults);
}

function* parseFolder(parsing: Parsing, { folder, files, faults }: Folder): Generator<void> {
  parsing.faults.push(...faults);
  for (const file of files) {
    const kind = fileKind(file.name);
    const shown = path.join(folder, file.name);
    if (kind === undefined) parsing.faults.push(strayFile(shown, file));
    else yield* parseFile(parsing, kind, shown, file.text);
  }
}

/** The first folder is the base; what the others add is kept apart from it. */
function* parseAll([first, ...others]: readonly Folder[]): Generator<void, Parsing & { base?: LocatedKnowledge }> {
  const lists = { credential: [], task: [], problem: [], difference: [], vocabulary: [], outside: [], company: [] };
  const parsing: Parsing = { all: lists, faults: [] };
  if (first) yield* parseFolder(parsing, first);
  if (others.length === 0) return parsing;
  const base = snapshot(parsing.all);
  for (const folder of others) yield* parseFolder(parsing, folder);
  return { ...parsing, base };
}

/** A copy of the lists as they are now; more is added to them later. */
function snapshot(all: LocatedKnowledge): LocatedKnowledge {
  const copies = Object.entries(all).map(([kind, items]) => [kind, [...items]]);
  return Object.fromEntries(copies) as LocatedKnowledge;
}

/** The first folder is the base, without which there is nothing to say; what comes after may still be empty. */
function emptyFolders(folders: readonly Folder[], all: LocatedKnowledge): Fault[] {
  const isNothing = Object.values(all).every((items) => items.length === 0);
  return folders.flatMap(({ folder, files, faults }, at) => {
    const isStray = at === 0 && isNothing && files.every(({ name }) => fileKind(name) === undefined);
    if ((files.length > 0 && !isStray) || faults.length > 0) return [];
    const message = 'holds no knowledge: write an entry, or check the path';
    return [faultOfFile(folder, message, at === 0 ? 'error' : 'warning')];
  });
}

function* build(folders: readonly Folder[]): Generator<void, Loaded> {
  const { all, base, faults } = yield* parseAll(folders);
  const found = [...emptyFolders(folders, all), ...faults];
  // A broken file leaves references to it dangling everywhere; those would bury the one line to mend.
  const references = hasErrors(found) ? [] : checkReferences(all);
  const stamp = folders.map((it) => it.stamp).join('\n\n');
  const places = placesOf(
    all,
    folders.map(({ folder }) => folder),
  );
  const knowledge = { ...assembleKnowledge(all, base), places };
  return { knowledge, faults: [...found, ...references], located: all, stamp };
}

/**
 * Builds the knowledge from files already read, at one go.
 *
 * @param folder the folder's name, put before each file's name in faults
 * @param files as `readFolder` returns them
 */
export function buildKnowledge(folder: string, files: readonly FoundFile[]): Loaded {
  const steps = build([{ folder, files: [...files], faults: [], stamp: '' }]);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Reads and checks knowledge folders. Between slices of the work other work runs, so that a running bot can load.
 *
 * @param folders path of the folder, or of several: the entries of a later one must not reuse the ids of an earlier
 * @param options limits, and how bytes are read
 * @throws Error when a folder itself cannot be read
 */
export async function loadKnowledge(folders: string | readonly string[], options: ReadOptions = {}): Promise<Loaded> {
  const paths = typeof folders === 'string' ? [folders] : folders;
  const read = await Promise.all(paths.map(async (folder) => ({ folder, ...(await readFolder(folder, options)) })));
  const steps = build(read);
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - began < SLICE_MS) continue;
    await nextTurn();
    began = performance.now();
  }
}
