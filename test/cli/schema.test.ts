import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatSchema, SCHEMA_NAMES } from '../../src/export/knowledge-schemas.ts';
import { runAwscred } from './run-awscred.ts';
import { emptyFolder } from './sample-folder.ts';

describe('awscred schema', () => {
  it.each(SCHEMA_NAMES)('prints the schema of %s', (name) => {
    expect(runAwscred(['schema', name])).toEqual({ code: 0, stderr: '', stdout: formatSchema(name) });
  });

  it('writes all of them', () => {
    const folder = path.join(emptyFolder(), 'schemas');
    expect(runAwscred(['schema', '--write', folder])).toMatchObject({ code: 0, stderr: '' });
    expect(readdirSync(folder).sort()).toEqual(SCHEMA_NAMES.map((name) => `${name}.json`).sort());
    expect(readFileSync(path.join(folder, 'task.json'), 'utf8')).toBe(formatSchema('task'));
  });

  it.each([
    [[], 2, 'Cannot print schema "": no such schema; use credential, task'],
    [['thing'], 2, 'Cannot print schema "thing": no such schema'],
    [['--write', '/dev/null/x'], 1, 'Cannot write schemas into "/dev/null/x": ENOTDIR'],
  ])('refuses %j', (args, code, sentence) => {
    const run = runAwscred(['schema', ...args]);
    expect(run.stderr).toContain(sentence);
    expect(run).toMatchObject({ code, stdout: '' });
  });
});
