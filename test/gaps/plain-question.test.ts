import { describe, expect, it } from 'vitest';
import { plainQuestion, withoutMasks } from '../../src/gaps/plain-question.ts';
import { guardText } from '../../src/shapes/guard-text.ts';
import { HOSTILE_QUESTIONS } from '../cards/hostile-questions.ts';

const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYzq3xR7vLp9';

describe('plainQuestion', () => {
  it.each([
    ['how do I  get\n\tin?', 'how do I get in?'],
    ['my pw is [password removed], why not?', 'my pw is, why not?'],
    ['[access key removed] [secret access key removed]', '<the question>'],
    ['who owns AKIA…WXYZ', 'who owns AKIA...'],
    ['<@U012345> sign in at <https://x.example|the portal>', 'sign in at the portal'],
    ['&lt;!channel&gt; &amp;c', '!channel &c'],
    ['replace &lt;name&gt; and <https://x.example> here', 'replace <name> and https://x.example here'],
    ['', '<the question>'],
    ['"quoted" and \\ and #', '"quoted" and \\ and #'],
    ['word '.repeat(100), 'word '.repeat(60).trim()],
    ['x'.repeat(400), 'x'.repeat(300)],
  ])('makes of %j one line: %j', (question, line) => expect(plainQuestion(question)).toBe(line));

  it('takes out a secret that is left in it', () => {
    const line = plainQuestion(`why does aws_secret_access_key=${SECRET} fail`);
    expect(line).not.toContain(SECRET.slice(0, 8));
  });

  it.each(HOSTILE_QUESTIONS)('leaves nothing in "%.60s" that acts or hides', (question) => {
    const line = plainQuestion(question);
    expect(line.length).toBeLessThanOrEqual(300);
    expect(line).toMatch(/^\S(?:.*\S)?$/u);
    expect(line).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Cs}]/u);
    expect(line).not.toMatch(/<[!@#]|<[a-z]+:/i);
  });
});

describe('withoutMasks', () => {
  it('leaves out every mask that the guard writes', () => {
    const { text } = guardText(`aws_secret_access_key=${SECRET} why`);
    expect(text).toContain(' removed]');
    expect(withoutMasks(text)).not.toContain('removed');
  });

  it('leaves brackets of other people', () => {
    expect(withoutMasks('a[0] and [default]')).toBe('a[0] and [default]');
  });
});
