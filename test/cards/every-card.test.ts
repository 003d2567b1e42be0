import type { KnownBlock } from '@slack/types';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answers/answer-question.ts';
import { buildCard, buildEntryCard } from '../../src/cards/build-card.ts';
import type { Card } from '../../src/cards/card.ts';
import { buildMoreView } from '../../src/cards/more-view.ts';
import { renderTerminal } from '../../src/cards/render-terminal.ts';
import { type Entry, titleOf } from '../../src/knowledge/knowledge.ts';
import { INTENTS } from '../../src/matching/detect-intent.ts';
import { LIBRARY } from '../slack/test-bot.ts';
import { activeMarkup, breaches } from './slack-limits.ts';

const { knowledge } = LIBRARY;
const entries = [...knowledge.entries.values()];
const MESSAGE_BLOCKS = ['header', 'section', 'context', 'divider', 'actions'];
const all = entries.map((entry): [string, Entry] => [entry.id, entry]);

/** Every text of a card, wherever it stands. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

function faultsOf(card: Card): string[] {
  const types = card.blocks
    .filter(({ type }) => !MESSAGE_BLOCKS.includes(type))
    .map(({ type }) => `block type ${type}`);
  const long = JSON.stringify(card.blocks).length > 12_000 ? ['blocks: too much JSON'] : [];
  const markup = [card.text, ...texts(card.blocks)].flatMap(activeMarkup).map((it) => `markup ${it}`);
  return [...breaches(card.blocks), ...types, ...long, ...markup, ...(card.text === '' ? ['text: empty'] : [])];
}

describe.each(all)('the card of %s', (id, entry) => {
  it("keeps within Slack's limits for every intent", () => {
    const faults = INTENTS.flatMap((intent) =>
      faultsOf(buildEntryCard(knowledge, id, intent, { isPrivate: true, audience: 'member' })),
    );
    expect(faults).toEqual([]);
  });

  it.each([true, false])(
    'has a title, at most four buttons, and below them whether it helped (private: %s)',
    (isPrivate) => {
      const card = buildEntryCard(knowledge, id, 'choose', { isPrivate, audience: 'member', askerId: 'U1' });
      const rows = card.blocks.flatMap((it) => (it.type === 'actions' ? [it.elements] : []));
      expect(rows).toHaveLength(2);
      expect(rows[0]?.length).toBeLessThanOrEqual(4);
      expect(rows[1]?.map((it) => ('action_id' in it ? it.action_id : ''))).toEqual(['solved', 'not_it', 'remove']);
      expect(card.text).toContain(titleOf(entry).replaceAll('&', '&amp;').slice(0, 60));
    },
  );

  it('says in its text what its blocks say', () => {
    const card = buildEntryCard(knowledge, id, 'choose', { isPrivate: false, audience: 'member' });
    const inBlocks = texts(card.blocks.filter(({ type }) => type === 'section')).join(' ');
    const words = (inBlocks.match(/[a-z]{7,}/gi) ?? []).filter((word) => word !== 'section');
    expect(words.filter((word) => !card.text.includes(word))).toEqual([]);
  });

  it('opens a modal within the limits', () => {
    const view = buildMoreView(knowledge, id, 'member');
    expect(breaches(view.blocks as KnownBlock[], 100)).toEqual([]);
    expect(view.title.text.length).toBeLessThanOrEqual(24);
    expect(texts(view.blocks).flatMap(activeMarkup)).toEqual([]);
  });

  it('is readable in a terminal, with colour and without', () => {
    const card = buildEntryCard(knowledge, id, 'choose', { isPrivate: false, audience: 'member' });
    const plain = renderTerminal(card, { color: false, width: 80 });
    const colored = renderTerminal(card, { color: true, width: 80 });
    expect(plain).not.toMatch(/\u001b|&lt;|&amp;|```/);
    expect(colored).toContain('\u001b[1m');
  });
});

describe('first cards', () => {
  it('fit a phone: nine blocks and 900 characters for at least nine in ten entries', () => {
    const cards = entries.map(({ id }) =>
      buildEntryCard(knowledge, id, 'choose', { isPrivate: true, audience: 'member' }),
    );
    const blocks = cards.filter((card) => card.blocks.length <= 9).length;
    expect(blocks / cards.length).toBeGreaterThanOrEqual(0.9);
  });
});

describe('the card of a thing', () => {
  it.each([
    'arn:aws:iam::123456789012:role/deploy',
    '1234-5678-9012',
    'AKIAIOSFODNN7EXAMPL',
    'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHk me@laptop',
    'prod.pem',
  ])('keeps within the limits for "%s"', (text) => {
    const answered = answerQuestion(LIBRARY, { text, audience: 'member' });
    expect(answered.answer.outcome).toBe('identified');
    expect(faultsOf(buildCard(knowledge, answered, { isPrivate: true, audience: 'member' }))).toEqual([]);
  });
});

describe('buildCard', () => {
  it('never shows what the user wrote as markup', () => {
    const found = buildCard(
      knowledge,
      { found: [], redacted: '', answer: { outcome: 'none', nearest: [], elsewhere: '<!channel>', matches: [] } },
      { isPrivate: false, audience: 'member' },
    );
    expect(faultsOf(found)).toEqual([]);
  });
});
