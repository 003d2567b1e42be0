import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { credential } from '../checks/sample-base.ts';
import { runAwscred } from './run-awscred.ts';
import { emptyFolder, sampleFolder } from './sample-folder.ts';

describe('awscred new', () => {
  it.each([
    [['credential', 'copper-key'], 'credentials/services/copper-key.yml'],
    [['credential', 'copper-key', '--group', 'sign-in'], 'credentials/sign-in/copper-key.yml'],
    [['task', 'polish-it'], 'tasks/polish-it.yml'],
    [['problem', 'it-is-green'], 'problems/it-is-green.yml'],
  ])('begins %j', ([kind = '', id = '', ...rest], place) => {
    const folder = path.join(emptyFolder(), 'company');
    const run = runAwscred(['new', kind, id, folder, ...rest]);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toContain(path.join(folder, place));
    const text = readFileSync(path.join(folder, place), 'utf8');
    expect(text).toContain(`\nid: ${id}\n`);
    expect(text).toContain(`checked: ${new Date().toISOString().slice(0, 10)}`);
  });

  it('writes into the last folder of KNOWLEDGE_DIR', () => {
    const [own, company] = [sampleFolder({ credentials: [credential()] }), emptyFolder()];
    runAwscred(['new', 'task', 'polish-it'], { env: { KNOWLEDGE_DIR: `${own},${company}` } });
    expect(existsSync(path.join(company, 'tasks', 'polish-it.yml'))).toBe(true);
    expect(existsSync(path.join(own, 'tasks'))).toBe(false);
  });

  it('leaves an entry that `awscred check` finds unfinished', () => {
    const folder = sampleFolder({ credentials: [credential()] });
    runAwscred(['new', 'task', 'polish-it', folder]);
    const check = runAwscred(['check', folder]);
    expect(check.stdout).toMatch(/polish-it\.yml:\d+:\d+: error: /);
    expect(check.code).toBe(1);
  });

  it('overwrites nothing', () => {
    const folder = emptyFolder();
    runAwscred(['new', 'task', 'polish-it', folder]);
    const file = path.join(folder, 'tasks', 'polish-it.yml');
    writeFileSync(file, '# mine');
    const run = runAwscred(['new', 'task', 'polish-it', folder]);
    expect(run.stderr).toBe(`Cannot write "${file}": it exists; edit it, or choose another id\n`);
    expect(run.code).toBe(1);
    expect(readFileSync(file, 'utf8')).toBe('# mine');
  });

  it('refuses an id that another entry has', () => {
    const folder = sampleFolder({ credentials: [credential()] });
    const run = runAwscred(['new', 'problem', 'session-pass', folder]);
    expect(run.stderr).toBe('Cannot begin "session-pass": a credential has this id; choose another\n');
    expect(run.code).toBe(1);
  });

  it.each([
    [[], 'Cannot begin kind "": no such kind; use credential, task, problem'],
    [['thing', 'x'], 'Cannot begin kind "thing": no such kind; use credential, task, problem'],
    [['task'], 'Cannot begin "": not an id'],
    [['task', 'Not An Id'], 'Cannot begin "Not An Id": not an id; use lower-case letters, digits and hyphens'],
    [['task', '../escape'], 'Cannot begin "../escape": not an id'],
    [['credential', 'x', '--group', 'misc'], 'Cannot begin group "misc": no such group; use sign-in, api'],
  ])('refuses %j', (args, sentence) => {
    const run = runAwscred(['new', ...args], { env: { KNOWLEDGE_DIR: emptyFolder() } });
    expect(run.stderr).toContain(sentence);
    expect(run).toMatchObject({ code: 2, stdout: '' });
  });
});
