import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { answerQuestion } from '../../src/answers/answer-question.ts';
import { LIBRARY } from '../slack/test-bot.ts';
import { readAnswer } from './clicks.ts';

type Case = { said: string; ask: string; card?: string[]; click?: string[]; then?: boolean };

const DOCUMENTS = parse(readFileSync(new URL('old-documents.yml', import.meta.url), 'utf8')) as Record<string, Case[]>;
const CASES = Object.entries(DOCUMENTS).flatMap(([document, cases]) => cases.map((one) => ({ document, ...one })));

/** Old statements are shown with the years in which they held. */
const THEN = /Then \((?:[^)]*(?:20\d\d|19\d\d)[^)]*)\)|Old way|Legacy|Retired/;

function missing(text: string, wanted: readonly string[] = []): string[] {
  const lower = text.toLowerCase();
  return wanted.filter((words) => !lower.includes(words.toLowerCase()));
}

describe.each(CASES)('$document: $said', ({ ask, card: onCard, click, then }) => {
  const { card, clicks } = readAnswer(LIBRARY.knowledge, answerQuestion(LIBRARY, { text: ask, audience: 'member' }));

  it(`is answered when somebody asks "${ask}"`, () => {
    expect(missing(card, onCard)).toEqual([]);
    expect(missing(`${card}\n${clicks}`, click)).toEqual([]);
  });

  if (then)
    it('tells what was true then from what is true now', () => {
      expect(`${card}\n${clicks}`).toMatch(THEN);
    });
});
