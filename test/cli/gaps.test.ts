import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import type { NewGap } from '../../src/store/records.ts';
import { credential } from '../checks/sample-base.ts';
import { runAwscred } from './run-awscred.ts';
import { emptyFolder, sampleFolder } from './sample-folder.ts';

const DAY = 86_400_000;
const folder = emptyFolder();
const env = {
  DATABASE_URL: `file:${path.join(folder, 'store.db')}`,
  KNOWLEDGE_DIR: sampleFolder({ credentials: [credential()] }),
};
const gap = (question: string, person: string, fields: Partial<NewGap> = {}): NewGap => ({
  ...{ team: 'T1', kind: 'none', question, terms: question.toLowerCase().split(' '), nearest: [], person },
  ...fields,
});

beforeAll(async () => {
  let time = Date.now() - 200 * DAY;
  const store = await openStore(env.DATABASE_URL, { now: () => time });
  await store.ignoreGap(await store.saveGap(gap('guest wifi', 'a')));
  time += 140 * DAY;
  await store.saveGap(gap('grafana login', 'a'));
  time += 59 * DAY;
  for (const person of ['a', 'b', 'b']) await store.saveGap(gap('vault token', person, { nearest: ['session-pass'] }));
  await store.saveGap(gap('\u001b[31mjira token\u202e', 'a', { terms: ['jira'], nearest: ['gone'] }));
  await store.saveGap(gap('guest wifi', 'b'));
  await store.close();
});

const run = (...args: string[]) => runAwscred(['gaps', ...args], { env });
const json = (...args: string[]) =>
  run('--json', ...args)
    .stdout.split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe('awscred gaps', () => {
  it('prints what people asked in vain, most people first, without what was ignored', () => {
    expect(run()).toEqual({
      code: 0,
      stderr: '',
      stdout:
        '2 people asked, 3 times: vault token; nearest: Session pass\n1 person asked: [31mjira token; nearest: gone\n',
    });
  });

  it('prints a line of JSON for each', () => {
    expect(json()).toMatchObject([
      { question: 'vault token', people: 2, count: 3, kind: 'none', nearest: ['session-pass'], id: expect.any(String) },
      { people: 1, count: 1, nearest: ['gone'] },
    ]);
  });

  it.each([
    ['90d', 3],
    ['30d', 2],
    ['0d', 0],
  ])('goes back %s', (since, count) => {
    expect(json('--since', since)).toHaveLength(count);
  });

  it('says so when there is nothing', () => {
    expect(run('--since', '0d').stdout).toMatch(/^Nothing new[^\n]*\n$/);
    expect(run('--since', '0d', '--json').stdout).toBe('');
  });

  it.each([
    [['x'], 'Cannot list gaps "x": see awscred gaps --help'],
    [['--since', '30'], 'Cannot list gaps since "30": not a number of days; use 90d'],
    [['--until', '3d'], 'see --help'],
  ])('refuses %j', (args, sentence) => {
    const { code, stdout, stderr } = run(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(sentence);
  });

  it('says in one line when nothing is kept, and makes nothing', () => {
    const none = runAwscred(['gaps'], { env: { ...env, DATABASE_URL: `file:${path.join(folder, 'none.db')}` } });
    expect(none).toMatchObject({ code: 1, stdout: '' });
    expect(none.stderr).toMatch(/^Cannot open the store: there is none yet; [^\n]+\n$/);
  });

  it('tells what it does', () => {
    expect(run('--help').stdout).toContain('Usage: awscred gaps');
    expect(runAwscred(['--help']).stdout).toContain('\n  gaps ');
  });
});
