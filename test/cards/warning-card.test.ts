import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answers/answer-question.ts';
import { buildGuardedCard } from '../../src/cards/build-card.ts';
import type { WrittenIn } from '../../src/cards/warning-card.ts';
import type { Audience } from '../../src/knowledge/vocabularies.ts';
import * as made from '../shapes/made-up-secrets.ts';
import { LIBRARY } from '../slack/test-bot.ts';

const dice = made.startDice(11);
const secretKey = (): string => `aws_secret_access_key = ${made.secretKey(dice)}`;
const temporary = (): string => `${made.keyId(dice, ['AS', 'IA'].join(''))} ${secretKey()}`;
const lasting = (): string => `${made.keyId(dice)} ${secretKey()}`;

const warn = (text: string, writtenIn: WrittenIn = 'message', audience: Audience = 'member') =>
  buildGuardedCard(LIBRARY.knowledge, answerQuestion(LIBRARY, { text, audience }), {
    isPrivate: true,
    audience,
    writtenIn,
  });

describe('the warning about a secret', () => {
  it.each([
    ['an access key', lasting(), 'set it inactive'],
    ['temporary credentials', temporary(), 'Revoke active sessions'],
    ['a session token', `aws_session_token = ${made.sessionToken(dice)}`, 'Revoke active sessions'],
    [
      'a key beside its session token',
      `${secretKey()}\naws_session_token = ${made.sessionToken(dice)}`,
      'Revoke sessions',
    ],
    ['a private key', made.pem(dice), 'authorized_keys'],
    ["another vendor's token", ['gh', 'p_', made.letters(dice, made.WORDS, 36)].join(''), 'where it was issued'],
  ])('has the steps for %s', (_what, text, step) => {
    const [, first = ''] = warn(text).text.split('do this now\n');
    expect(first.split('\n')[0] + (first.split('\n')[1] ?? '')).toContain(step);
  });

  it("tells of another vendor's token beside a key of AWS", () => {
    const token = ['gh', 'p_', made.letters(dice, made.WORDS, 36)].join('');
    expect(warn(`${lasting()}\nGITHUB_TOKEN=${token}`).text).toContain('GitHub token. Revoke it where it was issued');
    expect(warn(lasting()).text).not.toContain('Not of AWS');
  });

  it('names the key by its ID, masked', () => {
    const id = made.keyId(dice);
    const { text } = warn(`${id} ${secretKey()}`);
    expect(text).toContain(`${id.slice(0, 4)}…${id.slice(-4)}`);
    expect(text).not.toContain(id);
  });

  it.each([
    ['message', 'Delete your message now; I cannot do that for you'],
    ['command', 'Nobody else saw your command'],
    ['terminal', 'history of your shell'],
  ] as const)('says what to do about a %s', (writtenIn, sentence) => {
    expect(warn(secretKey(), writtenIn).text).toContain(sentence);
  });

  it('for outsiders gives each row of buttons a block id of its own, as Slack demands', () => {
    const { blocks } = warn(`how do I rotate an access key? ${secretKey()}`, 'message', 'outsider');
    const ids = blocks.filter(({ type }) => type === 'actions').map((it) => it.block_id);
    expect(ids.length).toBeGreaterThan(1);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => id?.startsWith('for_outsiders'))).toBe(true);
  });
});
