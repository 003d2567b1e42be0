import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/knowledge/knowledge.ts';
import { likenessTo, readRefusals } from '../../src/matching/refusals.ts';

const entry = (...not: string[]) => ({ not }) as unknown as Entry;
const [refused = []] = readRefusals([entry('key for my car', 'open the barn')], (tokens) => [...tokens]);
const rarityOf = (term: string) => (term === 'key' ? 1 : 3);
const likeness = (text: string) => likenessTo(new Set(text.split(' ')), refused, rarityOf);

describe('likenessTo', () => {
  it('is 1 for the very question', () => expect(likeness('key car')).toBe(1));
  it('is 0 where no word is shared', () => expect(likeness('boat')).toBe(0));
  it('counts rare words more', () => expect(likeness('car')).toBeGreaterThan(likeness('key')));
  it('takes the likest of several', () => expect(likeness('open barn')).toBe(1));
  it('falls with every word that is not refused', () => expect(likeness('key car boat')).toBeLessThan(1));
  it('is 0 for an entry that refuses nothing', () => expect(likenessTo(new Set(['key']), [], rarityOf)).toBe(0));
});
