import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answers/answer-question.ts';
import { credentialIdsOf } from '../../src/knowledge/knowledge.ts';
import { LIBRARY } from '../slack/test-bot.ts';

const ask = (text: string, fileNames: string[] = []) =>
  answerQuestion(LIBRARY, { text, fileNames, audience: 'member' });

/** The ids that an answer shows, whatever its outcome. */
function shown(text: string): readonly string[] {
  const { answer } = ask(text);
  if (answer.outcome === 'answer') return answer.ids;
  return answer.outcome === 'choices' ? answer.choices.map(({ id }) => id) : [];
}

describe('answerQuestion', () => {
  it.each([
    ['', 'usage'],
    ['help', 'usage'],
    ['?', 'usage'],
    ['hello', 'greeting'],
    ['Hey there!', 'greeting'],
    ['thanks', 'thanks'],
    ['thank you so much!!', 'thanks'],
  ])('takes "%s" as small talk', (text, about) => {
    expect(ask(text).answer).toEqual({ outcome: 'help', about });
  });

  it.each([
    ['access key', 'access-key'],
    ['acces key', 'access-key'],
    ['canonical user id?', 'canonical-user-id'],
    ['arn', 'arn'],
  ])('finds the credential that "%s" names', (text, id) => {
    expect(ask(text).answer).toMatchObject({ outcome: 'answer', ids: [id] });
  });

  it('compares two credentials that are named', () => {
    expect(shown('what is the difference between an access key and an EC2 key pair')).toEqual([
      'access-key',
      'ec2-key-pair',
    ]);
  });

  it('compares two that stand there as "X or Y"', () => {
    expect(shown('should I take an access key or an iam role?')).toEqual(['access-key', 'iam-role']);
  });

  it('names the one that fits the place, whichever two stand there', () => {
    expect(shown('access key or iam role for my lambda function?')).toEqual([expect.stringMatching(/lambda/)]);
  });

  it('puts what an old page names next to the first choice of today', () => {
    const { answer } = ask('page of 2013: launch or connect to an Amazon EC2 instance, with what?');
    const [best] = 'matches' in answer ? answer.matches : [];
    expect(best && credentialIdsOf(best.entry).slice(0, 2)).toEqual(['temporary-credentials', 'ec2-key-pair']);
  });

  it('answers what is asked of a thing that is called by its name', () => {
    expect(shown('what is my AWS account number 1234-5678-9012, is it secret?')).toEqual([
      expect.stringMatching(/^account-id/),
    ]);
  });

  it('does not take an error for AWS’s own when another vendor is named', () => {
    expect(ask('Unable to locate credentials for docker hub').answer.outcome).not.toBe('answer');
  });

  it('names the intent beside the topic', () => {
    expect(ask('how do I rotate an access key').answer).toMatchObject({ outcome: 'answer', intent: 'rotate' });
  });

  it('opens with the old statement when the question betrays an old page', () => {
    const { answer } = ask('where is the X.509 certificates tab on the security credentials page');
    expect(answer).toMatchObject({ outcome: 'answer', old: { years: expect.any(String), now: expect.any(String) } });
  });

  it.each(['where is the best pizza in town', 'why is my css not centred', 'who is on call tonight'])(
    'does not know "%s"',
    (text) => {
      expect(ask(text).answer.outcome).toBe('none');
    },
  );

  it('says whose credential it is when it belongs to another vendor', () => {
    expect(ask('git@github.com: Permission denied (publickey)').answer).toMatchObject({
      outcome: 'none',
      elsewhere: expect.any(String),
    });
  });

  it('gives the same answer twice', () => {
    expect(ask('which key for ssh')).toEqual(ask('which key for ssh'));
  });

  it('finds a secret in a question, still answers it, and repeats nothing', () => {
    const value = `${'Zq3'.repeat(13)}x`;
    const answered = ask(`how do I rotate this access key, aws_secret_access_key=${value}`);
    expect(answered.found.map(({ grade }) => grade)).toContain('secret');
    expect(answered.answer.outcome).toBe('answer');
    expect(JSON.stringify(answered)).not.toContain(value.slice(0, 8));
  });

  it('warns only, when nothing but a secret was sent', () => {
    expect(ask(`aws_secret_access_key=${'Zq3'.repeat(13)}x`).answer.outcome).toBe('secret');
  });

  it.each([
    ['arn:aws:iam::123456789012:role/deploy', 'arn'],
    ['1234-5678-9012', 'account-id'],
    ['what is this: AIDACKCEVSQ6C2EXAMPLE', 'principal-id'],
  ])('says what "%s" is', (text, kind) => {
    expect(ask(text).answer).toMatchObject({ outcome: 'identified', finding: { kind, says: expect.any(String) } });
  });

  it('warns about a file whose name gives a key away', () => {
    expect(ask('', ['rootkey.csv'])).toMatchObject({ answer: { outcome: 'secret' }, found: [{ grade: 'secret' }] });
  });

  it('answers 40,000 characters', () => {
    expect(ask(`${'log line of something '.repeat(1800)} Unable to locate credentials`).answer.outcome).not.toBe(
      'help',
    );
  });
});
