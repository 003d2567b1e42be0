import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildListCard, buildNotFoundCard } from '../../src/cards/catalogue-card.ts';
import { entriesOf } from '../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { multiply } from '../knowledge/many-entries.ts';
import { LIBRARY, OWN_KNOWLEDGE } from '../slack/test-bot.ts';
import { HOSTILE_QUESTIONS } from './hostile-questions.ts';
import { faultsOfCard, usablesOf } from './surface-faults.ts';

const { knowledge } = LIBRARY;
const EXAMPLE = fileURLToPath(new URL('../../docs/example-company', import.meta.url));
const company = (await loadKnowledge([OWN_KNOWLEDGE, EXAMPLE])).knowledge;

describe('the list', () => {
  it("keeps within Slack's limits, also of a thousand entries", () => {
    expect(faultsOfCard(buildListCard(knowledge))).toEqual([]);
    expect(faultsOfCard(buildListCard(multiply(knowledge, 1_000)))).toEqual([]);
  });

  it('names every credential under the five groups', () => {
    const { text, blocks } = buildListCard(knowledge);
    const names = entriesOf(knowledge, 'credential').map(({ name }) => name);
    expect(names.filter((name) => !text.includes(name))).toEqual([]);
    for (const group of ['Signing in', 'Calling AWS APIs', 'Reaching EC2 instances', 'Identifiers', 'Single services'])
      expect(JSON.stringify(blocks)).toContain(`${group}*`);
  });

  it('shows what is old after the rest of its group', () => {
    const { text } = buildListCard(knowledge);
    expect(text.indexOf('X.509 signing certificate')).toBeGreaterThan(text.indexOf('Temporary credentials'));
  });

  it('says how many more there are', () => {
    expect(buildListCard(multiply(knowledge, 1_000)).text).toMatch(/… and \d+ more: search/);
  });

  it('is for outsiders without what is the company’s own', () => {
    expect(buildListCard(company, 'outsider').text).toBe(buildListCard(knowledge).text);
  });
});

describe('the card for a name that nothing has', () => {
  const card = (text: string, nearest: string[] = ['access-key', 'arn', 'gone']) =>
    buildNotFoundCard(knowledge, text, nearest);

  it('offers the nearest as buttons', () => {
    const { text, blocks } = card('acces keyy');
    expect(text).toContain('Nothing is called “acces keyy”.');
    expect(usablesOf(blocks)).toMatchObject([
      { action_id: 'card_show_0', value: 'access-key' },
      { action_id: 'card_show_1', value: 'arn' },
    ]);
  });

  it('says what else to do when nothing is near', () => {
    const found = card('xyz', []);
    expect(faultsOfCard(found)).toEqual([]);
    expect(found.text).toContain('/awscred list');
  });

  it.each(HOSTILE_QUESTIONS)('shows "%.60s" letter by letter', (text) => {
    const found = card(text);
    expect(faultsOfCard(found)).toEqual([]);
    expect(found.blocks[0]).toMatchObject({ text: { type: 'plain_text', emoji: false } });
  });
});
