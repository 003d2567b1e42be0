import type { KnownBlock } from '@slack/types';
import { describe, expect, it } from 'vitest';
import { cutText, fitBlocks } from '../../src/cards/limits.ts';
import { breaches } from './slack-limits.ts';

const long = 'x'.repeat(20_000);
const button = (at: number) => ({
  type: 'button' as const,
  action_id: `a${at}`,
  value: 'id',
  text: { type: 'plain_text' as const, text: long },
});
const HUGE: KnownBlock[] = [
  { type: 'header', text: { type: 'plain_text', text: long } },
  { type: 'section', text: { type: 'mrkdwn', text: long } },
  { type: 'section', fields: Array.from({ length: 12 }, () => ({ type: 'mrkdwn' as const, text: long })) },
  { type: 'context', elements: Array.from({ length: 12 }, () => ({ type: 'mrkdwn' as const, text: long })) },
  { type: 'divider' },
  { type: 'actions', elements: Array.from({ length: 30 }, (_, at) => button(at)) },
];

describe('fitBlocks', () => {
  it('brings anything within the limits', () => {
    const fitted = fitBlocks(HUGE);
    expect(breaches(fitted)).toEqual([]);
    expect(JSON.stringify(fitted).length).toBeLessThanOrEqual(12_000);
  });

  it('keeps the first block and the buttons when there is too much', () => {
    const many = Array.from(
      { length: 80 },
      (_, at): KnownBlock => ({ type: 'section', text: { type: 'mrkdwn', text: `${at}` } }),
    );
    const fitted = fitBlocks([...many, { type: 'actions', elements: [button(0)] }]);
    expect(fitted).toHaveLength(50);
    expect(fitted[0]).toMatchObject({ text: { text: '0' } });
    expect(fitted.at(-1)?.type).toBe('actions');
  });

  it('leaves alone what fits', () => {
    const blocks: KnownBlock[] = [{ type: 'section', text: { type: 'mrkdwn', text: 'short' } }];
    expect(fitBlocks(blocks)).toEqual(blocks);
  });
});

describe('cutText', () => {
  it.each([
    ['short', 10, 'short'],
    ['exactly ten', 11, 'exactly ten'],
    ['too long by far', 9, 'too long…'],
    ['a 😀 face', 4, 'a…'],
    ['one &amp; two', 8, 'one…'],
    ['see <https://x|y> now', 10, 'see…'],
  ])('cuts "%s" to %i characters without leaving half a character or half an escape', (text, most, cut) => {
    expect(cutText(text, most)).toBe(cut);
  });
});
