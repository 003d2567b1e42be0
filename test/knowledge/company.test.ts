import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { companyWordsOn, isOwn } from '../../src/knowledge/company-words.ts';
import { type Entry, knowledgeFor } from '../../src/knowledge/knowledge.ts';
import { type Loaded, loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { makeFolder } from './make-folder.ts';
import { credentialYaml } from './sample-files.ts';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

function folderOf(files: Record<string, string>): string {
  const folder = makeFolder(files);
  made.push(folder);
  return folder;
}

const TASK = `id: moor
title: Moor a boat
credentials: [{id: one, role: use}, {id: two, role: alternative}, {id: three, role: legacy}]
sources: {}
asks: [moor it]`;
const BASE = folderOf({
  'credentials/one.yml': credentialYaml('one'),
  'credentials/two.yml': credentialYaml('two'),
  'credentials/three.yml': credentialYaml('three'),
  'tasks/moor.yml': TASK,
});

/** The base with a company folder behind it. */
function loadWith(files: Record<string, string>): Promise<Loaded> {
  return loadKnowledge([BASE, folderOf(files)]);
}

const wordsOn = ({ knowledge }: Loaded, id: string) => companyWordsOn(knowledge.entries.get(id) as Entry, knowledge);

describe('a company folder', () => {
  it('adds entries of its own, which nobody else may see', async () => {
    const { knowledge, faults } = await loadWith({ 'credentials/own.yml': credentialYaml('own') });
    expect(faults).toEqual([]);
    expect(isOwn('own', knowledge)).toBe(true);
    expect(isOwn('one', knowledge)).toBe(false);
    expect(knowledgeFor(knowledge, 'member').entries.has('own')).toBe(true);
    expect([...knowledgeFor(knowledge, 'outsider').entries.keys()]).toEqual(['moor', 'one', 'three', 'two']);
  });

  it('keeps its words and differences to itself', async () => {
    const { knowledge } = await loadWith({
      'vocabulary.yml': 'meanings: [{say: [our word], means: [one]}]\nsynonyms: []\nelsewhere: []',
      'differences.yml': 'between: [one, two]\ntext: Ours differ.',
    });
    expect([knowledge.vocabulary.meanings.length, knowledge.differences.length]).toEqual([1, 1]);
    const open = knowledgeFor(knowledge, 'outsider');
    expect([open.vocabulary.meanings.length, open.differences.length, open.company]).toEqual([0, 0, undefined]);
  });

  it('is called "your company" while it has no company.yml', async () => {
    const { knowledge } = await loadWith({ 'credentials/own.yml': credentialYaml('own') });
    expect(knowledge.company?.name).toBe('your company');
  });

  it('may hold a company.yml alone', async () => {
    const { knowledge, faults } = await loadWith({ 'company.yml': 'name: Acme\naccounts: {012345678901: acme-prod}' });
    expect(faults).toEqual([]);
    expect(knowledge.company).toMatchObject({ name: 'Acme', accounts: { '012345678901': 'acme-prod' } });
  });

  it('is nothing where one folder is read that holds no company.yml', async () => {
    expect((await loadKnowledge(BASE)).knowledge.company).toBeUndefined();
  });
});

describe('companyWordsOn', () => {
  const company = `name: Acme
never: [{credential: two, use: one, text: No.}, {credential: three, text: Never.}]
notes: {moor: {text: At the pier.}, one: {text: Ask Ada.}, three: {text: Old.}}`;

  it('gives the notes on an entry and on what it sends people to, and what is forbidden of that', async () => {
    const words = wordsOn(await loadWith({ 'company.yml': company }), 'moor');
    expect(words?.bans.map(({ credential }) => credential)).toEqual(['two']);
    expect(words?.notes.map(({ id }) => id)).toEqual(['moor', 'one']);
  });

  it('gives what is said of a credential itself', async () => {
    const words = wordsOn(await loadWith({ 'company.yml': company }), 'three');
    expect(words).toMatchObject({ bans: [{ text: 'Never.' }], notes: [{ text: 'Old.' }] });
  });

  it('gives nothing where the company says nothing', async () => {
    expect(wordsOn(await loadWith({ 'company.yml': 'name: Acme' }), 'one')).toBeUndefined();
  });
});

describe('a company file', () => {
  // what is wrong, the file, line and column of the fault, a part of its sentence
  const faulty: [string, Record<string, string>, string, RegExp][] = [
    [
      'a note on no entry',
      { 'company.yml': 'name: A\nnotes:\n  one:\n    text: x\n  oen:\n    text: y' },
      'company.yml:5:3',
      /"oen" names no entry: did you mean "one"/,
    ],
    [
      'a ban of no credential',
      { 'company.yml': 'name: A\nnever:\n  - credential: moor\n    text: x' },
      'company.yml:3:17',
      /"moor" is a task, and a credential is wanted/,
    ],
    [
      'an alternative that is forbidden too',
      {
        'company.yml':
          'name: A\nnever:\n  - {credential: one, use: two, text: x}\n  - {credential: two, use: three, text: x}',
      },
      'company.yml:3:28',
      /"two" is forbidden here too/,
    ],
    ['no name', { 'company.yml': 'hosts: [a.example]' }, 'company.yml:1:1', /"name" is missing/],
    ['an unknown field', { 'company.yml': 'name: A\nnote: {}' }, 'company.yml:2:1', /did you mean "notes"/],
    [
      'an account number with dashes',
      { 'company.yml': 'name: A\naccounts:\n  1234-5678-9012: prod' },
      'company.yml:3:3',
      /12 digits without hyphens/,
    ],
    ['a host with a path', { 'company.yml': 'name: A\nhosts: [a.example/x]' }, 'company.yml:2:9', /is not a host/],
    [
      'a channel by its name',
      { 'company.yml': 'name: A\nask-a-person: {text: Ask., slack: "#help"}' },
      'company.yml:2:35',
      /Slack's id/,
    ],
    [
      'a broadcast in a note',
      { 'company.yml': 'name: A\nnotes: {one: {text: "<!here> ask"}}' },
      'company.yml:2:22',
      /markup that Slack would act on/,
    ],
    [
      'a link without https',
      { 'company.yml': 'name: A\nnotes: {one: {text: x, url: "http://a.example"}}' },
      'company.yml:2:29',
      /is not a link/,
    ],
    [
      'an id that is taken by the base',
      { 'credentials/x.yml': credentialYaml('one', { name: 'Other' }) },
      'x.yml:1:5',
      /is taken by/,
    ],
    [
      'a name that a credential of the base has',
      { 'credentials/x.yml': credentialYaml('own', { name: 'Name of one' }) },
      'x.yml:2:7',
      /already a name of "one"/,
    ],
  ];
  it.each(faulty)('with %s is refused at its line', async (_what, files, at, sentence) => {
    const { faults } = await loadWith(files);
    expect(faults.map(({ file, line, column }) => `${file.split('/').at(-1)}:${line}:${column}`)).toEqual([at]);
    expect(faults[0]?.message).toMatch(sentence);
  });

  it('is refused beside another', async () => {
    const [left, right] = [folderOf({ 'company.yml': 'name: A' }), folderOf({ 'company.yml': 'name: B' })];
    const { faults } = await loadKnowledge([BASE, left, right]);
    expect(faults).toMatchObject([{ file: `${right}/company.yml`, severity: 'error' }]);
    expect(faults[0]?.message).toContain('a company file is there already');
  });
});
