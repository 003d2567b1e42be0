import { describe, expect, it } from 'vitest';
import { bold, codeBlock, escapeText, link, toPlainText, unescapeText } from '../../src/cards/mrkdwn.ts';

describe('mrkdwn', () => {
  it.each([
    ['<!channel> & <@U1>', '&lt;!channel&gt; &amp; &lt;@U1&gt;'],
    ['&amp;', '&amp;amp;'],
  ])('escapeText escapes "%s" once', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
    expect(unescapeText(escaped)).toBe(text);
  });

  it('bold drops asterisks that would end it', () => {
    expect(bold('a*b')).toBe('*ab*');
  });

  it('codeBlock drops fences that would end it', () => {
    expect(codeBlock(['a ``` b'])).toBe("```a ''' b```");
  });

  it('link escapes its address and label', () => {
    expect(link('https://x/?a=1&b=2', 'a|b')).toBe('<https://x/?a=1&amp;b=2|a/b>');
  });

  it('toPlainText takes the markup off', () => {
    expect(toPlainText('*Secret?* no, see <https://x|docs> &amp; `<user>`')).toBe(
      'Secret? no, see docs (https://x) & `<user>`',
    );
  });
});
