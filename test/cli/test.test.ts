import { describe, expect, it } from 'vitest';
import { credential, longTerm, problem, task } from '../checks/sample-base.ts';
import { runAwscred } from './run-awscred.ts';
import { sampleFolder } from './sample-folder.ts';

const folder = sampleFolder({
  credentials: [credential({ not: ['tide table'] }), longTerm()],
  tasks: [task()],
  problems: [problem()],
  files: { 'outside.yml': '- {about: weather, asks: [will it rain]}' },
});

describe('awscred test', () => {
  it('prints figures, and compares none for knowledge that is not the shipped', () => {
    const { stdout, stderr, code } = runAwscred(['test', folder]);
    expect(stdout).toMatch(/^Entries' own asks, each left out while it is asked \(17\)\n {2}hit@1 +\d+\.\d %\n/);
    expect(stdout).toContain('Asks that entries stand back from (not) (1)\n  answered with the entry   0.0 %\n');
    expect(stdout).toContain('Questions outside (1)\n  answered');
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  });

  it('prints one line of JSON for tools', () => {
    const { stdout, code } = runAwscred(['test', '--json'], { env: { KNOWLEDGE_DIR: folder } });
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(stdout)).toMatchObject({
      figures: { hit1: expect.any(Number) },
      asked: { asks: 17, not: 1, outside: 1 },
      misses: expect.any(Array),
    });
    expect(code).toBe(0);
  });

  it('keeps figures only of the knowledge that ships', () => {
    const sentence = 'they are kept of the knowledge that ships; run awscred test shipped --write';
    expect(runAwscred(['test', folder, '--write'])).toEqual({
      code: 2,
      stdout: '',
      stderr: `Cannot write the figures of "${folder}": ${sentence}\n`,
    });
  });

  it('refuses knowledge with errors and shows the first', () => {
    const broken = sampleFolder({ credentials: [credential({ term: 'for ever' })] });
    const { code, stderr } = runAwscred(['test', broken]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Cannot test the knowledge: it has errors; run `awscred check`\n.*0\.yml:\d+:\d+: error/);
  });
});
