import { describe, expect, it } from 'vitest';
import { type AskFigures, figuresOf, findFalls } from '../../src/checks/ask-figures.ts';
import { findClashes } from '../../src/checks/find-clashes.ts';
import { findConfusions } from '../../src/checks/find-confusions.ts';
import { foldAsks, type Phrase } from '../../src/checks/fold-asks.ts';
import { formatReport, reportAsks } from '../../src/checks/report-asks.ts';
import { type AskedAsk, testAsks } from '../../src/checks/test-asks.ts';
import { credential, load, longTerm, problem, task } from './sample-base.ts';

const OUTSIDE = [{ about: 'the weather', asks: ['will it rain', 'is fog likely', 'how high are the waves tomorrow'] }];

function knowledgeOf(parts: Parameters<typeof load>[0] = {}) {
  const { knowledge, faults } = load({ ...parts, files: { 'outside.yml': OUTSIDE } });
  expect(faults).toEqual([]);
  return knowledge;
}

const knowledge = knowledgeOf({
  credentials: [credential({ not: ['tide table of the harbour office'] }), longTerm()],
});

const textsIn = (phrases: readonly Phrase[]) => phrases.map(({ text }) => text);

describe('foldAsks', () => {
  const folds = [...foldAsks(knowledge, 4)];
  const whole = [...foldAsks(knowledge, 1)].flatMap(({ phrases }) => textsIn(phrases));

  it('leaves each phrase out once', () => {
    expect(whole).toHaveLength(21);
    expect(folds.flatMap(({ phrases }) => textsIn(phrases)).sort()).toEqual(whole.sort());
  });

  it('asks nothing that the fold still knows', () => {
    for (const fold of folds) {
      const known = [...fold.knowledge.entries.values(), ...fold.knowledge.outside].flatMap((it) => [
        ...it.asks,
        ...('not' in it ? it.not : []),
      ]);
      expect(textsIn(fold.phrases).filter((text) => known.includes(text))).toEqual([]);
      expect(known.length + fold.phrases.length).toBe(whole.length);
    }
  });

  it('leaves most asks to every entry', () => {
    for (const fold of folds)
      for (const { asks } of fold.knowledge.entries.values()) expect(asks.length).toBeGreaterThanOrEqual(3);
  });

  it('leaves the knowledge itself as it is', () => {
    expect(knowledge.entries.get('session-pass')?.asks).toHaveLength(4);
  });
});

describe('testAsks', () => {
  const asksOf = (id: string, parts: Parameters<typeof load>[0] = {}) =>
    testAsks(knowledgeOf(parts)).asks.filter(({ entry }) => entry.id === id);

  it('finds an entry by words that it has elsewhere', () => {
    const [found] = asksOf('iron-key').filter(({ ask }) => ask === 'open the lighthouse door');
    expect(found).toMatchObject({ got: 'iron-key', hit1: true, hit3: true });
  });

  it('takes an entry that leads to the same credential for right', () => {
    const asks = [
      'get a harbour pass',
      'a pass please',
      'pass of an hour',
      'pass for the pier office',
      'who has passes',
    ];
    const found = asksOf('moor-a-boat', { tasks: [task({ asks })] });
    expect(found.filter(({ got, hit1 }) => got === 'session-pass' && hit1).length).toBeGreaterThan(0);
  });

  it('misses a question that no other word leads to', () => {
    const found = asksOf('gate-shut', {
      problems: [problem({ asks: ['xyzzy', 'plugh', 'frotz', 'iron key lighthouse'] })],
    });
    expect(found.map(({ got }) => got)).toEqual([undefined, undefined, undefined, 'iron-key']);
    expect(found.map(({ hit1 }) => hit1)).toEqual([false, false, false, false]);
  });

  it('counts a question that an entry stands back from when it is answered with it', () => {
    const asked = testAsks(
      knowledgeOf({ credentials: [credential({ not: ['what is a session pass'] }), longTerm()] }),
    ).not;
    expect(asked).toEqual([{ id: 'session-pass', ask: 'what is a session pass', answered: true, offered: false }]);
  });

  it('asks what is not for the bot', () => {
    expect(
      testAsks(knowledge)
        .outside.map(({ ask }) => ask)
        .sort(),
    ).toEqual([...OUTSIDE[0]!.asks].sort());
  });

  it('repeats no secret', () => {
    const secret = 'Zq3xR7vLp9KtYw2MnB8sHd5FgJ4cXa6EuT1iOoPe';
    const asks = [`is aws_secret_access_key=${secret} a session pass`, 'harbour pass', 'get a pass', 'office pass'];
    const report = reportAsks(knowledgeOf({ credentials: [credential({ asks }), longTerm({ asks })] }));
    expect(report.clashes).toHaveLength(4);
    expect(JSON.stringify(report)).not.toContain(secret);
  });
});

describe('findClashes', () => {
  it('finds a question in two entries, in words that are the same to the matcher', () => {
    const asks = ['Moor my boats?', 'a', 'b', 'c'];
    expect(findClashes(knowledgeOf({ problems: [problem({ asks })] }))).toEqual([
      { ask: 'Moor my boats?', ids: ['gate-shut', 'moor-a-boat'] },
    ]);
  });
});

const asked = (id: string, fields: Partial<AskedAsk>): AskedAsk => ({
  entry: knowledge.entries.get(id)!,
  ask: 'a question',
  outcome: 'answer',
  got: 'iron-key',
  hit1: false,
  hit3: false,
  ...fields,
});

describe('findConfusions', () => {
  it('counts pairs, the commonest first, each with an example', () => {
    const wrong = asked('session-pass', { ask: 'the first' });
    const other = asked('gate-shut', {});
    const right = asked('iron-key', { hit1: true, hit3: true });
    const nothing = asked('gate-shut', { outcome: 'none', got: undefined });
    expect(findConfusions([other, wrong, right, nothing, asked('session-pass', {})])).toEqual([
      { asked: 'session-pass', got: 'iron-key', times: 2, example: 'the first' },
      { asked: 'gate-shut', got: 'iron-key', times: 1, example: 'a question' },
    ]);
  });
});

describe('figuresOf', () => {
  it('gives shares in percent', () => {
    const asks = [
      asked('iron-key', { hit1: true, hit3: true }),
      asked('iron-key', {}),
      asked('iron-key', { outcome: 'choices', hit3: true }),
      asked('iron-key', { outcome: 'none', got: undefined }),
    ];
    const other = (answered: boolean, offered = false) => ({ ask: '', answered, offered });
    const not = [other(true), other(false)];
    const outside = [other(true), other(false, true), other(false)];
    expect(figuresOf({ asks, not, outside })).toEqual({
      hit1: 25,
      hit3: 50,
      wrong: 25,
      refused: 25,
      notAnswered: 50,
      outsideAnswered: 33.33,
      outsideOffered: 33.33,
    });
  });
});

describe('findFalls', () => {
  const before: AskFigures = figuresOf({ asks: [], not: [], outside: [] });
  const at = (hit1: number, hit3: number, wrong: number): AskFigures => ({ ...before, hit1, hit3, wrong });
  const ACCEPT = 'mend what changed, or accept it with awscred test --write';

  it.each([
    ['nothing while all is as it was', at(70, 80, 10), []],
    ['nothing of half a point', at(69.5, 79.5, 10.5), []],
    ['nothing when all is better', at(90, 90, 0), []],
    ['a fall of hit@1', at(69.49, 80, 10), [`hit@1 fell from 70.0 % to 69.5 %: ${ACCEPT}`]],
    ['a fall of hit@3', at(70, 70, 10), [`hit@3 fell from 80.0 % to 70.0 %: ${ACCEPT}`]],
    ['more wrong answers', at(70, 80, 11), [`confident-wrong rose from 10.0 % to 11.0 %: ${ACCEPT}`]],
  ])('tells %s', (_what, now, sentences) => {
    expect(findFalls(now, at(70, 80, 10))).toEqual(sentences);
  });
});

describe('formatReport', () => {
  const report = reportAsks(knowledge);

  it('says nothing of what there is none of', () => {
    const { asked: _asked, ...rest } = report;
    const text = formatReport({ ...rest, asked: { asks: 4, not: 0, outside: 0 }, clashes: [], falseAnswers: [] });
    expect(text).not.toMatch(/outside|\(not\)|same ask|should not/);
  });

  it('shows the committed figures beside', () => {
    expect(formatReport(report, report.figures)).toMatch(/^ {2}hit@1 +\d+\.\d % {3}\(committed: \d+\.\d %\)$/m);
    expect(formatReport(report)).not.toContain('committed');
  });

  it('lets nothing act on the terminal', () => {
    const falseAnswers = [{ ask: 'two\nlines \u001b[31m' }];
    expect(formatReport({ ...report, falseAnswers })).toContain('  outside: two lines \ufffd[31m');
  });
});
