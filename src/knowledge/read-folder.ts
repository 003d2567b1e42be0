import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeText } from './decode-text.ts';
import { type Fault, faultOfFile } from './fault.ts';
import { type FilePath, findFiles } from './find-files.ts';
import { LIMITS, type Limits } from './limits.ts';

/** A knowledge file as text; `name` is its path below the folder, with forward slashes. */
export type FoundFile = { name: string; text: string };

/** The files of a folder, what is wrong with those left out, and a stamp that changes with any of them. */
export type FolderFiles = { files: FoundFile[]; faults: Fault[]; stamp: string };

/** How a folder is read. */
export type ReadOptions = {
  limits?: Limits;
  /** Reads the bytes of a file; default: from disk. */
  readBytes?: (path: string) => Promise<Uint8Array>;
};

/** Files open at one time; some systems allow a process no more than 256. */
const AT_ONCE = 32;

type ReadText = { text?: string; faults: Fault[] };

async function readText(
  shown: string,
  file: FilePath,
  readBytes: (path: string) => Promise<Uint8Array>,
): Promise<ReadText> {
  try {
    return decodeText(shown, await readBytes(file.path));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'failed';
    // Removed since the folder was listed.
    if (code === 'ENOENT') return { faults: [] };
    return { faults: [faultOfFile(shown, `cannot be read: ${code}; check its permissions`)] };
  }
}

/**
 * Reads the YAML files of a folder and its subfolders, in the order of their names.
 *
 * @param folder the knowledge folder
 * @param options limits, and how bytes are read
 * @throws Error when the folder itself cannot be read
 */
export async function readFolder(folder: string, options: ReadOptions = {}): Promise<FolderFiles> {
  const { limits = LIMITS, readBytes = readFile } = options;
  const { files: paths, faults: refused, stamp } = await findFiles(folder, limits);
  const files: FoundFile[] = [];
  const faults = [...refused];
  for (let at = 0; at < paths.length; at += AT_ONCE) {
    const batch = paths.slice(at, at + AT_ONCE);
    const texts = await Promise.all(batch.map((file) => readText(path.join(folder, file.name), file, readBytes)));
    for (const [index, { text, faults: wrong }] of texts.entries()) {
      if (text !== undefined) files.push({ name: batch[index]?.name ?? '', text });
      faults.push(...wrong);
    }
  }
  return { files, faults, stamp };
}
