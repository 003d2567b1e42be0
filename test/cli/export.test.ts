import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { credential, longTerm, problem, task } from '../checks/sample-base.ts';
import { runAwscred } from './run-awscred.ts';
import { emptyFolder, sampleFolder } from './sample-folder.ts';

const folder = sampleFolder({ credentials: [credential(), longTerm()], tasks: [task()], problems: [problem()] });

describe('awscred export', () => {
  it('writes one page with the files’ names as headings', () => {
    const file = path.join(emptyFolder(), 'all.html');
    const run = runAwscred(['export', file, '--knowledge', folder]);
    expect(run).toEqual({ code: 0, stderr: '', stdout: `${file}: 4 entries\n` });
    const page = readFileSync(file, 'utf8');
    expect(page).toMatch(/^<!doctype html>/);
    expect(page).toContain('Boats and piers</h2>');
    expect(page).toContain('EC2 access</h2>');
  });

  it('prints the page for -', () => {
    const { stdout } = runAwscred(['export', '-', '--knowledge', folder]);
    expect(stdout).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
  });

  it('says where it cannot write', () => {
    const run = runAwscred(['export', '/no/such/folder/x.html', '--knowledge', folder]);
    expect(run.stderr).toBe('Cannot write "/no/such/folder/x.html": ENOENT; check the path and its permissions\n');
    expect(run).toMatchObject({ code: 1, stdout: '' });
  });

  it('writes nothing of knowledge with errors', () => {
    const file = path.join(emptyFolder(), 'all.html');
    const broken = sampleFolder({ credentials: [credential({ term: 'forever' })] });
    const run = runAwscred(['export', file, '--knowledge', broken]);
    expect(run.stderr).toMatch(
      /^Cannot export the knowledge: it has errors; run `awscred check`\n.*0\.yml:\d+:\d+: error/,
    );
    expect(run.code).toBe(1);
    expect(existsSync(file)).toBe(false);
  });
});

describe('every command', () => {
  it.each(['ask', 'list', 'show', 'export', 'check', 'new', 'schema', 'start'])('%s has help', (name) => {
    const run = runAwscred([name, '--help']);
    expect(run.stdout).toContain(`Usage: awscred ${name}`);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(runAwscred(['--help']).stdout).toContain(`\n  ${name} `);
  });
});
