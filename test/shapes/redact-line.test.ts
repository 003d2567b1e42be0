import { describe, expect, it } from 'vitest';
import { redactLine } from '../../src/shapes/redact-line.ts';
import * as made from './made-up-secrets.ts';

const dice = made.startDice(3);
const hook = ['https://hooks.', 'slack.com'].join('');

describe('redactLine()', () => {
  it.each([
    [`POST ${hook}/commands/T1/2/abcDEF123`, 'abcDEF123'],
    [`{"response_url":"${hook}\\/actions\\/T1\\/2\\/abcDEF123"}`, 'abcDEF123'],
    [`SLACK_SIGNING_SECRET=${'0123456789abcdef'.repeat(2)}`, '0123456789'],
    [`{"signingSecret":"${'0123456789abcdef'.repeat(2)}"}`, '0123456789'],
    [`{"trigger_id":"13345224609.738474920.8088930838d88f008e0"}`, '8088930838'],
    [`{"msg":"token ${['xox', 'b-'].join('')}123456789012-${made.letters(dice, made.WORDS, 24)}"}`, '123456789012'],
  ])('takes what is secret out of %s', (line, secret) => {
    expect(redactLine(line)).not.toContain(secret);
  });

  it('masks access key IDs', () => {
    const id = made.keyId(dice);
    expect(redactLine(`{"msg":"used ${id}"}`)).toBe(`{"msg":"used ${id.slice(0, 4)}…${id.slice(-4)}"}`);
  });

  it('leaves lines of JSON readable for programs', () => {
    const line = JSON.stringify({
      level: 50,
      response_url: `${hook}/commands/T1/2/x`,
      err: { message: `password: ${made.password(dice)}` },
    });
    expect(JSON.parse(redactLine(line))).toMatchObject({ level: 50, response_url: '[Slack address removed]' });
  });

  it('leaves other lines as they are', () => {
    const line =
      '{"level":30,"outcome":"answer","entry":"access-key","surface":"command","team":"T012","milliseconds":1.25,"msg":"question"}';
    expect(redactLine(line)).toBe(line);
    expect(redactLine('signing secret is missing: set SLACK_SIGNING_SECRET')).toBe(
      'signing secret is missing: set SLACK_SIGNING_SECRET',
    );
  });

  it('is fast on short lines', () => {
    const line = '{"level":30,"outcome":"answer","entry":"access-key","msg":"question"}';
    redactLine(line);
    const start = performance.now();
    for (let round = 0; round < 200; round++) redactLine(line);
    expect((performance.now() - start) / 200).toBeLessThan(3);
  });
});
