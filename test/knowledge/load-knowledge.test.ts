import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatFault, hasErrors } from '../../src/knowledge/fault.ts';
import { buildKnowledge, loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { credentialFiles, credentialYaml } from './sample-files.ts';

const fault = (...texts: string[]) => buildKnowledge('k', credentialFiles(...texts)).faults[0];

describe('buildKnowledge', () => {
  it('reads an entry and finds nothing wrong with it', () => {
    const { knowledge, faults } = buildKnowledge('k', credentialFiles(credentialYaml('one')));
    expect(faults).toEqual([]);
    expect(knowledge.entries.get('one')).toMatchObject({ kind: 'credential', name: 'Name of one' });
  });

  it('keeps every scalar text: leading zeros and "no" stay as they are', () => {
    const yaml = credentialYaml('one', { name: '012345678901', what: 'no' });
    expect(buildKnowledge('k', credentialFiles(yaml)).knowledge.entries.get('one')).toMatchObject({
      name: '012345678901',
      what: 'no',
    });
  });

  it('orders entries by id, whatever the order of the files', () => {
    const files = credentialFiles(credentialYaml('two'), credentialYaml('one'));
    const forwards = [...buildKnowledge('k', files).knowledge.entries.keys()];
    expect(forwards).toEqual([...buildKnowledge('k', files.toReversed()).knowledge.entries.keys()]);
  });

  // what is wrong, the text, the line of the fault, a part of its sentence
  const faulty: [string, string, number, RegExp][] = [
    ['an unknown field', credentialYaml('one', { nmae: 'x' }), 12, /"nmae" is unknown: did you mean "name"/],
    ['a missing field', credentialYaml('one', { what: undefined }), 1, /"what" is missing/],
    [
      'a word outside the vocabulary',
      credentialYaml('one', { term: 'forever' }),
      4,
      /"term" is none of the known words/,
    ],
    ['a list in the place of text', credentialYaml('one', { name: '[a]' }), 2, /"name" is not text/],
    ['an empty list', credentialYaml('one', { asks: '[]' }), 11, /"asks" has too little/],
    [
      'a link without https',
      credentialYaml('one', { sources: '{a: {url: "http://x", checked: 2026-01-01}}' }),
      10,
      /is not a link/,
    ],
    ['a broadcast', credentialYaml('one', { what: '"<!channel> look"' }), 6, /markup that Slack would act on/],
    ['a duplicate key', `${credentialYaml('one')}\nname: again`, 12, /"name" stands here twice/],
    ['YAML that does not parse', 'id: [unclosed', 1, /is not valid YAML/],
    ['an empty file', '', 1, /is empty/],
    [
      'a reference to nothing',
      credentialYaml('one', { instead: 'oen' }),
      12,
      /"oen" names no entry: did you mean "one"/,
    ],
    ['an unlisted source', credentialYaml('one', { get: '{text: x, source: pgae}' }), 9, /did you mean "page"/],
  ];
  it.each(faulty)('locates %s', (_what, text, line, sentence) => {
    expect(fault(text)).toMatchObject({ file: 'k/credentials/api/0.yml', line, severity: 'error' });
    expect(fault(text)?.message).toMatch(sentence);
  });

  it('reports an id that is taken', () => {
    expect(fault(credentialYaml('one'), credentialYaml('one'))?.message).toContain(
      'is taken by k/credentials/api/0.yml',
    );
  });

  it('reports a name that two credentials claim', () => {
    const yaml = (id: string) => credentialYaml(id, { also: '[magic word]' });
    expect(fault(yaml('one'), yaml('two'))?.message).toContain('"magic word" is already a name of "one"');
  });

  it('warns of a file where nothing is read', () => {
    const files = [...credentialFiles(credentialYaml('one')), { name: 'notes.yml', text: 'x' }];
    expect(buildKnowledge('k', files).faults).toMatchObject([{ severity: 'warning', file: 'k/notes.yml' }]);
  });

  it('refuses a folder of which nothing is read', () => {
    const { faults } = buildKnowledge('k', [{ name: 'notes.yml', text: 'x' }]);
    expect(faults[0]).toMatchObject({ severity: 'error', file: 'k', message: expect.stringContaining('no knowledge') });
  });

  it('does not report references as dangling when the file they lead to is broken', () => {
    const { faults } = buildKnowledge('k', credentialFiles('id: [', credentialYaml('two', { instead: 'one' })));
    expect(faults).toHaveLength(1);
  });
});

describe('formatFault', () => {
  it('puts a caret under the offending place', () => {
    const [first, second, third] = formatFault(fault(credentialYaml('one', { term: 'forever' })) as never).split('\n');
    expect(first).toMatch(/^k\/credentials\/api\/0\.yml:4:7: error: /);
    expect(second).toBe('  term: forever');
    expect(third).toBe('        ^');
  });
});

describe('loadKnowledge', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'knowledge-'));
    await mkdir(path.join(folder, 'credentials'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('reads YAML files and skips what begins with a dot', async () => {
    await writeFile(path.join(folder, 'credentials', 'one.yml'), credentialYaml('one'));
    await writeFile(path.join(folder, 'credentials', '.two.yml'), credentialYaml('two'));
    const { knowledge, faults } = await loadKnowledge(folder);
    expect([...knowledge.entries.keys()]).toEqual(['one']);
    expect(hasErrors(faults)).toBe(false);
  });

  it('throws when the folder is not there', async () => {
    await expect(loadKnowledge(path.join(folder, 'nowhere'))).rejects.toThrow('ENOENT');
  });
});
