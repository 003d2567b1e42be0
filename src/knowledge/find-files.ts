import type { Dirent, Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Fault, faultOfFile } from './fault.ts';
import { LIMITS, type Limits } from './limits.ts';

/** A YAML file on disk, not yet read; `name` is its path below the folder, with forward slashes. */
export type FilePath = { name: string; path: string; size: number };

/** The YAML files of a folder in the order of their names, and the names that must not be opened. */
export type FoundPaths = {
  files: FilePath[];
  faults: Fault[];
  /** Changes whenever a file is added, removed, replaced or written to. */
  stamp: string;
};

type Search = {
  folder: string;
  root: string;
  limits: Limits;
  files: FilePath[];
  faults: Fault[];
  stamps: string[];
  names: number;
};
type Place = { name: string; path: string; above: readonly string[] };

const YAML_NAME = /\.ya?ml$/;

function refuse(
  { folder, faults }: Search,
  name: string,
  message: string,
  severity: Fault['severity'] = 'error',
): void {
  faults.push(faultOfFile(path.join(folder, name), message, severity));
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'failed';
}

function describeBrokenLink(code: string): string {
  if (code === 'ELOOP') return 'is a link that leads back to itself: point it at a file in the folder';
  return 'is a link that leads nowhere: point it at a file in the folder, or remove it';
}

/** The real path of a link, or nothing with a fault when it must not be followed. */
async function followLink(search: Search, place: Place): Promise<string | undefined> {
  // Links of other kinds of files, such as a README, are nobody's business here.
  const matters = YAML_NAME.test(place.name) || path.extname(place.name) === '';
  try {
    const real = await realpath(place.path);
    if (real === search.root || real.startsWith(search.root + path.sep)) return real;
    if (matters) refuse(search, place.name, 'is a link that leads out of the folder: copy the file here');
  } catch (error) {
    if (matters) refuse(search, place.name, describeBrokenLink(codeOf(error)));
  }
  return undefined;
}

function addFile(search: Search, { name, path: file }: Place, info: Stats): void {
  if (!YAML_NAME.test(name)) {
    if (/\.ya?ml$/i.test(name)) refuse(search, name, 'is not read: write its ending in lower case', 'warning');
    return;
  }
  search.stamps.push(`${name}:${info.size}:${info.mtimeMs}:${info.ctimeMs}:${info.ino}`);
  if (!info.isFile()) refuse(search, name, 'is no regular file: remove it, or write a file in its place');
  else if (info.size > search.limits.fileBytes)
    refuse(search, name, `is larger than ${search.limits.fileBytes} bytes: split the file`);
  else search.files.push({ name, path: file, size: info.size });
}

async function visit(search: Search, place: Place, entry: Dirent): Promise<void> {
  const isLink = entry.isSymbolicLink();
  const real = isLink ? await followLink(search, place) : place.path;
  if (real === undefined) return;
  const info = await stat(real).catch(() => undefined);
  // Removed since the folder was listed.
  if (info === undefined) return;
  if (!info.isDirectory()) return addFile(search, { ...place, path: real }, info);
  if (YAML_NAME.test(place.name)) return refuse(search, place.name, 'is a folder named like a file: rename it');
  if (isLink && place.above.includes(real)) return refuse(search, place.name, describeBrokenLink('ELOOP'));
  await walk(search, { ...place, path: real, above: [...place.above, real] });
}

async function listNames(search: Search, { name, path: folder }: Place): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (name === '') throw error;
    refuse(search, name, `cannot be read: ${codeOf(error)}; check its permissions`);
    return [];
  }
}

async function walk(search: Search, place: Place): Promise<void> {
  const entries = (await listNames(search, place)).filter((entry) => !entry.name.startsWith('.'));
  search.names += entries.length;
  if (search.names > search.limits.names) return;
  const visits = entries.map((entry) => {
    const name = place.name === '' ? entry.name : `${place.name}/${entry.name}`;
    if (entry.name.includes('\ufffd')) return refuse(search, name, 'has a name that is not UTF-8: rename it');
    return visit(search, { name, path: path.join(place.path, entry.name), above: place.above }, entry);
  });
  await Promise.all(visits);
}

function tooMuch({ files, names, limits }: Search): string | undefined {
  if (names > limits.names) return `holds more than ${limits.names} names: move what is not knowledge elsewhere`;
  if (files.length > limits.files) return `holds more than ${limits.files} YAML files: put several entries in one file`;
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  return bytes > limits.folderBytes ? `holds more than ${limits.folderBytes} bytes of YAML: shorten it` : undefined;
}

/**
 * Finds the YAML files of a folder and its subfolders without opening one. Names that begin with a dot are skipped; links
 * are followed while they stay below the folder, so that a mounted Kubernetes ConfigMap can be read.
 *
 * @param folder the knowledge folder
 * @param limits what is too much; then no file is returned
 * @throws Error when the folder itself cannot be read
 */
export async function findFiles(folder: string, limits: Limits = LIMITS): Promise<FoundPaths> {
  const root = await realpath(folder);
  const search: Search = { folder, root, limits, files: [], faults: [], stamps: [], names: 0 };
  await walk(search, { name: '', path: root, above: [root] });
  const { files, faults } = search;
  const stamp = [...search.stamps, ...faults.map((it) => `${it.file}:${it.message}`)].sort().join('\n');
  const refused = tooMuch(search);
  if (refused) return { files: [], faults: [faultOfFile(folder, refused)], stamp };
  const byName = (left: { name: string }, right: { name: string }) => (left.name < right.name ? -1 : 1);
  return { files: files.sort(byName), faults: faults.sort((left, right) => (left.file < right.file ? -1 : 1)), stamp };
}
