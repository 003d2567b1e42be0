import { describe, expect, it } from 'vitest';
import { escapeHtml, html, prose, trusted } from '../../src/export/html.ts';

describe('html', () => {
  it('escapes every text that is put in, in elements and in attributes', () => {
    const text = `<script>alert("x")</script> & 'y'`;
    const { markup } = html`<p title="${text}">${text}</p>`;
    expect(markup).not.toMatch(/<script>|="<|"x"/);
    expect(markup).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;');
  });

  it('keeps markup, alone and in a list', () => {
    expect(html`<ul>${[html`<li>${1}</li>`, html`<li>b</li>`]}</ul>${trusted('<hr>')}`.markup).toBe(
      '<ul><li>1</li><li>b</li></ul><hr>',
    );
  });

  it('escapes once', () => {
    expect(escapeHtml('&lt;')).toBe('&amp;lt;');
  });
});

describe('prose', () => {
  it.each([
    ['run `ls -l <dir>` now', 'run <code>ls -l &lt;dir&gt;</code> now'],
    ['`a` and `b`', '<code>a</code> and <code>b</code>'],
    ['a lone ` stays', 'a lone ` stays'],
    ['', ''],
  ])('turns "%s" into code where backticks say so', (text, markup) => {
    expect(prose(text).markup).toBe(markup);
  });
});
