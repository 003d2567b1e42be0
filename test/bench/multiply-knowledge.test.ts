import { describe, expect, it } from 'vitest';
import { multiplyKnowledge } from '../../bench/multiply-knowledge.ts';
import { credentialIdsOf } from '../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';

const { knowledge } = await loadKnowledge('knowledge');
const threeTimes = multiplyKnowledge(knowledge, 3);

describe('multiplied knowledge', () => {
  it('is as large as it says', () => {
    expect(threeTimes.entries.size).toBe(3 * knowledge.entries.size);
  });

  it('holds the original untouched', () => {
    for (const [id, entry] of knowledge.entries) expect(threeTimes.entries.get(id)).toEqual(entry);
  });

  it('stands in the order of the ids', () => {
    const ids = [...threeTimes.entries.keys()];
    expect(ids).toEqual(ids.toSorted((left, right) => (left < right ? -1 : 1)));
  });

  it('leads from an entry to credentials of the same copy', () => {
    const ids = [...threeTimes.entries.values()].flatMap(credentialIdsOf);
    expect(ids.filter((id) => !threeTimes.entries.has(id))).toEqual([]);
  });

  it('gives a copy no word that tells something of the original', () => {
    const asks = (id: string) =>
      threeTimes.entries
        .get(id)
        ?.asks.join(' ')
        .toLowerCase()
        .split(/[^a-z]+/) ?? [];
    expect(asks('access-key')).toContain('secret');
    expect(asks('access-key-0')).not.toContain('secret');
  });
});
