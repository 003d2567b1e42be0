import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { SHARED_BACKENDS } from './backends.ts';
import { runProgram } from './run-program.ts';

const OPTIONS = { now: Date.now };
const KEYS = 150;

/** The first is what people's promises rest on; the second keeps its files in another process, which lives on. */
const KILLS: Record<string, number> = { 'a file': 10, PostgreSQL: 3 };

/** All that is kept, in the words in which it was printed; of a person's history only the last ten. */
async function readKept(url: string): Promise<Set<string>> {
  const store = await openStore(url, OPTIONS);
  const kept = new Set<string>();
  for await (const { table, row } of store.exportAll()) {
    if (table === 'verdicts') kept.add(`verdict ${row.message}`);
    if (table === 'gaps') kept.add(`gap ${row.question}`);
    if (table === 'history') kept.add(`question ${row.question}`);
    if (table === 'requests') kept.add(`request ${row.id}`);
  }
  await store.close();
  return kept;
}

function expectedOf(lines: readonly string[]): string[] {
  const questions = lines.filter((line) => line.startsWith('question '));
  // One more may have been kept and not printed.
  return [...lines.filter((line) => !line.startsWith('question ')), ...questions.slice(-9)];
}

for (const backend of SHARED_BACKENDS) {
  describe.skipIf(backend.missing)(`several processes with ${backend.name}`, { timeout: 120_000 }, () => {
    beforeAll(() => backend.start(), 60_000);
    afterAll(() => backend.stop(), 60_000);

    it(`loses nothing that it said it kept, killed ${KILLS[backend.name]} times`, async () => {
      const url = await backend.newUrl();
      const told: string[] = [];
      for (let run = 1; run <= KILLS[backend.name]!; run++) {
        const writer = runProgram('write-until-killed.ts', [url, `run-${run}`]);
        await writer.begun;
        await setTimeout(Math.random() * 150);
        writer.process.kill('SIGKILL');
        await writer.ended;
        told.push(...expectedOf(writer.lines));
        const kept = await readKept(url);
        expect(told.filter((line) => !kept.has(line))).toEqual([]);
      }
      expect(told.length).toBeGreaterThan(KILLS[backend.name]!);
    });

    it('gives each thing to one process', async () => {
      const url = await backend.newUrl();
      const orders = ['forwards', 'backwards', 'forwards'];
      const programs = orders.map((order) => runProgram('claim-all.ts', [url, `${KEYS}`, order]));
      expect(await Promise.all(programs.map(({ ended }) => ended))).toEqual([0, 0, 0]);
      const claimed = programs.flatMap(({ lines }) => lines.filter((line) => line !== 'begun'));
      expect(claimed).toHaveLength(KEYS);
      expect(new Set(claimed).size).toBe(KEYS);
    });

    it('is set up once when several open it at the same moment', async () => {
      const url = await backend.newUrl();
      const programs = [1, 2].map(() => runProgram('claim-all.ts', [url, '1', 'forwards']));
      const here = await Promise.all([1, 2, 3].map(() => openStore(url, OPTIONS)));
      expect(await Promise.all(programs.map(({ ended }) => ended))).toEqual([0, 0]);
      for (const store of here) await store.saveSetting('key', 'value');
      expect(await here[0]?.setting('key')).toBe('value');
      for (const store of here) await store.close();
    });
  });
}
