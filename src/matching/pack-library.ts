import type { Knowledge } from '../knowledge/knowledge.ts';
import { packPostings } from './build-index.ts';
import type { PackedPostings } from './postings.ts';

/** The postings of a library, and of what those of other companies may ask when that is less. */
export type PackedLibrary = { whole: PackedPostings; withoutCompany?: PackedPostings };

/**
 * Counts and weighs the terms of every entry: the long part of making knowledge ready, which a worker can do.
 *
 * @param knowledge checked knowledge
 */
export function packLibrary(knowledge: Knowledge): PackedLibrary {
  const { company } = knowledge;
  const whole = packPostings(knowledge);
  return company ? { whole, withoutCompany: packPostings(company.withoutIt) } : { whole };
}

/** The memory that packed postings lie in, to be handed from one thread to another. */
export function buffersOf({ whole, withoutCompany }: PackedLibrary): ArrayBuffer[] {
  const all = withoutCompany ? [whole, withoutCompany] : [whole];
  return all
    .flatMap(({ rarities, offsets, entries, impacts }) => [rarities, offsets, entries, impacts])
    .map(({ buffer }) => buffer);
}
