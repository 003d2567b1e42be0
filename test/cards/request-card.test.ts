import { describe, expect, it } from 'vitest';
import {
  buildAnsweredCard,
  buildRequestCard,
  buildRequestSentCard,
  type PersonRequest,
} from '../../src/cards/request-card.ts';
import { sharedCredit } from '../../src/cards/shared-credit.ts';
import { HOSTILE_QUESTIONS } from './hostile-questions.ts';
import { faultsOfCard, usablesOf } from './surface-faults.ts';

const REQUEST: PersonRequest = {
  id: 'r1',
  askerId: 'U0AAAA1',
  question: 'who rotates the key of the build server?',
  entryTitle: 'Access key',
  link: 'https://example.slack.com/archives/C1/p1700000000000100',
};
/** Every mention that Slack would act on. */
const mentionsIn = (value: unknown) => JSON.stringify(value).match(/<[@!#][^>]*>/g) ?? [];

describe('a question for a person', () => {
  it('tells who asks what, which card they had, and where', () => {
    const { text } = buildRequestCard(REQUEST);
    expect(text).toContain('<@U0AAAA1> asks for a person:');
    expect(text).toContain('“who rotates the key of the build server?”');
    expect(text).toContain('My card was Access key');
    expect(text).toContain('https://example.slack.com/archives/C1/p1700000000000100');
  });

  it('has one button, which carries the id of the request', () => {
    expect(usablesOf(buildRequestCard(REQUEST).blocks)).toMatchObject([
      { action_id: 'request_answered', value: 'r1', text: { text: 'Answered' } },
    ]);
  });

  it('says so when there was no card, and leaves out what is no address', () => {
    for (const link of [undefined, 'http://x', 'https://x|y', 'https://x> <!channel', 'javascript:alert(1)']) {
      const card = buildRequestCard({ id: 'r1', askerId: 'U1', question: 'why', link });
      expect(faultsOfCard(card)).toEqual([]);
      expect(card.text).toContain('I had no card for it');
      expect(card.text).not.toContain('Open the conversation');
    }
  });

  it.each(HOSTILE_QUESTIONS)('shows "%.60s" letter by letter and mentions only the asker', (question) => {
    const card = buildRequestCard({ ...REQUEST, question, entryTitle: question });
    expect(faultsOfCard(card)).toEqual([]);
    const [heading, quote, small] = card.blocks;
    expect(mentionsIn([heading, small, card.text])).toEqual(['<@U0AAAA1>', '<@U0AAAA1>']);
    expect(quote).toMatchObject({ text: { type: 'plain_text', emoji: false } });
    expect(JSON.stringify(quote)).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b]/);
  });

  it('mentions nobody by what is no id of a person', () => {
    const card = buildRequestCard({ ...REQUEST, askerId: 'U1> <!channel' });
    expect(mentionsIn(card)).toEqual([]);
    expect(card.text).toContain('somebody asks');
  });
});

describe('the same question once answered', () => {
  it('has no button and tells who answered', () => {
    const card = buildAnsweredCard(REQUEST, 'U0BBBB2');
    expect(faultsOfCard(card)).toEqual([]);
    expect(usablesOf(card.blocks)).toEqual([]);
    expect(card.text).toContain('✅ Answered by <@U0BBBB2>');
    expect(card.text).toContain('who rotates the key');
  });
});

describe('what others say on the way', () => {
  it('the asker is told', () => {
    expect(faultsOfCard(buildRequestSentCard())).toEqual([]);
    expect(buildRequestSentCard().text).toContain('passed your question on');
  });

  it('a shared answer names who shared it', () => {
    expect(sharedCredit('U1')).toMatchObject({ elements: [{ text: 'shared by <@U1>' }] });
  });
});
