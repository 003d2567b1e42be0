import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { FIELD_NOTES } from '../../src/export/field-notes.ts';
import { buildSchema, formatSchema, SCHEMA_NAMES, type SchemaName } from '../../src/export/knowledge-schemas.ts';
import { SKELETON_KINDS, writeSkeleton } from '../../src/export/skeletons.ts';
import { readFolder } from '../../src/knowledge/read-folder.ts';
import { credential, problem, task } from '../checks/sample-base.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
type JsonSchema = Parameters<typeof z.fromJSONSchema>[0];
type Fields = { properties: Record<string, { description?: string }> };

const validators = Object.fromEntries(
  SCHEMA_NAMES.map((name) => [name, z.fromJSONSchema(buildSchema(name) as JsonSchema)]),
) as Record<SchemaName, z.ZodType>;
const fits = (name: SchemaName, value: unknown) => validators[name].safeParse(value).success;

function schemaOf(file: string): SchemaName | undefined {
  const folders = { credentials: 'credential', tasks: 'task', problems: 'problem' } as const;
  const [first = ''] = file.split('/');
  if (first in folders) return folders[first as keyof typeof folders];
  return SCHEMA_NAMES.find((name) => file === `${name}.yml`);
}

describe.each(SCHEMA_NAMES)('docs/schema/%s.json', (name) => {
  it('is current (run `node bin/awscred.js schema --write`)', () => {
    expect(readFileSync(path.join(ROOT, 'docs', 'schema', `${name}.json`), 'utf8')).toBe(formatSchema(name));
  });

  it('says what to write into every field', () => {
    const { definitions } = buildSchema(name) as { definitions: { entry: Fields } };
    const fields = Object.entries(definitions.entry.properties);
    expect(fields.filter(([, { description }]) => !description).map(([field]) => field)).toEqual([]);
  });

  it('has a note for no field that is not there', () => {
    const json = formatSchema(name);
    expect(Object.values(FIELD_NOTES[name]).filter((note) => !json.includes(JSON.stringify(note)))).toEqual([]);
  });
});

describe('the schemas', () => {
  it.each<[string, SchemaName, unknown, boolean]>([
    ['a whole credential', 'credential', credential(), true],
    ['a list of tasks', 'task', [task(), task()], true],
    ['a whole error', 'problem', problem(), true],
    ['a number where text is wanted', 'credential', credential({ since: 2013 }), true],
    ['an unknown field', 'credential', credential({ nmae: 'x' }), false],
    ['a word outside the vocabulary', 'credential', credential({ term: 'forever' }), false],
    ['a missing field', 'task', task({ title: undefined }), false],
    ['text that is too long', 'task', task({ title: 'x'.repeat(101) }), false],
    ['a difference of one', 'differences', [{ between: ['a'], text: 'x' }], false],
    ['an empty list', 'task', [], false],
    ['a company by its name alone', 'company', { name: 'Acme' }, true],
    ['an account number with dashes', 'company', { name: 'Acme', accounts: { '1234-5678-9012': 'prod' } }, false],
  ])('judge %s', (_what, name, value, expected) => {
    expect(fits(name, JSON.parse(JSON.stringify(value)))).toBe(expected);
  });

  it.each(SKELETON_KINDS)('accept the skeleton of a %s as it stands', (kind) => {
    expect(fits(kind, parse(writeSkeleton(kind, { id: 'new-one', group: 'api', today: '2026-11-24' })))).toBe(true);
  });

  it.each(['knowledge', 'docs/example-company'])('accept all files of %s, which name them', async (folder) => {
    const { files } = await readFolder(path.join(ROOT, folder));
    const wrong = files.filter(({ name, text }) => {
      const schema = schemaOf(name);
      const named = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text)?.[1];
      const target = named && path.join(folder, path.dirname(name), named);
      return !schema || !fits(schema, parse(text)) || target !== path.join('docs', 'schema', `${schema}.json`);
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
    expect(files.length).toBeGreaterThan(2);
  });
});
