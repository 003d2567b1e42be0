import { describe, expect, it } from 'vitest';
import { buildSpelling } from '../../src/matching/spelling.ts';

const spelling = buildSpelling(
  new Map([
    ['credential', 9],
    ['access', 7],
    ['role', 5],
    ['root', 4],
    ['rotat', 3],
    ['ec2', 2],
    ['certificat', 1],
  ]),
);

describe('mend', () => {
  it.each([
    ['acess', 'access'],
    ['accesss', 'access'],
    ['acecss', 'access'],
    ['credental', 'credential'],
    ['crednetail', 'credential'],
    ['cretificat', 'certificat'],
  ])('finds the word behind "%s"', (typo, word) => {
    expect(spelling.mend(typo)).toBe(word);
  });

  it('gives up at once on a word without end', () => {
    const started = performance.now();
    expect(spelling.mend('deadbeef'.repeat(5000))).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(50);
  });

  it.each([
    ['ec3', 'a short word'],
    ['aceeess', 'two slips in a short word'],
    ['zebra', 'a word that is near nothing'],
    ['accessxyz', 'three slips'],
  ])('leaves "%s" alone: %s', (word) => {
    expect(spelling.mend(word)).toBeUndefined();
  });
});
