import { credentialIdsOf, type Entry, type Knowledge } from '../knowledge/knowledge.ts';

function firstCredential(entry: Entry | undefined): string | undefined {
  return entry && credentialIdsOf(entry)[0];
}

/**
 * Whether what somebody is shown does as well as the entry: it is the entry, or leads first to the same credential.
 *
 * @param entry what should be found
 * @param shownId the id of what was found
 * @param knowledge where its entry is read
 */
export function leadsTo(entry: Entry, shownId: string, { entries }: Knowledge): boolean {
  return shownId === entry.id || firstCredential(entries.get(shownId)) === firstCredential(entry);
}
