import { describe, expect, it } from 'vitest';
import { credential, longTerm, problem, task } from '../checks/sample-base.ts';
import { runAwscred } from './run-awscred.ts';
import { sampleFolder } from './sample-folder.ts';

const folder = sampleFolder({
  credentials: [
    credential({ not: ['where is the smith'] }),
    longTerm(),
    longTerm({ id: 'brass-key', name: 'Brass key', also: ['cellar key'] }),
  ],
  tasks: [task()],
  problems: [problem()],
  files: {
    'vocabulary.yml': JSON.stringify({
      meanings: [{ say: ['door opener'], means: ['iron-key', 'brass-key'] }],
      synonyms: [],
      elsewhere: [],
    }),
  },
});
const show = (...args: string[]) => runAwscred(['show', '--knowledge', folder, ...args]);

describe('awscred show', () => {
  it.each([
    ['an id', ['iron-key'], 'Iron key'],
    ['a name in other letters', ['IRON', 'KEY'], 'Iron key'],
    ['another name', ['lighthouse key'], 'Iron key'],
    ['a name with a typo', ['sesion pas'], 'Session pass'],
    ['a task', ['moor-a-boat'], 'Moor a boat at the pier'],
    ['the title of a task', ['Moor a boat at the pier'], 'Moor a boat at the pier'],
    ['an error', ['gate-shut'], 'The gate says "Tide too low"'],
  ])('finds %s', (_what, args, title) => {
    const run = show(...args);
    expect(run.stdout.split('\n')[0]).toBe(title);
    expect(run).toMatchObject({ code: 0, stderr: '' });
  });

  it('shows all of it, without colour in a pipe', () => {
    const { stdout } = show('session-pass');
    for (const part of [
      'credential `session-pass` · Calling AWS APIs · Temporary · Current',
      'Also called harbour pass',
      '• Pass text (secret while it is valid): 40 letters',
      'Get it\nAsk the harbour master.',
      '• Moor a boat at the pier (`moor-a-boat`)',
      'checked 2026-11-01: https://docs.aws.amazon.com/guide',
      '• who gives me a session pass',
      'Answered elsewhere\n• where is the smith',
    ]) {
      expect(stdout).toContain(part);
    }
    expect(stdout).not.toMatch(/\u001b/);
  });

  it('prints the whole entry as JSON', () => {
    expect(JSON.parse(show('iron-key', '--json').stdout)).toMatchObject({
      kind: 'credential',
      id: 'iron-key',
      also: ['lighthouse key'],
      not: [],
    });
  });

  it('lists the entries that a word can mean, and shows none', () => {
    const run = show('door opener');
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toBe(
      'Cannot show "door opener": it may mean any of these; say which by its id\n  iron-key   Iron key\n  brass-key  Brass key\n',
    );
  });

  it.each([
    [['xylophone'], 1, 'Cannot show "xylophone": no entry is called so; see awscred list\n'],
    [[], 2, 'Cannot show an entry: no id or name given; see awscred show --help\n'],
  ])('refuses %j', (args, code, sentence) => {
    expect(show(...args)).toEqual({ code, stdout: '', stderr: sentence });
  });
});
