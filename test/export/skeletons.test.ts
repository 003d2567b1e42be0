import { describe, expect, it } from 'vitest';
import { checkKnowledge } from '../../src/checks/check-knowledge.ts';
import { placeOfEntry, SKELETON_KINDS, type SkeletonKind, writeSkeleton } from '../../src/export/skeletons.ts';
import { hasErrors } from '../../src/knowledge/fault.ts';
import { buildKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { credential, TODAY } from '../checks/sample-base.ts';

const OTHER = { name: 'credentials/api/other.yml', text: JSON.stringify(credential(), null, 2) };
const WORDS = ['copper', 'quay', 'anchor', 'lantern', 'rope', 'sail', 'mast', 'keel', 'buoy', 'crane', 'gull', 'tar'];

/** What a curator does: other words for each TODO, and the id of a credential that there is. */
function fillIn(text: string): string {
  let at = 0;
  return text
    .replaceAll('todo-credential', 'session-pass')
    .replace(/com\/TODO/, 'com/copper.html')
    .replace(/TODO [^\n]*/g, () => `${WORDS[at++ % WORDS.length]} ${WORDS[(at * 5) % WORDS.length]} ${at}`);
}

function faultsOf(kind: SkeletonKind, change: (text: string) => string) {
  const options = { id: 'copper-key', group: 'services', today: '2026-11-24' };
  const file = { name: placeOfEntry(kind, options), text: change(writeSkeleton(kind, options)) };
  const loaded = buildKnowledge('k', [OTHER, file]);
  expect(loaded.knowledge.entries.get('copper-key')?.kind).toBe(kind);
  return [...loaded.faults, ...checkKnowledge(loaded, { today: TODAY })].filter(({ file }) => !file.includes('other'));
}

describe.each(SKELETON_KINDS)('the skeleton of a %s', (kind) => {
  it('passes every check once it is filled in', () => {
    const faults = faultsOf(kind, fillIn);
    expect(hasErrors(faults), JSON.stringify(faults)).toBe(false);
    // Made-up words lead nowhere; that is for the curator to see.
    const matching = /answers this itself|none of the asks/;
    expect(faults.filter(({ message }) => !matching.test(message))).toEqual([]);
  });

  it('does not pass before, and each line to fill in is found', () => {
    const faults = faultsOf(kind, (text) => text.replaceAll('todo-credential', 'session-pass'));
    const text = writeSkeleton(kind, { id: 'copper-key', group: 'services', today: '2026-11-24' });
    const lines = text.split('\n').filter((line) => line.includes('TODO') && !line.startsWith('#'));
    const found = faults.filter(({ message }) => message.startsWith('still says TODO'));
    // Of the many faults of one file the last stands for the rest.
    expect(found.length).toBeGreaterThanOrEqual(Math.min(lines.length, 20));
    expect(hasErrors(faults)).toBe(true);
  });
});
