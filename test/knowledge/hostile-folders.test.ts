import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatFault, summarizeFault } from '../../src/knowledge/fault.ts';
import { LIMITS } from '../../src/knowledge/limits.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { JUDGED } from './judged-folders.ts';
import { makeFolder } from './make-folder.ts';
import { credentialYaml } from './sample-files.ts';

const SLOWEST_MS = 2_000;

async function judge(files: Parameters<typeof makeFolder>[0]) {
  const folder = makeFolder(files);
  const began = performance.now();
  const { faults, knowledge } = await loadKnowledge(folder);
  const took = performance.now() - began;
  rmSync(folder, { recursive: true });
  const [first] = faults;
  const at = first && `${path.relative(folder, first.file)}:${first.line}:${first.column}`;
  const severities = new Set(faults.map(({ severity }) => severity));
  const verdict = severities.has('error') ? 'refused' : severities.has('warning') ? 'warned' : 'good';
  return { verdict, at, faults, knowledge, took };
}

describe('loadKnowledge judges', () => {
  it.each(JUDGED)('$verdict: $what', async ({ files, verdict, at, says, faults: count }) => {
    const judged = await judge(files);
    expect(judged).toMatchObject({ verdict, ...(at === undefined ? {} : { at }) });
    if (says) expect(judged.faults[0]?.message).toMatch(says);
    if (count !== undefined) expect(judged.faults.map(summarizeFault)).toHaveLength(count);
    expect(judged.took).toBeLessThan(SLOWEST_MS);
    expect(judged.faults.map(formatFault).join('')).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/,
    );
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe('loadKnowledge', () => {
  it('survives nested brackets parsed again and again', async () => {
    for (let round = 0; round < 50; round++) await judge({ 'tasks/x.yml': '['.repeat(20_000) });
  });

  it('refuses too many files, too many bytes and too many names by one fault each', async () => {
    const files = { 'credentials/1.yml': credentialYaml('one'), 'credentials/2.yml': credentialYaml('two') };
    const folder = makeFolder(files);
    for (const [limit, says] of [
      [{ files: 1 }, /more than 1 YAML files/],
      [{ folderBytes: 500 }, /more than 500 bytes/],
      [{ names: 2 }, /more than 2 names/],
    ] as const) {
      const { faults } = await loadKnowledge(folder, { limits: { ...LIMITS, ...limit } });
      expect(faults).toEqual([
        expect.objectContaining({ file: folder, line: 1, message: expect.stringMatching(says) }),
      ]);
    }
    rmSync(folder, { recursive: true });
  });

  it('refuses a file that it may not read', async () => {
    const folder = makeFolder({ 'credentials/one.yml': credentialYaml('one') });
    const readBytes = () => Promise.reject(Object.assign(new Error(), { code: 'EACCES' }));
    const { faults } = await loadKnowledge(folder, { readBytes });
    expect(faults).toEqual([
      expect.objectContaining({
        file: path.join(folder, 'credentials/one.yml'),
        message: expect.stringContaining('EACCES'),
      }),
    ]);
    rmSync(folder, { recursive: true });
  });

  it('overlooks a file that is removed while the folder is read', async () => {
    const folder = makeFolder({ 'credentials/one.yml': credentialYaml('one') });
    const readBytes = () => Promise.reject(Object.assign(new Error(), { code: 'ENOENT' }));
    expect((await loadKnowledge(folder, { readBytes })).knowledge.entries.size).toBe(0);
    rmSync(folder, { recursive: true });
  });

  it('shows at most twenty faults of a file and says how many are left', async () => {
    const fields = Array.from({ length: 50 }, (_, at) => `strange${at}: x`).join('\n');
    const { faults } = await judge({ 'credentials/one.yml': `${credentialYaml('one')}\n${fields}` });
    expect(faults).toHaveLength(21);
    expect(faults.at(-1)?.message).toContain('30 more faults');
  });

  it('does not let a file name act on the terminal', async () => {
    const { faults } = await judge({ 'credentials/\u001b[31mred\n.yml': 'id: [' });
    expect(faults[0]?.file).not.toMatch(/[\u001b\n]/);
  });

  it('takes several folders for one base, and refuses an id that an earlier one has', async () => {
    const base = makeFolder({ 'credentials/one.yml': credentialYaml('one') });
    const more = makeFolder({ 'credentials/two.yml': credentialYaml('two', { instead: 'one' }) });
    const again = makeFolder({ 'credentials/x.yml': credentialYaml('one', { name: 'Another' }) });
    const { knowledge, faults } = await loadKnowledge([base, more]);
    expect([...knowledge.entries.keys()]).toEqual(['one', 'two']);
    expect(faults).toEqual([]);
    const taken = (await loadKnowledge([base, more, again])).faults;
    expect(taken).toEqual([expect.objectContaining({ file: path.join(again, 'credentials/x.yml'), line: 1 })]);
    expect(taken[0]?.message).toContain(`id "one" is taken by ${base}`);
    for (const folder of [base, more, again]) rmSync(folder, { recursive: true });
  });
});
