import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { runAwscred } from './run-awscred.ts';

const DAY = 86_400_000;
const GAP = { team: 'T1', kind: 'none', terms: ['wie'], nearest: [], person: 'hash' } as const;

describe('awscred store', () => {
  let folder: string;
  let env: { DATABASE_URL: string };

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'awscred-store-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  beforeEach(async () => {
    env = { DATABASE_URL: `file:${folder}/${crypto.randomUUID()}.db` };
    let time = Date.now() - 100 * DAY;
    const store = await openStore(env.DATABASE_URL, { now: () => time });
    await store.saveGap({ ...GAP, question: 'old' });
    time += 99 * DAY;
    await store.saveGap({ ...GAP, question: 'new' });
    await store.saltOf('2025-11');
    await store.close();
  });

  const exported = () =>
    runAwscred(['store', 'export'], { env })
      .stdout.split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));

  it('prints everything kept, one row a line', () => {
    expect(exported()).toMatchObject([
      { table: 'gaps', row: { question: 'old', terms: ['wie'] } },
      { table: 'gaps', row: { question: 'new' } },
    ]);
  });

  it('deletes what is older, and says how much', () => {
    const run = runAwscred(['store', 'purge', '--before', '90d'], { env });
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toMatch(/^gaps +1 deleted$/m);
    expect(exported()).toMatchObject([{ row: { question: 'new' } }]);
  });

  it.each([
    [['store'], 'use export or purge'],
    [['store', 'drop'], 'use export or purge'],
    [['store', 'export', 'x'], 'see awscred store --help'],
    [['store', 'purge'], '--before 90d'],
    [['store', 'purge', '--before', '90'], 'not a number of days'],
  ])('refuses %j', (args, words) => {
    const { code, stderr } = runAwscred(args, { env });
    expect(code).toBe(2);
    expect(stderr).toContain(words);
  });

  it('says in one line when there is nothing to open', () => {
    const none = runAwscred(['store', 'export'], { env: { DATABASE_URL: `file:${folder}/none/store.db` } });
    expect(none).toMatchObject({ code: 1, stdout: '' });
    expect(none.stderr).toMatch(/^Cannot open the store: there is none yet; [^\n]+\n$/);
    const other = runAwscred(['store', 'export'], { env: { DATABASE_URL: 'mysql://bot:hunter2@db/x' } });
    expect(other).toMatchObject({ code: 1, stdout: '' });
    expect(other.stderr).toMatch(/^Cannot use DATABASE_URL: [^\n]+\n$/);
    expect(other.stderr).not.toContain('hunter2');
  });
});
