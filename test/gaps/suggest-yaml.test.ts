import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkKnowledge } from '../../src/checks/check-knowledge.ts';
import { suggestEntry, suggestWording } from '../../src/gaps/suggest-yaml.ts';
import { hasErrors } from '../../src/knowledge/fault.ts';
import { buildKnowledge, loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import type { Task } from '../../src/knowledge/schema.ts';
import { HOSTILE_QUESTIONS } from '../cards/hostile-questions.ts';
import { load, TODAY } from '../checks/sample-base.ts';
import { emptyFolder, sampleFolder } from '../cli/sample-folder.ts';
import { OWN_KNOWLEDGE } from '../slack/test-bot.ts';
import { TOPICS } from './alike-questions.ts';

const { knowledge } = await loadKnowledge(OWN_KNOWLEDGE);
const HOSTILE = [
  ...HOSTILE_QUESTIONS,
  'why: "a" # not a comment',
  "it's - a\n- list",
  '---\nid: other\n...',
  '${{ secrets.X }} {{ x }} &anchor *alias !tag % @ `x` | >',
  'key: value\nother: value',
  '[password removed]',
  '\\n\\u0041 \\',
  'null',
  'what is TODO here',
  'http://x.example https://y.example',
  '2026-11-24',
  `${'very '.repeat(100)}long`,
  'ΔΩ 你好 пароль',
  '\ud800 half',
];

describe('suggestEntry', () => {
  it('gives what awscred check accepts in a company folder', async () => {
    const questions = [...TOPICS.map(([first = '']) => first), 'see https://wiki.example/TODO'];
    const nearest = [['secrets-manager'], [], ['root-user', 'access-key', 'gone'], ['connect-to-rds']];
    const files = questions.map((question, at) => {
      const text = suggestEntry(knowledge, [question], nearest[at % nearest.length]);
      return [`tasks/${parse(text).id}.yml`, text] as const;
    });
    const loaded = await loadKnowledge([OWN_KNOWLEDGE, sampleFolder({ files: Object.fromEntries(files) })]);
    const faults = [...loaded.faults, ...checkKnowledge(loaded, { today: TODAY })];
    expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(loaded.knowledge.company?.ownIds.size).toBe(questions.length);
  });

  it.each(HOSTILE)('makes of "%.40s" one task and nothing else', (question) => {
    const base = load();
    const text = suggestEntry(base.knowledge, [question, 'second wording'], ['session-pass']);
    const files = [
      { name: 'credentials/pass.yml', text: JSON.stringify(base.located.credential[0]?.value) },
      { name: 'tasks/new.yml', text },
    ];
    const loaded = buildKnowledge('k', files);
    const faults = [...loaded.faults, ...checkKnowledge(loaded, { today: TODAY })];
    expect(hasErrors(faults), JSON.stringify(faults)).toBe(false);
    expect(loaded.located.task.map(({ value }) => value.asks.length)).toEqual([2]);
  });

  it('takes title and id from the question, and credentials from what came nearest', () => {
    const task = parse(suggestEntry(knowledge, ['How do I get into the vault?', 'vault?'], ['connect-to-rds'])) as Task;
    expect(task).toMatchObject({
      id: 'get-vault',
      title: 'Get into the vault',
      credentials: ['database-password', 'rds-iam-token', 'secrets-manager'].map((id) => ({ id, role: 'also' })),
      asks: ['How do I get into the vault?', 'vault?'],
    });
  });

  it.each([
    ['how to reset Okta MFA', 'Reset Okta MFA'],
    ['where can we find the runbook?', 'Find the runbook'],
    ['I need to unlock grafana!', 'Unlock grafana'],
    ['grafana login', 'Grafana login'],
    ['why 403 at https://vault.example:8200/v1', 'Why 403 at vault.example:8200/v1'],
    ['how do I?', 'How do I'],
    [`how do I ${'really '.repeat(20)}`, `${'Really '}${'really '.repeat(13)}`.trim()],
  ])('calls the task of "%s" "%s"', (question, title) => {
    expect(parse(suggestEntry(knowledge, [question])).title).toBe(title);
  });

  it('takes an id that is free', () => {
    const { id } = parse(suggestEntry(knowledge, ['connect to rds']));
    expect(knowledge.entries.has(id)).toBe(false);
    expect(id).toMatch(/^connect-rds/);
    expect(parse(suggestEntry(load().knowledge, ['gate shut'])).id).toBe('gate-shut-2');
    expect(parse(suggestEntry(knowledge, ['你好'])).id).toBe('new-task');
  });

  it('names no credential that the company forbids', async () => {
    const company = await loadKnowledge([OWN_KNOWLEDGE, path.join(OWN_KNOWLEDGE, '../docs/example-company')]);
    const { credentials } = parse(suggestEntry(company.knowledge, ['guest wifi'], ['access-key', 'kms-key'])) as Task;
    expect(credentials.map(({ id }) => id)).toEqual(['kms-key']);
  });

  it.each(TOPICS.map(([first = '', ...others]) => [first, others] as const))(
    'fits on one window, with every wording of "%s"',
    (first, others) => {
      const text = suggestEntry(knowledge, [first, ...others], ['kms-key']);
      expect(text.length).toBeLessThan(2600);
      expect(parse(text).asks).toHaveLength(others.length + 1);
    },
  );
});

describe('suggestWording', () => {
  it.each([
    [
      'connect-to-rds',
      '# knowledge/tasks/databases-and-caches.yml, entry connect-to-rds, below the last of its asks:\n    - "in?"\n',
    ],
    [
      'kms-key',
      '# knowledge/credentials/services/kms-key.yml, entry kms-key, below the last of its asks:\n  - "in?"\n',
    ],
    ['gone', '# Entry gone, below the last of its asks:\n    - "in?"\n'],
  ])('says where it goes: %s', (id, text) => {
    expect(suggestWording(knowledge, id, ['in?', ' IN? '])).toBe(text);
  });

  it.each(['connect-to-rds', 'kms-key'])('fits below the asks of %s', (id) => {
    const { file = '' } = knowledge.places?.get(id) ?? {};
    const text = readFileSync(path.join(OWN_KNOWLEDGE, '..', file), 'utf8');
    const last = knowledge.entries.get(id)?.asks.at(-1) ?? '';
    const [, ...lines] = suggestWording(knowledge, id, HOSTILE).trimEnd().split('\n');
    const changed = text.split('\n').flatMap((line) => (line.includes(last) ? [line, ...lines] : [line]));
    const loaded = buildKnowledge('k', [{ name: file.replace('knowledge/', ''), text: changed.join('\n') }]);
    expect(loaded.faults.filter(({ message }) => !/names no entry|more faults/.test(message))).toEqual([]);
    expect(loaded.knowledge.entries.get(id)?.asks.length).toBe(
      (knowledge.entries.get(id)?.asks.length ?? 0) + lines.length,
    );
  });
});

describe('the place of an entry', () => {
  it.each([
    ['of a list', [{ id: 'moor-a-boat' }], true],
    ['alone in its file', { id: 'moor-a-boat' }, false],
  ])('is its file, below the last name of its folder: %s', async (_what, shape, isListed) => {
    const { knowledge: base } = load();
    const { kind: _kind, ...task } = base.entries.get('moor-a-boat') ?? { kind: undefined };
    const text = JSON.stringify(Array.isArray(shape) ? [task] : task);
    const folder = sampleFolder({ files: { 'tasks/deep/boats.yml': text } });
    const loaded = await loadKnowledge([emptyFolder(), `${folder}/`]);
    expect(loaded.knowledge.places?.get('moor-a-boat')).toEqual({
      file: `${path.basename(folder)}/tasks/deep/boats.yml`,
      isListed,
    });
    expect(loaded.knowledge.company?.withoutIt.places).toBeUndefined();
  });
});
