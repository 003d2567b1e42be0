import { describe, expect, it } from 'vitest';
import { buildGapsCard, buildYamlView, type Gap, readGapValue } from '../../src/cards/gaps-card.ts';
import { HOSTILE_QUESTIONS } from './hostile-questions.ts';
import { faultsOfCard, faultsOfView, usablesOf } from './surface-faults.ts';

const gap = (fields: Partial<Gap> = {}): Gap => ({
  id: 'g1',
  question: 'how do I get into the vault',
  people: 7,
  count: 12,
  kind: 'none',
  nearest: [
    { id: 'kms-key', title: 'AWS KMS key' },
    { id: 'secrets-manager', title: 'Secret in AWS Secrets Manager' },
    { id: 'arn', title: 'ARN' },
  ],
  ...fields,
});
const LONG = gap({
  id: 'g'.repeat(60),
  question: '"'.repeat(500),
  nearest: [
    { id: 'a'.repeat(64), title: '<'.repeat(100) },
    { id: 'b'.repeat(64), title: '"'.repeat(100) },
  ],
});

describe('the digest', () => {
  it('says how many asked what, what was wrong, and what is nearest', () => {
    const { text } = buildGapsCard([gap()]);
    expect(text).toContain('1. “how do I get into the vault”');
    expect(text).toContain(
      '7 people asked, 12 times · I had no card · nearest: AWS KMS key, Secret in AWS Secrets Manager',
    );
  });

  it.each([
    [1, 1, '1 person asked ·'],
    [1, 3, '1 person asked, 3 times ·'],
    [2, 2, '2 people asked ·'],
  ])('counts %i people and %i times', (people, count, words) => {
    expect(buildGapsCard([gap({ people, count })]).text).toContain(words);
  });

  it.each(['toString', '__proto__', 'new kind'])('leaves a kind unsaid that it does not know: %s', (kind) => {
    expect(buildGapsCard([gap({ kind, nearest: [] })]).text).toMatch(/asked, 12 times$/);
  });

  it('offers what can be done', () => {
    const buttons = usablesOf(buildGapsCard([gap()]).blocks);
    expect(buttons.map((it) => [it.action_id, it.value, it.text?.text])).toEqual([
      ['gap_wording_0', 'g1:kms-key', 'Another wording of AWS KMS key'],
      ['gap_wording_1', 'g1:secrets-manager', 'Another wording of Secret in AWS Secrets Manager'],
      ['gap_new', 'g1', 'New entry'],
      ['gap_ignore', 'g1', 'Ignore'],
    ]);
    expect(buttons.at(-1)?.accessibility_label).toBe('Ignore how do I get into the vault');
  });

  it('shows ten at most and says how many more there are', () => {
    const card = buildGapsCard(Array.from({ length: 14 }, (_, at) => gap({ id: `g${at}` })));
    expect(faultsOfCard(card)).toEqual([]);
    expect(card.text).toContain('10. “');
    expect(card.text).toContain('… and 4 more.');
  });

  it('keeps within the limits by leaving out whole questions', () => {
    const card = buildGapsCard(Array.from({ length: 10 }, () => LONG));
    expect(faultsOfCard(card)).toEqual([]);
    const types = card.blocks.map(({ type }) => type);
    expect(types.filter((type) => type === 'actions').length).toBe(types.filter((type) => type === 'section').length);
    expect(card.text).toMatch(/… and \d more/);
  });

  it.each(HOSTILE_QUESTIONS)('shows "%.60s" letter by letter', (question) => {
    expect(faultsOfCard(buildGapsCard([gap({ question })]))).toEqual([]);
  });

  it('is glad when there is nothing', () => {
    const card = buildGapsCard([]);
    expect(faultsOfCard(card)).toEqual([]);
    expect(card.text).toContain('Nothing new');
  });
});

describe('readGapValue', () => {
  it.each([
    ['g1:kms-key', { gap: 'g1', entry: 'kms-key' }],
    ['a:b:kms-key', { gap: 'a:b', entry: 'kms-key' }],
    ['g1', undefined],
    [':kms-key', undefined],
    ['g1:', undefined],
    ['g1:<!channel>', undefined],
  ])('reads %s', (value, read) => expect(readGapValue(value)).toEqual(read));
});

describe('the window with YAML', () => {
  it('shows it in a block of code', () => {
    const view = buildYamlView('Another wording', 'asks:\n  - how do I <do> it & so on\n');
    expect(faultsOfView(view)).toEqual([]);
    expect(view.blocks[1]).toMatchObject({ text: { text: '```asks:\n  - how do I &lt;do&gt; it &amp; so on```' } });
  });

  it.each(['<'.repeat(5_000), 'key: value\n'.repeat(900), '`'.repeat(4_000), '&'.repeat(2_000), '😀'.repeat(3_000)])(
    'cuts "%.20s…" and still ends the block of code',
    (yaml) => {
      const view = buildYamlView('A title that is much longer than a window takes', yaml);
      expect(faultsOfView(view)).toEqual([]);
      const { text } = (view.blocks[1] as { text: { text: string } }).text;
      expect(text.length).toBeLessThanOrEqual(2_900);
      expect(text).toMatch(/^```[\s\S]*…```$/);
      expect(text.match(/```/g)).toHaveLength(2);
    },
  );
});
