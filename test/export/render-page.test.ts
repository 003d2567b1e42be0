import { describe, expect, it } from 'vitest';
import { escapeHtml } from '../../src/export/html.ts';
import { renderPage } from '../../src/export/render-page.ts';
import { FULL, readableTexts } from './sample-library.ts';

const page = renderPage(FULL, new Map([['moor-a-boat', 'boats']]));
const body = page.slice(page.indexOf('<body>'));
const markup = page.slice(0, page.indexOf('<script>'));
const all = (pattern: RegExp) => [...markup.matchAll(pattern)].map((match) => match[1] as string);

describe('renderPage', () => {
  it('holds every text of every entry, escaped', () => {
    const entries = [...FULL.entries.values()].map(({ not, ...entry }) => ({ ...entry, credential: '' }));
    const texts = [...readableTexts(entries), ...readableTexts([FULL.differences.map(({ text }) => text)])];
    const missing = texts.filter((text) => text !== '' && !page.includes(escapeHtml(text)));
    expect(missing).toEqual([]);
    expect(texts.length).toBeGreaterThan(80);
  });

  it('acts on nothing that stands in the knowledge', () => {
    expect(body.match(/<script/g)).toHaveLength(1);
    expect(page).toContain('&lt;/script&gt;&lt;script&gt;alert(1)');
    expect(page).not.toMatch(/\son[a-z]+=|javascript:/);
  });

  it('asks nothing of the network and says so to the browser', () => {
    expect(page).toMatch(/Content-Security-Policy" content="default-src &#39;none&#39;; script-src &#39;sha256-/);
    expect(page).not.toMatch(/<(?:img|iframe|object|embed)|\ssrc=|@import|url\(|<link rel="stylesheet"/);
    expect(all(/<link [^>]*href="([^"]*)"/g)).toEqual(['data:,']);
  });

  it('links every entry by its id, and to nothing that is not there', () => {
    const ids = all(/\sid="([^"]+)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    expect(all(/href="#([^"]*)"/g).filter((id) => !ids.includes(id))).toEqual([]);
    for (const id of FULL.entries.keys()) expect(ids).toContain(id);
    expect(ids).toContain('session-pass.rotate');
  });

  it('gives each source with the day on which it was read', () => {
    expect(page).toContain('docs.aws.amazon.com/guide</a>, checked <time>2026-11-01</time>');
  });

  it('is the same for the same knowledge', () => {
    expect(renderPage(FULL, new Map([['moor-a-boat', 'boats']]))).toBe(page);
  });

  it('can be written of nothing', () => {
    const nothing = {
      ...FULL,
      entries: new Map(),
      vocabulary: { meanings: [], vague: [], synonyms: [], elsewhere: [] },
    };
    expect(renderPage(nothing, new Map())).toContain('0 credentials, 0 tasks, 0 errors.');
  });
});
