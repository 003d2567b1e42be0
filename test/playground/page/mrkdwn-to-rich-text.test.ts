import { expect, it } from 'vitest';
import { mrkdwnToRichText } from '../../../src/playground/page/mrkdwn-to-rich-text.ts';

const inline = (mrkdwn: string) => mrkdwnToRichText(mrkdwn)[0]?.elements;

it.each([
  ['10:30:45 and arn:aws:iam::1:role/x', [{ type: 'text', text: '10:30:45 and arn:aws:iam::1:role/x' }]],
  ['snake_case_name a*b*c', [{ type: 'text', text: 'snake_case_name a*b*c' }]],
  ['`&lt;word&gt; *x*`', [{ type: 'text', text: '<word> *x*', style: { code: true } }]],
  ['&amp;lt;', [{ type: 'text', text: '&lt;' }]],
  [
    '*b _i_*',
    [
      { type: 'text', text: 'b ', style: { bold: true } },
      { type: 'text', text: 'i', style: { bold: true, italic: true } },
    ],
  ],
  ['<https://a.b/?x=1&amp;y=2|docs>', [{ type: 'link', url: 'https://a.b/?x=1&y=2', text: 'docs' }]],
  ['<javascript:alert(1)|x>', [{ type: 'text', text: 'x' }]],
  [
    '<@U1> in <#C1|help>',
    [
      { type: 'user', user_id: 'U1' },
      { type: 'text', text: ' in ' },
      { type: 'channel', channel_id: 'C1' },
    ],
  ],
  [':wave:', [{ type: 'emoji', name: 'wave' }]],
])('reads %s', (mrkdwn, pieces) => {
  expect(inline(mrkdwn)).toEqual(pieces);
});

it('keeps code blocks to the letter and quotes apart', () => {
  const parts = mrkdwnToRichText('do\n```\naws x --y *no* &lt;id&gt; <https://a.b|a.b>\n```\nthen\n&gt; said\nend');
  expect(parts.map(({ type }) => type.slice('rich_text_'.length))).toEqual([
    'section',
    'preformatted',
    'section',
    'quote',
    'section',
  ]);
  expect(parts[1]?.elements).toEqual([{ type: 'text', text: 'aws x --y *no* <id> a.b' }]);
});
