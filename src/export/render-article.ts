import { type Html, html, prose } from './html.ts';
import type { Era, Line, Part, Piece, Reference, Section, Sheet, Source } from './sheet.ts';

const NOTHING = html``;

function link({ id, name }: Reference): Html {
  return html`<a href="#${id}">${name}</a>`;
}

function renderLine({ lead, to, text, links = [] }: Line): Html {
  const head = [lead === undefined ? NOTHING : html`${prose(lead)} `, to ? link(to) : NOTHING];
  if (text === undefined) return html`<li>${head}</li>`;
  const more = links.map(
    ({ url, label }, at) => html`${at > 0 ? ' · ' : ' '}<a href="${url}" rel="noreferrer">${label}</a>`,
  );
  return html`<li>${head}${to ? ': ' : ''}${prose(text)}${more}</li>`;
}

function renderPart({ name, secrecy, form, example, lives }: Part): Html {
  const tone = /^(?:secret|private)/.test(secrecy) ? 'hot' : 'cool';
  return html`<li><b>${name}</b> <span class="tag ${tone}">${secrecy}</span><br>${prose(form)}${
    example === undefined ? NOTHING : html`<br><i>Example</i> ${prose(example)}`
  }${lives === undefined ? NOTHING : html`<br><i>Lives in</i> ${prose(lives)}`}</li>`;
}

function renderEra({ years, said, now }: Era): Html {
  return html`<li><b>${years}:</b> ${prose(said)}<br><b>Now:</b> ${prose(now)}</li>`;
}

function renderTable(columns: readonly string[], rows: readonly (readonly string[])[]): Html {
  const head = columns.map((cell) => html`<th scope="col">${prose(cell)}</th>`);
  const body = rows.map((row) => html`<tr>${row.map((cell) => html`<td>${prose(cell)}</td>`)}</tr>`);
  return html`<div class="wide"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

function renderPiece(piece: Piece): Html {
  switch (piece.kind) {
    case 'text':
      return html`<p>${piece.lead ? html`<b>${piece.lead}</b> ` : NOTHING}${prose(piece.text)}</p>`;
    case 'label':
      return html`<p class="label">${prose(piece.text)}</p>`;
    case 'steps':
      return html`<ol>${piece.steps.map((step) => html`<li>${prose(step)}</li>`)}</ol>`;
    case 'code':
      return html`<pre><code>${piece.lines.join('\n')}</code></pre>`;
    case 'list':
      return html`<ul>${piece.lines.map(renderLine)}</ul>`;
    case 'parts':
      return html`<ul class="parts">${piece.parts.map(renderPart)}</ul>`;
    case 'table':
      return renderTable(piece.columns, piece.rows);
    case 'eras':
      return html`<ul>${piece.eras.map(renderEra)}</ul>`;
  }
}

function renderSource({ url, checked }: Source): Html {
  const shown = url.replace('https://', '');
  return html`<li><a href="${url}" rel="noreferrer">${shown}</a>, checked <time>${checked}</time></li>`;
}

function renderSection(id: string, { key, heading, pieces, source }: Section): Html {
  const name = `${id}.${key}`;
  const read = source ? html` <a class="source" href="${source.url}" rel="noreferrer">source</a>` : NOTHING;
  return html`<section id="${name}"><h4><a href="#${name}">${heading}</a>${read}</h4>${pieces.map(renderPiece)}</section>`;
}

function renderList(kind: string, heading: string, items: readonly Html[]): Html {
  return items.length > 0 ? html`<section class="${kind}"><h4>${heading}</h4><ul>${items}</ul></section>` : NOTHING;
}

/**
 * Renders an entry as an article that can be linked by its id; each of its sections by `<id>.<key>`.
 *
 * @param sheet the entry as laid out
 */
export function renderArticle({ id, title, tags, summary, sections, sources, asks }: Sheet): Html {
  const tagged = tags.map((tag) => html`<span class="tag">${tag}</span> `);
  return html`
<article id="${id}">
<h3><a href="#${id}">${title}</a></h3>
${tagged.length > 0 ? html`<p class="tags">${tagged}</p>` : NOTHING}
${summary.map(renderPiece)}
${sections.map((section) => renderSection(id, section))}
${renderList(
  'asks',
  'Asked as',
  asks.map((ask) => html`<li>${ask}</li>`),
)}
${renderList('sources', 'Sources', sources.map(renderSource))}
</article>`;
}
