import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeFigures, insertFigures } from '../../scripts/figures.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { openLibrary } from '../../src/matching/library.ts';

const README = readFileSync('README.md', 'utf8');
const library = openLibrary((await loadKnowledge('knowledge')).knowledge);

describe('the figures in README', () => {
  it('are true; if not, run npm run figures', () => {
    expect(README).toBe(insertFigures(README, describeFigures(library)));
  });

  it('need a place to stand in', () => {
    expect(() => insertFigures('# awscred', 'all is well')).toThrow('Cannot insert the figures: no "<!-- written by');
  });
});
