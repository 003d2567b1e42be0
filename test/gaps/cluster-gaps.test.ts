import { describe, expect, it } from 'vitest';
import { clusterGaps } from '../../src/gaps/cluster-gaps.ts';
import { gapTerms, weighTerms } from '../../src/gaps/gap-terms.ts';
import type { Gap } from '../../src/store/records.ts';
import { LIBRARY } from '../slack/test-bot.ts';
import { TOPICS } from './alike-questions.ts';
import { makeGap } from './make-gap.ts';

const even = () => 1;
const weigh = weighTerms(LIBRARY);
const questionsOf = (gaps: readonly Gap[]) => clusterGaps(gaps, even).map(({ question }) => question);
const ask = (question: string, fields: Partial<Gap> = {}) =>
  makeGap({ question, terms: gapTerms(LIBRARY, question), ...fields });
const TOPIC_GAPS = TOPICS.map((wordings) => wordings.map((question) => ask(question)));

describe('clusterGaps', () => {
  it('tells of a cluster how many people asked, how often, what went wrong most, and what came nearest most', () => {
    const first = makeGap({
      question: 'vault token for us',
      person: 'a',
      kind: 'untaken',
      nearest: ['arn', 'kms-key'],
    });
    const gaps = [
      first,
      makeGap({ question: 'vault token ', person: 'b', kind: 'not-it', nearest: ['kms-key'] }),
      makeGap({ question: 'vault token for me', person: 'a', kind: 'not-it', nearest: ['kms-key', 'access-key'] }),
    ].map((gap) => ({ ...gap, terms: ['vault', 'token'] }));
    expect(clusterGaps(gaps, even)).toEqual([
      {
        id: first.id,
        question: 'vault token',
        people: 2,
        count: 3,
        kind: 'not-it',
        nearest: ['kms-key', 'arn', 'access-key'],
        last: gaps[2]?.at,
      },
    ]);
  });

  it.each([
    ['the same words', ['vault token', 'token vault']],
    ['one word more', ['vault token', 'vault token staging']],
    ['words that come twice', ['vault vault token', 'vault token']],
  ])('puts together %s', (_what, questions) => {
    expect(questionsOf(questions.map((question) => makeGap({ question })))).toHaveLength(1);
  });

  it.each([
    ['other words', ['vault token', 'jira licence']],
    ['one word of two', ['vault token', 'vault policy']],
    ['a word of many', ['vault', 'vault token staging cluster']],
  ])('keeps apart %s', (_what, questions) => {
    expect(questionsOf(questions.map((question) => makeGap({ question })))).toHaveLength(2);
  });

  it('puts the same text together where there are no terms', () => {
    const gaps = ['How?', ' how? ', 'why?'].map((question) => makeGap({ question, terms: [] }));
    expect(clusterGaps(gaps, even).map(({ count }) => count)).toEqual([2, 1]);
  });

  it('shows first what most people asked, then what was asked most often, then the newest', () => {
    const gaps = [
      ...['a', 'a', 'a'].map((person) => makeGap({ question: 'often', person })),
      ...['a', 'b'].map((person) => makeGap({ question: 'by two', person })),
      makeGap({ question: 'old' }),
      makeGap({ question: 'new' }),
    ];
    expect(questionsOf(gaps)).toEqual(['by two', 'often', 'new', 'old']);
  });

  it('says the same in whatever order the gaps come', () => {
    const gaps = TOPIC_GAPS.flat();
    const shuffled = gaps.map((gap, at) => ({ gap, key: (at * 7919) % gaps.length })).sort((a, b) => a.key - b.key);
    const { gaps: other } = { gaps: shuffled.map(({ gap }) => gap) };
    expect(clusterGaps(other, weigh)).toEqual(clusterGaps(gaps, weigh));
  });

  it('finds nothing in nothing', () => {
    expect(clusterGaps([], even)).toEqual([]);
  });

  it('takes less than 300 ms for 5,000 gaps', () => {
    const words = Array.from({ length: 3000 }, (_, at) => `word${at}`);
    const termsOf = (at: number) => ['password', ...[3, 7, 11, 13, 17].map((by) => words[(at * at * by) % 3000] ?? '')];
    const gaps = Array.from({ length: 5000 }, (_, at) => makeGap({ terms: termsOf(at), ignored: at % 9 === 0 }));
    const times = [1, 2, 3].map(() => {
      const began = performance.now();
      clusterGaps(gaps, weigh);
      return performance.now() - began;
    });
    expect(Math.min(...times)).toBeLessThan(300);
  });
});

describe('clusterGaps of what a channel asks', () => {
  it.each(TOPICS.map((wordings, at) => [wordings[0] ?? '', at] as const))(
    'takes "%s" for one topic',
    (_question, at) => {
      const found = clusterGaps(TOPIC_GAPS[at] ?? [], weigh);
      expect(found[0]?.count).toBeGreaterThanOrEqual((TOPICS[at]?.length ?? 0) * 0.6);
    },
  );

  it('mixes no two topics, and finds hardly more than there are', () => {
    const whole = clusterGaps(TOPIC_GAPS.flat(), weigh);
    const apart = TOPIC_GAPS.flatMap((gaps) => clusterGaps(gaps, weigh));
    expect(whole.map(({ id, count }) => `${id} ${count}`).sort()).toEqual(
      apart.map(({ id, count }) => `${id} ${count}`).sort(),
    );
    expect(whole.length).toBeLessThanOrEqual(TOPICS.length * 1.25);
  });
});

describe('an ignored gap', () => {
  it.each(TOPIC_GAPS.map((gaps) => [gaps[0]?.question ?? '', gaps] as const))(
    'takes the whole cluster of "%s" with it, and nothing else',
    (_question, gaps) => {
      const before = clusterGaps(TOPIC_GAPS.flat(), weigh);
      const id = clusterGaps(gaps, weigh)[0]?.id;
      const after = clusterGaps(
        TOPIC_GAPS.flat().map((gap) => ({ ...gap, ignored: gap.id === id })),
        weigh,
      );
      expect(after).toEqual(before.filter((cluster) => cluster.id !== id));
    },
  );

  it('keeps away what is asked later in like words', () => {
    const ignored = ask('wifi password for the guest network', { ignored: true });
    const later = ['Guest WIFI password pls', 'what is the guest wifi password'].map((question) => ask(question));
    expect(clusterGaps([ignored, ...later], weigh)).toEqual([]);
    expect(clusterGaps([...later, ignored], weigh)).toEqual([]);
  });

  it('does so when it was asked later than the others', () => {
    const gaps = [
      ask('guest wifi password'),
      ask('the guest wifi password', { ignored: true }),
      ask('guest wifi password?'),
    ];
    expect(clusterGaps(gaps, weigh)).toEqual([]);
  });

  it('leaves what is about something else', () => {
    const gaps = [ask('guest wifi password', { ignored: true }), ask('grafana password')];
    expect(clusterGaps(gaps, weigh).map(({ question, count }) => [question, count])).toEqual([['grafana password', 1]]);
  });
});
