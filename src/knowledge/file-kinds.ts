import type { z } from 'zod';
import { companySchema } from './company-schema.ts';
import {
  credentialSchema,
  differenceSchema,
  outsideSchema,
  problemSchema,
  taskSchema,
  vocabularySchema,
} from './schema.ts';
import { nearestName } from './suggest-name.ts';

/** The schema of each kind of file. */
export const SCHEMAS = {
  credential: credentialSchema,
  task: taskSchema,
  problem: problemSchema,
  difference: differenceSchema,
  vocabulary: vocabularySchema,
  outside: outsideSchema,
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
  outside: 'outside.yml',
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
  const plain = path.replace(/\.yaml$/, '.yml');
  return kinds.find((kind) => (PLACES[kind].endsWith('/') ? path.startsWith(PLACES[kind]) : plain === PLACES[kind]));
}

/**
 * The place that a file was probably meant to lie in, when it lies where nothing is read.
 *
 * @param path with forward slashes
 * @returns undefined when its first name is like none of ours
 */
export function nearestPlace(path: string): string | undefined {
  const [first = '', ...rest] = path.toLowerCase().split('/');
  const wanted = rest.length > 0 ? `${first}/` : first.replace(/\.yaml$/, '.yml');
  const own = rest.length === 0 ? `${wanted.replace(/\.yml$/, '')}/` : undefined;
  const places = Object.values(PLACES);
  return nearestName(wanted, places) ?? (own === undefined ? undefined : nearestName(own, places));
}
