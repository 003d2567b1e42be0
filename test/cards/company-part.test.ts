import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answers/answer-question.ts';
import { OUTSIDERS_BLOCK } from '../../src/cards/action-ids.ts';
import { buildCard, buildEntryCard, buildPartCard } from '../../src/cards/build-card.ts';
import type { Card } from '../../src/cards/card.ts';
import { buildMoreView } from '../../src/cards/more-view.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { openLibrary } from '../../src/matching/library.ts';
import { LIBRARY as BASE, OWN_KNOWLEDGE } from '../slack/test-bot.ts';

const EXAMPLE = fileURLToPath(new URL('../../docs/example-company', import.meta.url));
const { knowledge } = await loadKnowledge([OWN_KNOWLEDGE, EXAMPLE]);
const LIBRARY = openLibrary(knowledge);
const MEMBER = { isPrivate: true, audience: 'member' } as const;
const OUTSIDER = { isPrivate: true, audience: 'outsider' } as const;

const card = (id: string, intent = 'choose') => buildEntryCard(knowledge, id, intent, MEMBER);
const ask = (text: string, options: typeof MEMBER | typeof OUTSIDER = MEMBER) =>
  buildCard(knowledge, answerQuestion(LIBRARY, { text, audience: options.audience }), options);
/** The places of some texts in a card, in the order in which they are asked for. */
const placesOf = ({ text }: Card, ...parts: string[]) => parts.map((part) => text.indexOf(part));

describe('a card with a word of the company', () => {
  it('says first what holds at the company, then what AWS says, each under its name', () => {
    const [company = -1, ban, aws = -1, what] = placesOf(
      card('access-key'),
      'At Brightside',
      '⛔',
      'AWS\n',
      'A lasting pair',
    );
    expect(company).toBeGreaterThan(0);
    expect([company, ban, aws, what]).toEqual(
      [company, ban, aws, what].toSorted((left = 0, right = 0) => left - right),
    );
    expect(aws).toBeGreaterThan(company);
  });

  it('puts the steps of an incident before the word of the company', () => {
    const [step = -1, company = -1] = placesOf(card('access-key', 'leaked'), 'set it inactive', 'At Brightside');
    expect(step).toBeGreaterThan(0);
    expect(company).toBeGreaterThan(step);
  });

  it('tells where each part comes from', () => {
    expect(card('access-key').text).toMatch(/Brightside: `company\.yml`.*AWS: checked \d{4}-\d\d-\d\d/);
  });

  it('stands under the name of the company as a whole when the entry is its own', () => {
    const { text } = card('brightside-production-access');
    expect(text).toContain('🏢 At Brightside\nUse IAM Identity Center');
    expect(text).toContain('AWS: IAM Identity Center sign-in');
    expect(text).toContain('Brightside: checked 2026-11-25');
  });

  it('is like any other where the company says nothing', () => {
    expect(card('kms-key')).toEqual(buildEntryCard(BASE.knowledge, 'kms-key', 'choose', MEMBER));
  });

  it.each(['how do I rotate an access key', 'access key or key pair?', 'Unable to locate credentials'])(
    'has the word of the company for "%s"',
    (question) => expect(ask(question).text).toContain('🏢 At Brightside'),
  );

  it('names an account that the company knows', () => {
    expect(ask('what is 111122223333').text).toContain('brightside-prod, at Brightside');
  });

  it('names the people to ask when the bot knows no answer', () => {
    expect(ask('who won the world cup in 1954').text).toContain('Ask the platform team');
  });

  it('shows all of it behind More', () => {
    const view = JSON.stringify(buildMoreView(knowledge, 'identity-center', 'member'));
    expect(view).toContain('https://access.brightside.example/request|Request a permission set');
  });
});

describe('for outsiders', () => {
  const own = [...knowledge.entries.keys()].filter((id) => !BASE.knowledge.entries.has(id));

  it.each([...BASE.knowledge.entries.keys()])('every card of %s is as if there were no company', (id) => {
    const plain = (it: object) =>
      JSON.parse(JSON.stringify(it).replace(new RegExp(`,"block_id":"${OUTSIDERS_BLOCK}(?:_\\d)?"`, 'g'), ''));
    for (const intent of ['choose', 'rotate', 'leaked']) {
      expect(plain(buildEntryCard(knowledge, id, intent, OUTSIDER))).toEqual(
        buildEntryCard(BASE.knowledge, id, intent, MEMBER),
      );
      expect(plain(buildPartCard(knowledge, id, intent, OUTSIDER))).toEqual(
        buildPartCard(BASE.knowledge, id, intent, MEMBER),
      );
    }
    expect(buildMoreView(knowledge, id, 'outsider')).toEqual(buildMoreView(BASE.knowledge, id, 'member'));
  });

  it.each(own)('there is no entry %s', (id) => {
    expect(buildEntryCard(knowledge, id, 'choose', OUTSIDER).text).toContain('out of date');
  });

  it.each(['how do I get into brightside-prod', 'the lighthouse', 'what is 111122223333', 'door code for the office'])(
    'the answer to "%s" is as if there were no company',
    (text) => {
      const answered = answerQuestion(LIBRARY, { text, audience: 'outsider' });
      expect(answered).toEqual(answerQuestion(BASE, { text, audience: 'member' }));
      expect(ask(text, OUTSIDER).text.replaceAll(text, '')).not.toMatch(/brightside/i);
    },
  );

  it('the buttons remember whom the card is for', () => {
    const rows = card('iam-role').blocks.filter(({ type }) => type === 'actions');
    const open = buildEntryCard(knowledge, 'iam-role', 'choose', OUTSIDER).blocks.filter(
      ({ type }) => type === 'actions',
    );
    expect([rows[0]?.block_id, open[0]?.block_id]).toEqual([undefined, OUTSIDERS_BLOCK]);
  });
});
