import type { z } from 'zod';
import { companySchema } from './company-schema.ts';
import { credentialSchema, differenceSchema, problemSchema, taskSchema, vocabularySchema } from './schema.ts';

/** The schema of each kind of file. */
export const SCHEMAS = {
  credential: credentialSchema,
  task: taskSchema,
  problem: problemSchema,
  difference: differenceSchema,
  vocabulary: vocabularySchema,
  company: companySchema,
} as const;

/** What a file holds, told by where it lies in the knowledge folder. */
export type FileKind = keyof typeof SCHEMAS;

/** The data of one kind of file. */
export type DataOf<K extends FileKind> = z.infer<(typeof SCHEMAS)[K]>;

/** Where each kind lies. */
export const PLACES: Readonly<Record<FileKind, string>> = {
  credential: 'credentials/',
  task: 'tasks/',
  problem: 'problems/',
  difference: 'differences.yml',
  vocabulary: 'vocabulary.yml',
  company: 'company.yml',
};

/**
 * Tells from a file's path below the knowledge folder what it holds.
 *
 * @param path with forward slashes
 * @returns undefined when nothing of ours lies there
 */
export function fileKind(path: string): FileKind | undefined {
  const kinds = Object.keys(PLACES) as FileKind[];
  return kinds.find((kind) => (PLACES[kind].endsWith('/') ? path.startsWith(PLACES[kind]) : path === PLACES[kind]));
}
