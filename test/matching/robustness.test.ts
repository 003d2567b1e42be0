import { describe, expect, it } from 'vitest';
import { readLabelledQuestions } from '../../scripts/labelled-questions.ts';
import { tallyAnswers } from '../../scripts/tally-answers.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { openLibrary } from '../../src/matching/library.ts';
import { mistype, withoutPunctuation } from './disturb-text.ts';

const library = openLibrary((await loadKnowledge('knowledge')).knowledge);
const questions = readLabelledQuestions().filter(({ set, credentials }) => set !== 'vague' && credentials.length > 0);

type Disturb = (text: string, at: number) => string;

/** In percent of the questions. */
function hitsOf(disturb: Disturb): number {
  const disturbed = questions.map((it, at) => ({ ...it, q: disturb(it.q, at) }));
  const { hit1, inScope } = tallyAnswers(library, disturbed);
  return (100 * hit1) / inScope;
}

const undisturbed = hitsOf((text) => text);

/** What is done to the questions, and the points of hit@1 that it may cost. */
const DISTURBANCES: [string, Disturb, number][] = [
  ['a typo in each word of five letters or more', (text, at) => mistype(text, 1000 + at), 4],
  ['other typos', (text, at) => mistype(text, 5000 + at), 4],
  ['upper case', (text) => text.toUpperCase(), 1],
  ['no punctuation', withoutPunctuation, 1],
  ['a greeting in front', (text) => `hey folks, quick q: ${text}`, 1],
];

describe('the right credential comes first', () => {
  it.each(DISTURBANCES)('in spite of %s', (_what, disturb, points) => {
    expect(undisturbed - hitsOf(disturb)).toBeLessThanOrEqual(points);
  });
});

describe('mistype', () => {
  it('makes one slip in each long word, and none in short ones or in what is pasted', () => {
    const text = 'rotate the access keys of arn:aws:iam::123456789012:user/ci_deploy AKIAIOSFODNN7EXAMPLE';
    const words = text.split(' ');
    for (let seed = 0; seed < 50; seed++) {
      const typed = mistype(text, seed).split(' ');
      expect(typed.filter((word, at) => word !== words[at]).length).toBeLessThanOrEqual(2);
      expect(typed.slice(3)).toEqual(words.slice(3));
      for (const at of [0, 2]) expect(Math.abs(typed[at]!.length - words[at]!.length)).toBeLessThanOrEqual(1);
    }
  });

  it('is the same for the same seed', () => {
    expect(mistype('which credential', 7)).toBe(mistype('which credential', 7));
    expect(mistype('which credential', 7)).not.toBe(mistype('which credential', 8));
  });
});
