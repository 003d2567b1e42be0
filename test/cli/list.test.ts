import { describe, expect, it } from 'vitest';
import { credential, longTerm, problem, task } from '../checks/sample-base.ts';
import { runAwscred } from './run-awscred.ts';
import { sampleFolder } from './sample-folder.ts';

const folder = sampleFolder({ credentials: [credential(), longTerm()], tasks: [task()], problems: [problem()] });
const list = (...args: string[]) => runAwscred(['list', '--knowledge', folder, ...args]);

describe('awscred list', () => {
  it('prints a table for each kind', () => {
    const { stdout, code } = list();
    expect(stdout).toBe(`Credentials (2)
  iron-key      Iron key
  session-pass  Session pass

Tasks (1)
  moor-a-boat  Moor a boat at the pier

Problems (1)
  gate-shut  The gate says "Tide too low"
`);
    expect(code).toBe(0);
  });

  it.each([
    ['credential', ['iron-key', 'session-pass']],
    ['task', ['moor-a-boat']],
    ['problem', ['gate-shut']],
  ])('lists only the kind %s', (kind, ids) => {
    const lines = list('--kind', kind, '--json').stdout.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(ids.map((id) => ({ kind, id, name: expect.any(String) })));
  });

  it.each([
    [['--kind', 'nonsense'], 'Cannot list "nonsense": no such kind; use credential, task, problem\n'],
    [['tasks'], 'Cannot list "tasks": see awscred list --help\n'],
  ])('refuses %j', (args, sentence) => {
    expect(list(...args)).toEqual({ code: 2, stdout: '', stderr: sentence });
  });

  it("marks what a company's folder adds, and what it says about an entry", () => {
    const own = sampleFolder({
      tasks: [task({ id: 'moor-at-home', title: 'Moor at our pier', asks: ['where is our own pier'] })],
      files: { 'company.yml': 'name: Brightside\nnotes: {session-pass: {text: Ask the harbour master.}}\n' },
    });
    const env = { KNOWLEDGE_DIR: `${folder},${own}` };
    expect(runAwscred(['list'], { env }).stdout).toMatch(/^ {2}moor-at-home +Moor at our pier \(Brightside\)$/m);
    const lines = runAwscred(['list', '--json'], { env }).stdout.trim().split('\n');
    expect(lines.filter((line) => 'company' in JSON.parse(line))).toEqual([expect.stringContaining('"moor-at-home"')]);
  });

  it('reads the folder that KNOWLEDGE_DIR names', () => {
    expect(runAwscred(['list', '--json'], { env: { KNOWLEDGE_DIR: folder } }).stdout).toContain('"moor-a-boat"');
  });
});
