import { describe, expect, it } from 'vitest';
import { guardText } from '../../src/shapes/guard-text.ts';
import { DOCUMENTED_EXAMPLES, LOOK_ALIKES } from './look-alikes.ts';
import { pick, startDice } from './made-up-secrets.ts';

const secretsIn = (text: string) => guardText(text).found.filter(({ grade }) => grade === 'secret');

describe('guardText() on look-alikes', () => {
  it('is tried on at least 80', () => expect(LOOK_ALIKES.length).toBeGreaterThanOrEqual(80));

  it.each(LOOK_ALIKES)('raises no alarm at %j', (text) => {
    expect(secretsIn(text)).toEqual([]);
  });
});

describe("guardText() on AWS's documented examples", () => {
  it.each(DOCUMENTED_EXAMPLES)('raises no alarm and leaves %j as it is', (text) => {
    expect(secretsIn(text)).toEqual([]);
    expect(guardText(text).text).toBe(text);
  });

  it('still sees a secret beside an example', () => {
    const [start, end] = ['Zq3xVb8Lm0', 'Kp5TnR7wJc2Hy9GdF4sXe6UaQ1iOzBt'];
    const text = `AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = ${start}${end.slice(0, 30)}`;
    expect(secretsIn(text)).toHaveLength(1);
    expect(guardText(text).text).toContain('AKIAIOSFODNN7EXAMPLE');
  });
});

const WORDS =
  'the a key access secret password token is was not working for account role user profile instance my our please rotate expired wrong reset login console how do I get which credential should we use to in on of with from S3 EC2 Lambda RDS session temporary MFA code device lost root IAM CI pipeline GitHub Actions policy says AccessDenied InvalidClientTokenId 403 2024 us-east-1 arn bucket'.split(
    ' ',
  );

describe('guardText() on prose', () => {
  it('raises no alarm at sentences of the words that stand beside secrets', () => {
    const dice = startDice(11);
    const sentences = Array.from({ length: 1500 }, () =>
      Array.from({ length: 4 + dice.upTo(14) }, () => pick(dice, WORDS)).join(pick(dice, [' ', ' ', ' ', ': ', '\n'])),
    );
    expect(sentences.filter((sentence) => secretsIn(sentence).length > 0)).toEqual([]);
  });
});
