import { createHash } from 'node:crypto';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { titleOf } from '../knowledge/knowledge.ts';
import { arrangeChapters, type Chapter, type Group, type Themes } from './chapters.ts';
import { describeEntry } from './describe-entry.ts';
import { type Html, html, trusted } from './html.ts';
import { PAGE_SCRIPT } from './page-script.ts';
import { PAGE_STYLE } from './page-style.ts';
import { renderArticle } from './render-article.ts';
import { renderWords, WORDS_KEY } from './render-words.ts';

const TITLE = 'Which AWS credential for what';

/** Lets a browser run and show just what is in this file, and fetch nothing. */
function contentPolicy(): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const own = [`script-src ${hash(PAGE_SCRIPT)}`, `style-src ${hash(PAGE_STYLE)}`];
  return ["default-src 'none'", ...own, 'img-src data:', "base-uri 'none'", "form-action 'none'"].join('; ');
}

function renderGroupLinks({ heading, entries }: Group): Html {
  const links = entries.map((entry) => html`<li><a href="#${entry.id}">${titleOf(entry)}</a></li>`);
  return html`<div class="group"><h3>${heading}</h3><ul>${links}</ul></div>`;
}

function renderContents(chapters: readonly Chapter[], hasWords: boolean): Html {
  const parts = chapters.map(
    ({ key, heading, groups }) =>
      html`<div class="part"><h2><a href="#${key}">${heading}</a></h2>${groups.map(renderGroupLinks)}</div>`,
  );
  const words = hasWords
    ? html`<div class="part words"><h2><a href="#${WORDS_KEY}">Words people use</a></h2></div>`
    : '';
  return html`<nav aria-label="Contents"><details open><summary>Contents</summary>${parts}${words}</details></nav>`;
}

function renderChapter({ key, heading, groups }: Chapter, knowledge: Knowledge): Html {
  const sections = groups.map(({ heading, entries }) => {
    const articles = entries.map((entry) => renderArticle(describeEntry(entry, knowledge)));
    return html`<section class="group"><h2 class="theme">${heading}</h2>${articles}</section>`;
  });
  return html`<section class="chapter" id="${key}"><h2>${heading}</h2>${sections}</section>`;
}

function renderIntroduction(knowledge: Knowledge): Html {
  const entries = [...knowledge.entries.values()];
  const count = (kind: string) => entries.filter((entry) => entry.kind === kind).length;
  const dates = entries.flatMap(({ sources }) => Object.values(sources).map(({ checked }) => checked)).sort();
  const checked = dates.length > 0 ? ` Sources read between ${dates[0]} and ${dates.at(-1)}.` : '';
  const company = knowledge.company ? ` With what holds at ${knowledge.company.name}: not for outsiders.` : '';
  const counts = `${count('credential')} credentials, ${count('task')} tasks, ${count('problem')} errors.`;
  return html`<p>${counts}${checked}${company}</p>`;
}

const SEARCH = html`<search class="find"><label for="_find">Find</label>
<input id="_find" type="search" placeholder="Find a key, a task, an error" autocomplete="off" spellcheck="false">
<output id="_count" for="_find"></output></search>`;

/**
 * Renders the whole catalogue as one page that needs nothing but itself.
 *
 * @param knowledge checked knowledge
 * @param themes the file of each task and error, which gives the headings
 * @returns an HTML document; the same knowledge gives the same page
 */
export function renderPage(knowledge: Knowledge, themes: Themes): string {
  const chapters = arrangeChapters(knowledge, themes);
  const words = renderWords(knowledge);
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${TITLE}</title>
<link rel="icon" href="data:,">
<style>${trusted(PAGE_STYLE)}</style>
</head>
<body>
<header><h1>${TITLE}</h1>${renderIntroduction(knowledge)}</header>
${SEARCH}
<div class="page">
${renderContents(chapters, words.markup !== '')}
<main><ol id="_best" hidden></ol>${chapters.map((chapter) => renderChapter(chapter, knowledge))}${words}</main>
</div>
<script>${trusted(PAGE_SCRIPT)}</script>
</body>
</html>
`;
  return page.markup;
}
