import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answers/answer-question.ts';
import { LIBRARY } from '../slack/test-bot.ts';

const askAfter = (last: string | undefined, text: string) =>
  answerQuestion(LIBRARY, { text, last, audience: 'member' }).answer;

describe('a follow-up', () => {
  it.each([
    ['how do I rotate it?', 'rotate'],
    ['is it secret', 'secret'],
    ['and where do i get one', 'get'],
    ['what if i lose it', 'lost'],
  ])('"%s" asks for another part of the last entry', (text, intent) => {
    expect(askAfter('access-key', text)).toMatchObject({ outcome: 'answer', intent, ids: ['access-key'] });
  });

  it('"and on lambda?" asks the same for another place', () => {
    const answer = askAfter('code-on-ec2', 'and on lambda?');
    expect(JSON.stringify(answer)).toContain('lambda');
    expect(answer).not.toMatchObject({ ids: ['code-on-ec2'] });
  });

  it('about something else drops the old topic', () => {
    expect(askAfter('access-key', 'what is the canonical user id of my account')).toMatchObject({
      ids: ['canonical-user-id'],
    });
  });

  it('without anything before it is not guessed', () => {
    expect(askAfter(undefined, 'how do I rotate it?').outcome).not.toBe('answer');
  });

  it('to an entry that is gone is read as new', () => {
    expect(askAfter('no-such-entry', 'what is an account id')).toMatchObject({ ids: ['account-id'] });
  });
});
