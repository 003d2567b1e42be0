import { describe, expect, it } from 'vitest';
import type { Entry, Knowledge } from '../../src/knowledge/knowledge.ts';
import { buildScope } from '../../src/matching/build-scope.ts';

const VOCABULARY = { meanings: [], vague: [], synonyms: [], elsewhere: [] };
const entry = (asks: string[]) => ['one', { kind: 'problem', asks } as unknown as Entry] as const;

function scopeOf(asks: string[], outside: string[]) {
  const knowledge: Knowledge = {
    entries: new Map([entry(asks)]),
    differences: [],
    vocabulary: VOCABULARY,
    outside: outside.length > 0 ? [{ about: 'others', asks: outside }] : [],
  };
  const scope = buildScope(knowledge, (tokens) => [...tokens]);
  return (text: string) => scope(text.split(' '));
}

const scope = scopeOf(['lost the pass', 'rotate the pass', 'pass for the gate'], ['price of the boat', 'boat is late']);

describe('buildScope', () => {
  it('speaks for words of the entries’ own questions', () => expect(scope('pass gate')).toBeGreaterThan(0));
  it('speaks against words of questions outside', () => expect(scope('boat price')).toBeLessThan(0));
  it('weighs both where both are said', () => {
    expect(scope('pass boat')).toBeLessThan(scope('pass'));
    expect(scope('pass boat')).toBeGreaterThan(scope('boat'));
  });
  it('says nothing of words that it has never seen', () => expect(scope('zebra')).toBe(0));
  it('counts a word once, however often it is said', () => expect(scope('pass pass pass')).toBe(scope('pass')));
  it('says nothing while nothing is known to be outside', () => expect(scopeOf(['lost the pass'], [])('pass')).toBe(0));
});
