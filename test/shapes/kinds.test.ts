import { describe, expect, it } from 'vitest';
import { guardText } from '../../src/shapes/guard-text.ts';
import { SHAPES } from '../../src/shapes/shape-table.ts';
import { KIND_CASES } from './kind-cases.ts';
import { findLeftover } from './leftovers.ts';
import { startDice } from './made-up-secrets.ts';

const SEEDS = [1, 2, 3, 4, 5];

function secretsIn(text: string): string[] {
  return guardText(text)
    .found.filter(({ grade }) => grade === 'secret')
    .map(({ kind }) => kind);
}

describe('the table of shapes', () => {
  it('has at least 30 kinds of secrets, each once', () => {
    const kinds = SHAPES.filter(({ grade }) => grade === 'secret').map(({ kind }) => kind);
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(kinds.length).toBeGreaterThanOrEqual(30);
  });

  it('has three cases that are found and three that are left for every kind', () => {
    for (const { kind } of SHAPES.filter(({ grade }) => grade === 'secret')) {
      const cases = KIND_CASES.filter((it) => it.kind === kind);
      expect(cases.flatMap(({ found }) => found).length, kind).toBeGreaterThanOrEqual(3);
      expect(cases.flatMap(({ left }) => left).length, kind).toBeGreaterThanOrEqual(3);
    }
  });

  it('is linear by construction: no pattern repeats a repetition without bounds', () => {
    for (const { kind, looks } of SHAPES) {
      for (const look of looks) {
        if ('pattern' in look) expect(look.pattern.source, kind).not.toMatch(/[^\\][+*]\)[+*{]/);
      }
    }
  });
});

describe.each(KIND_CASES)('$kind', ({ kind, found, left }) => {
  it.each(found.map((make, at) => [at, make] as const))('is found and nothing of it remains (case %i)', (at, make) => {
    for (const seed of SEEDS) {
      const { text, secrets } = make(startDice(100 * seed + at));
      const guarded = guardText(text);
      expect(secretsIn(text).length, text).toBeGreaterThan(0);
      for (const secret of secrets) expect(findLeftover(guarded.text, secret), guarded.text).toBeUndefined();
    }
  });

  it('goes by its own name at least once', () => {
    const kinds = found.flatMap((make, at) => secretsIn(make(startDice(at)).text));
    expect(kinds).toContain(kind);
  });

  it.each(left)('is not seen in %j', (text) => {
    expect(secretsIn(text)).toEqual([]);
  });
});
