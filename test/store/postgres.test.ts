import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { StoreError } from '../../src/store/store-error.ts';
import { SHARED_BACKENDS } from './backends.ts';
import { layWire } from './wire.ts';

const OPTIONS = { now: Date.now };
const [postgres] = SHARED_BACKENDS.filter(({ name }) => name === 'PostgreSQL');

function changed(url: string, change: (url: URL) => unknown): string {
  const other = new URL(url);
  change(other);
  return other.href.replaceAll('+', '%20');
}

describe.skipIf(postgres?.missing)('a store in PostgreSQL', { timeout: 30_000 }, () => {
  const backend = postgres!;
  let url: string;

  beforeAll(async () => {
    await backend.start();
    url = await backend.newUrl();
  }, 60_000);
  afterAll(() => backend.stop(), 60_000);

  async function query(text: string): Promise<void> {
    const client = new pg.Client(url);
    await client.connect();
    await client.query(text).finally(() => client.end());
  }

  it.each([
    ['refuses this user or password', (it: URL) => Object.assign(it, { username: 'hunter2' })],
    ['there is no such database', (it: URL) => Object.assign(it, { pathname: '/hunter2' })],
    ['may not create tables', (it: URL) => it.searchParams.set('options', '-c search_path=hunter2')],
    ['the encrypted connection failed', (it: URL) => it.searchParams.set('sslmode', 'verify-full')],
  ])('says why it cannot be opened (%s), and no value', async (words, change) => {
    const failure = await openStore(changed(url, change), OPTIONS).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StoreError);
    expect((failure as Error).message).toContain(words);
    expect(String((failure as Error).stack)).not.toContain('hunter2');
    expect((failure as Error).cause).toBeUndefined();
  });

  it('says that another program has its tables there', async () => {
    const taken = await backend.newUrl();
    const schema = new URL(taken).searchParams.get('options')?.split('=')[1];
    await query(`create table ${schema}.settings (id integer)`);
    await expect(openStore(taken, OPTIONS)).rejects.toThrow('tables of another program');
  });

  it('goes on after its connection was cut, in the middle of a write too', async () => {
    const { hostname, port } = new URL(url);
    const wire = await layWire(hostname, Number(port || 5432));
    const wired = changed(url, (it) => Object.assign(it, { hostname: '127.0.0.1', port: `${wire.port}` }));
    const store = await openStore(wired, OPTIONS);
    await store.saveSetting('key', 'before');
    const holder = new pg.Client(url);
    await holder.connect();
    await holder.query('begin');
    await holder.query('lock table settings');
    const write = expect(store.saveSetting('key', 'after')).rejects.toThrow('the database does not answer');
    await setTimeout(200);
    wire.cut();
    await write;
    await holder.end();
    await store.saveSetting('key', 'last');
    expect(await store.setting('key')).toBe('last');
    wire.cut();
    await setTimeout(50);
    await store.ping();
    await store.close();
    wire.close();
  });
});
