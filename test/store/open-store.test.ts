import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Libsql from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../src/store/no-store.ts';
import { openStore } from '../../src/store/open-store.ts';
import { StoreError } from '../../src/store/store-error.ts';

const OPTIONS = { now: () => Date.UTC(2025, 10, 25) };
const GAP = { team: 'T1', kind: 'none', question: 'q', terms: [], nearest: [], person: 'hash' } as const;

/** The sentence that opening ends with. */
async function failureOf(url: string, options = {}): Promise<string> {
  const failure = await openStore(url, { ...OPTIONS, ...options }).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(StoreError);
  return (failure as StoreError).message;
}

describe('openStore on a file', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'awscred-store-'));
    file = path.join(folder, 'store.db');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function writeStore(): Promise<void> {
    const store = await openStore(`file:${file}`, OPTIONS);
    for (let count = 0; count < 30; count++) await store.saveGap({ ...GAP, question: 'long '.repeat(400) });
    await store.close();
  }

  it('makes folder and file for its owner alone', async () => {
    const url = `file://${folder}/a/b/store.db`;
    await (await openStore(url, OPTIONS)).close();
    expect(statSync(path.join(folder, 'a/b/store.db')).mode & 0o777).toBe(0o600);
    expect(statSync(path.join(folder, 'a/b')).mode & 0o777).toBe(0o700);
  });

  it('flushes each write to the disk, beside a journal that readers do not wait for', async () => {
    await writeStore();
    const connection = new Libsql(file);
    expect(connection.pragma('journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    connection.close();
  });

  it('finds again what was kept, in the file alone', async () => {
    await writeStore();
    rmSync(`${file}-wal`, { force: true });
    rmSync(`${file}-shm`, { force: true });
    const store = await openStore(`file:${file}`, OPTIONS);
    expect(await store.gaps(0)).toHaveLength(30);
    await store.close();
  });

  it('leaves alone what a newer awscred wrote', async () => {
    await writeStore();
    const connection = new Libsql(file);
    connection.exec('insert into awscred_migrations values (99, 0)');
    connection.close();
    expect(await failureOf(`file:${file}`)).toMatch(/newer awscred wrote it \(schema 99, .*update awscred$/);
  });

  it('says that a file is none of its own', async () => {
    writeFileSync(file, 'no database at all '.repeat(1000));
    expect(await failureOf(`file:${file}`)).toContain('its file is damaged');
  });

  it('says that a file is damaged inside', async () => {
    await writeStore();
    const bytes = readFileSync(file);
    bytes.fill(0xa5, 8192, bytes.length - 8192);
    writeFileSync(file, bytes);
    rmSync(`${file}-wal`, { force: true });
    rmSync(`${file}-shm`, { force: true });
    expect(await failureOf(`file:${file}`)).toContain('its file is damaged');
  });

  it('says that another program has its tables there', async () => {
    const connection = new Libsql(file);
    connection.exec('create table settings (id integer)');
    connection.close();
    expect(await failureOf(`file:${file}`)).toContain('tables of another program');
  });

  it('makes no file when told not to', async () => {
    expect(await failureOf(`file:${file}`, { create: false })).toContain('there is none yet');
    expect(await failureOf(`file:${folder}/a/b.db`, { create: false })).toContain('there is none yet');
  });

  it.each([
    ['a folder', () => folder],
    ['a path through a file', () => `${file}/store.db`],
  ])('says that it was given %s', async (_, place) => {
    writeFileSync(file, '');
    expect(await failureOf(`file:${place()}`)).toContain('does not name a file');
  });

  it.skipIf(process.getuid?.() === 0)('says that the folder may not be written', async () => {
    mkdirSync(path.join(folder, 'closed'));
    chmodSync(path.join(folder, 'closed'), 0o500);
    expect(await failureOf(`file:${folder}/closed/store.db`)).toContain('check its owner and permissions');
  });

  it('says that another process holds it', async () => {
    await writeStore();
    const connection = new Libsql(file);
    const store = await openStore(`file:${file}`, OPTIONS);
    connection.exec('begin immediate');
    await expect(store.saveGap(GAP)).rejects.toThrow(StoreError);
    await expect(store.saveGap(GAP)).rejects.toThrow('another process holds it');
    connection.exec('commit');
    await store.saveGap(GAP);
    expect(await store.gaps(0)).toHaveLength(31);
    connection.close();
    await store.close();
  });
});

describe('openStore elsewhere', () => {
  it.each([
    ['mysql://root:hunter2@example.com/db', 'neither file:<path> nor postgres://'],
    ['file:', 'neither file:<path> nor postgres://'],
    ['', 'neither file:<path> nor postgres://'],
    ['postgres://bot:hunter2@127.0.0.1:1/hunter2', 'does not answer'],
    ['postgresql://bot:hunter2@nowhere.invalid/hunter2', 'does not answer'],
    ['postgres://bot:hunter2@127.0.0.1:hunter2/x', 'is not an address'],
  ])('says in one sentence why not, without %s', async (url, words) => {
    const message = await failureOf(url);
    expect(message).toMatch(/^Cannot open the store: [^\n]+; [^\n]+$/);
    expect(message).toContain(words);
    expect(message).not.toMatch(/hunter2|127\.0|example|nowhere/);
  });
});

describe('createMemoryStore', () => {
  it('keeps the latest only', async () => {
    const store = await createMemoryStore(OPTIONS);
    for (let count = 0; count < 7000; count++) await store.saveGap({ ...GAP, question: `${count}` });
    const kept = await store.gaps(0);
    expect(kept.length).toBeGreaterThanOrEqual(5000);
    expect(kept.length).toBeLessThanOrEqual(5500);
    expect(kept.some(({ question }) => question === '6999')).toBe(true);
    await store.close();
  });

  it('keeps each to itself', async () => {
    const [one, other] = await Promise.all([createMemoryStore(OPTIONS), createMemoryStore(OPTIONS)]);
    await one.saveGap(GAP);
    expect(await other.gaps(0)).toEqual([]);
    await Promise.all([one.close(), other.close()]);
  });
});
