import { describe, expect, it } from 'vitest';
import { buildCanonicalize } from '../../src/matching/canonical-terms.ts';
import { detectIntent } from '../../src/matching/detect-intent.ts';
import { normalizeText } from '../../src/matching/normalize.ts';
import { buildPhraseTable } from '../../src/matching/phrase-table.ts';
import { stem } from '../../src/matching/stem.ts';
import { contentTokens, tokenize } from '../../src/matching/tokenize.ts';

const terms = (text: string) => tokenize(text).map(({ term }) => term);

describe('normalizeText', () => {
  it.each([
    ['&lt;key&gt; &amp;amp;', '<key> &amp;'],
    ['see <https://a.example|the page>', 'see  the page '],
    ['<https://a.example/x>', ' https://a.example/x '],
    ['<@U123> hi <!channel>', '  hi  '],
    ['<#C1|general>', ' general '],
    ['“smart” ‘quotes’ – dash', '"smart" \'quotes\' - dash'],
    ['ac\u200bcess\u00ad key', 'access key'],
    ['ａｃｃｅｓｓ', 'access'],
  ])('reads %j', (text, plain) => {
    expect(normalizeText(text)).toBe(plain);
  });

  it('cuts overlong text in the middle, keeping head and tail', () => {
    const plain = normalizeText(`head ${'x'.repeat(40_000)} tail`);
    expect(plain.length).toBeLessThan(6100);
    expect(plain).toMatch(/^head.*tail$/);
  });

  it('survives lone surrogates', () => {
    expect(normalizeText('a\ud800b')).toBe('a\ufffdb');
  });
});

describe('stem', () => {
  it.each([
    ['keys', 'key'],
    ['policies', 'policy'],
    ['rotating', 'rotat'],
    ['rotated', 'rotat'],
    ['rotate', 'rotat'],
    ['committed', 'commit'],
    ['access', 'access'],
    ['aws', 'aws'],
    ['ec2', 'ec2'],
  ])('reduces "%s" to "%s"', (word, expected) => {
    expect(stem(word)).toBe(expected);
  });
});

describe('tokenize', () => {
  it('takes code names apart and keeps them whole', () => {
    expect(terms('ExpiredTokenException')).toEqual(
      expect.arrayContaining(['expiredtokenexception', 'token', 'exception']),
    );
  });

  it.each([
    ['X.509', ['x509']],
    ['log in', ['login']],
    ['sign-in', ['signin']],
    ['EC 2', ['ec2']],
    ['AWS_SECRET_ACCESS_KEY', ['aws', 'secret', 'access', 'key']],
  ])('reads "%s" as one spelling', (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  it('looks at 600 words at most', () => {
    expect(tokenize('word '.repeat(2000))).toHaveLength(600);
  });
});

describe('buildCanonicalize', () => {
  const canonicalize = buildCanonicalize([{ say: ['box', 'virtual machine'], 'same-as': 'instance' }]);

  it('brings synonyms under one term and keeps the surface', () => {
    expect(canonicalize(tokenize('my virtual machine'))).toEqual([
      expect.objectContaining({ term: 'my' }),
      { surface: 'virtual machine', term: stem('instance') },
    ]);
  });
});

describe('buildPhraseTable', () => {
  const table = buildPhraseTable(
    [
      ['access key', 'a'],
      ['access key id', 'b'],
      ['key', 'c'],
    ],
    (tokens) => [...tokens],
  );

  it('finds the longest phrase at each place, none inside another', () => {
    const hits = table.find(contentTokens(tokenize('an access key id and a key')));
    expect(hits.map(({ value, surface }) => [value, surface])).toEqual([
      [['b'], 'access key id'],
      [['c'], 'key'],
    ]);
  });
});

describe('detectIntent', () => {
  it.each([
    ['how do I rotate my access key', 'rotate'],
    ['i lost the pem file', 'lost'],
    ['somebody committed a key to a public repo', 'leaked'],
    ['where do I get one', 'get'],
    ['difference between a role and a user', 'difference'],
    ['how long is it valid for', 'expires'],
    ['is the account id secret', 'secret'],
    ['how many access keys can a user have', 'how-many'],
    ['error: could not connect', 'error'],
    ['which credential for terraform', 'choose'],
  ])('reads "%s" as %s', (text, intent) => {
    expect(detectIntent(text)).toBe(intent);
  });
});
