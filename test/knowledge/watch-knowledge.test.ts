import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Fault } from '../../src/knowledge/fault.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { type KnowledgeWatch, type WatchOptions, watchKnowledge } from '../../src/knowledge/watch-knowledge.ts';
import { makeFolder, type Standing } from './make-folder.ts';
import { credentialYaml } from './sample-files.ts';

const ONE = 'credentials/one.yml';
/** Generous, for machines with much else to do; what is waited for takes a tenth of it. */
const SOON = { timeout: 8_000, interval: 10 };
/** Long enough for several looks at the folder. */
const LOOKS_MS = 600;

type Watching = {
  folder: string;
  watch: KnowledgeWatch;
  changes: Knowledge[];
  faults: (readonly Fault[])[];
  write: (name: string, text: string) => void;
};

const opened: Watching[] = [];

async function open(files: Record<string, Standing>, options: Partial<WatchOptions> = {}): Promise<Watching> {
  const folder = makeFolder(files);
  const changes: Knowledge[] = [];
  const faults: (readonly Fault[])[] = [];
  const watch = watchKnowledge([folder], {
    loaded: await loadKnowledge(folder),
    onChange: (knowledge) => void changes.push(knowledge),
    onFault: (found) => void faults.push(found),
    pollMs: 40,
    settleMs: 30,
    ...options,
  });
  const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
  const watching = { folder, watch, changes, faults, write };
  opened.push(watching);
  return watching;
}

function nameOf(watch: KnowledgeWatch): string | undefined {
  const entry = watch.current().entries.get('one');
  return entry?.kind === 'credential' ? entry.name : undefined;
}

const named = (name: string) => credentialYaml('one', { name });

afterEach(() => {
  for (const { watch, folder } of opened.splice(0)) {
    watch.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

describe('watchKnowledge', () => {
  it('makes an edit live within two seconds at its usual pace', async () => {
    const { watch, write } = await open({ [ONE]: named('Old') }, { pollMs: 500, settleMs: 100 });
    await wait(50);
    const began = performance.now();
    write(ONE, named('New'));
    await vi.waitFor(() => expect(nameOf(watch)).toBe('New'), SOON);
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('notices files that are added and removed', async () => {
    const { folder, watch, write } = await open({ [ONE]: named('Old') });
    write('credentials/two.yml', credentialYaml('two'));
    await vi.waitFor(() => expect(watch.state().entries).toBe(2), SOON);
    rmSync(path.join(folder, 'credentials/two.yml'));
    await vi.waitFor(() => expect(watch.state().entries).toBe(1), SOON);
  });

  it('keeps the old knowledge while an edit is broken, tells of it once, and takes the mended one', async () => {
    const { folder, watch, faults, changes, write } = await open({ [ONE]: named('Old') });
    write(ONE, 'id: one\nname: [');
    await vi.waitFor(() => expect(faults).toHaveLength(1), SOON);
    expect(faults[0]?.[0]).toMatchObject({ file: path.join(folder, ONE), line: 2, column: 7 });
    await wait(LOOKS_MS);
    expect(faults).toHaveLength(1);
    expect(nameOf(watch)).toBe('Old');
    expect(changes).toEqual([]);
    expect(watch.state()).toMatchObject({ entries: 1, error: expect.stringContaining('one.yml:2:7: error: ') });
    expect(watch.state().staleSince).toBeDefined();
    write(ONE, named('Mended'));
    await vi.waitFor(() => expect(nameOf(watch)).toBe('Mended'), SOON);
    expect(watch.state()).not.toHaveProperty('error');
    expect(watch.state()).not.toHaveProperty('staleSince');
  });

  it('counts from the first broken edit how long the knowledge is stale', async () => {
    let clock = Date.parse('2026-11-24T10:00:00Z');
    const { watch, faults, write } = await open({ [ONE]: named('Old') }, { now: () => clock });
    clock += 60_000;
    write(ONE, 'id: [');
    await vi.waitFor(() => expect(faults).toHaveLength(1), SOON);
    clock += 60_000;
    write(ONE, 'id: one\nname: {');
    await vi.waitFor(() => expect(faults).toHaveLength(2), SOON);
    expect(watch.state()).toMatchObject({
      loadedAt: '2026-11-24T10:00:00.000Z',
      staleSince: '2026-11-24T10:01:00.000Z',
    });
  });

  it('reads fifty saves in a second a few times at most, and ends with the last', async () => {
    const load = vi.fn(loadKnowledge);
    const { watch, write } = await open({ [ONE]: named('Old') }, { load: (folders) => load(folders), settleMs: 100 });
    for (let save = 1; save <= 50; save++) {
      write(ONE, named(`Save ${save}`));
      await wait(20);
    }
    await vi.waitFor(() => expect(nameOf(watch)).toBe('Save 50'), SOON);
    expect(load.mock.calls.length).toBeLessThan(15);
  });

  it('waits for a file that is half written', async () => {
    const { watch, faults, write } = await open({ [ONE]: named('Old') }, { settleMs: 150 });
    const whole = named('Whole');
    for (let length = 10; length < whole.length; length += 60) {
      write(ONE, whole.slice(0, length));
      await wait(10);
    }
    write(ONE, whole);
    await vi.waitFor(() => expect(nameOf(watch)).toBe('Whole'), SOON);
    expect(faults).toEqual([]);
  });

  it('takes an edit that an editor writes beside the file and renames', async () => {
    const { folder, watch, write, faults } = await open({ [ONE]: named('Old') });
    renameSync(path.join(folder, ONE), path.join(folder, 'credentials/one.yml~'));
    write('credentials/.one.yml.swp', 'x');
    write('credentials/one.yml.new', named('New'));
    renameSync(path.join(folder, 'credentials/one.yml.new'), path.join(folder, ONE));
    await vi.waitFor(() => expect(nameOf(watch)).toBe('New'), SOON);
    expect(faults).toEqual([]);
  });

  it('takes the swap of a mounted ConfigMap as a whole', async () => {
    const version = (number: number) => ({
      [`..v${number}/credentials/one.yml`]: named(`Version ${number}`),
      [`..v${number}/credentials/two.yml`]: credentialYaml('two', { name: `Second ${number}`, instead: 'one' }),
    });
    const { folder, watch, changes, faults } = await open({
      ...version(1),
      '..data': { link: '..v1' },
      credentials: { link: '..data/credentials' },
    });
    for (const [name, text] of Object.entries(version(2))) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    symlinkSync('..v2', path.join(folder, '..data_tmp'));
    renameSync(path.join(folder, '..data_tmp'), path.join(folder, '..data'));
    rmSync(path.join(folder, '..v1'), { recursive: true });
    await vi.waitFor(() => expect(nameOf(watch)).toBe('Version 2'), SOON);
    expect(changes).toHaveLength(1);
    expect(watch.current().entries.get('two')).toMatchObject({ name: 'Second 2' });
    expect(faults).toEqual([]);
  });

  it('survives a folder that goes away and takes it up when it is back', async () => {
    const { folder, watch, faults, write } = await open({ [ONE]: named('Old') });
    renameSync(folder, `${folder}-away`);
    await vi.waitFor(() => expect(faults[0]?.[0]?.message).toContain('ENOENT'), SOON);
    expect(nameOf(watch)).toBe('Old');
    renameSync(`${folder}-away`, folder);
    await vi.waitFor(() => expect(watch.state()).not.toHaveProperty('error'), SOON);
    write(ONE, named('New'));
    await vi.waitFor(() => expect(nameOf(watch)).toBe('New'), SOON);
  });

  it('keeps the old knowledge when the new cannot be made ready', async () => {
    const onChange = () => {
      throw new Error('no index');
    };
    const { watch, faults, write } = await open({ [ONE]: named('Old') }, { onChange });
    write(ONE, named('New'));
    await vi.waitFor(() => expect(faults[0]?.[0]?.message).toContain('no index'), SOON);
    expect(nameOf(watch)).toBe('Old');
  });

  it('counts knowledge as live when it has been made ready, and not before', async () => {
    let ready = () => {};
    const onChange = () =>
      new Promise<void>((resolve) => {
        ready = resolve;
      });
    const { watch, write } = await open({ [ONE]: named('Old') }, { onChange });
    write(ONE, named('New'));
    await wait(LOOKS_MS);
    expect(nameOf(watch)).toBe('Old');
    ready();
    await vi.waitFor(() => expect(nameOf(watch)).toBe('New'), SOON);
  });

  it('does nothing after it was closed', async () => {
    const { watch, changes, faults, write } = await open({ [ONE]: named('Old') });
    watch.close();
    write(ONE, named('New'));
    await wait(LOOKS_MS);
    expect([...changes, ...faults]).toEqual([]);
    expect(nameOf(watch)).toBe('Old');
  });

  it('does not read files that nobody touched', async () => {
    const load = vi.fn(loadKnowledge);
    await open({ [ONE]: named('Old') }, { load: (folders) => load(folders) });
    await wait(LOOKS_MS);
    expect(load).not.toHaveBeenCalled();
  });
});
