import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { arrangeChapters } from '../../src/export/chapters.ts';
import { describeEntry } from '../../src/export/describe-entry.ts';
import { renderPage } from '../../src/export/render-page.ts';
import { type Entry, knowledgeFor } from '../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { OWN_KNOWLEDGE } from '../slack/test-bot.ts';

const EXAMPLE = fileURLToPath(new URL('../../docs/example-company', import.meta.url));
const { knowledge } = await loadKnowledge([OWN_KNOWLEDGE, EXAMPLE]);
const sheetOf = (id: string) => describeEntry(knowledge.entries.get(id) as Entry, knowledge);

describe('describeEntry', () => {
  it('puts what the company says before everything else', () => {
    const [first] = sheetOf('access-key').sections;
    expect(first).toMatchObject({ key: 'company', heading: 'At Brightside' });
    expect(JSON.stringify(first)).toContain('blocked by policy');
  });

  it('links the pages that a note names', () => {
    expect(JSON.stringify(sheetOf('identity-center').sections[0])).toContain('Request a permission set');
  });

  it('marks an entry that is the company’s own', () => {
    expect(sheetOf('brightside-production-access').tags[0]).toBe('At Brightside');
    expect(sheetOf('kms-key').tags).not.toContain('At Brightside');
  });
});

describe('the exported catalogue', () => {
  it('opens with what is the company’s own, once', () => {
    const chapters = arrangeChapters(knowledge, new Map());
    const ids = chapters.map(({ groups }) => groups.flatMap(({ entries }) => entries.map(({ id }) => id)));
    expect(chapters[0]).toMatchObject({ heading: 'At Brightside', groups: [{ heading: 'Tasks' }] });
    expect(ids.flat().filter((id) => id === 'brightside-production-access')).toHaveLength(1);
    expect(ids.flat()).toHaveLength(knowledge.entries.size);
  });

  it('says that it is not for outsiders', () => {
    expect(renderPage(knowledge, new Map())).toContain('With what holds at Brightside: not for outsiders.');
    expect(renderPage(knowledgeFor(knowledge, 'outsider'), new Map())).not.toMatch(/brightside/i);
  });
});
