import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Html, html, prose } from './html.ts';
import { referenceTo } from './shared-sections.ts';

/** The id of the chapter, for the table of contents. */
export const WORDS_KEY = '_words';

function renderMeaning({ say, means, note }: Knowledge['vocabulary']['meanings'][number], knowledge: Knowledge): Html {
  const targets = means.map((id) => referenceTo(id, knowledge));
  const links = targets.map(({ id, name }, at) => html`${at > 0 ? ', ' : ''}<a href="#${id}">${name}</a>`);
  return html`<tr><td>${say.join(', ')}</td><td>${links}${note ? html`<br>${prose(note)}` : ''}</td></tr>`;
}

function renderElsewhere({ say, whose }: Knowledge['vocabulary']['elsewhere'][number]): Html {
  return html`<tr><td>${say.join(', ')}</td><td>${whose}</td></tr>`;
}

function renderRows(heading: string, columns: readonly [string, string], rows: readonly Html[]): Html {
  if (rows.length === 0) return html``;
  const head = columns.map((cell) => html`<th scope="col">${cell}</th>`);
  return html`<h3>${heading}</h3><div class="wide"><table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

/**
 * Renders what people call things: words and what they can mean, and words that belong to others.
 *
 * @param knowledge the vocabulary and the names of the entries
 * @returns nothing when there is no vocabulary
 */
export function renderWords(knowledge: Knowledge): Html {
  const { meanings, elsewhere } = knowledge.vocabulary;
  if (meanings.length + elsewhere.length === 0) return html``;
  const ours = meanings.map((it) => renderMeaning(it, knowledge));
  return html`
<section class="chapter words" id="${WORDS_KEY}"><h2>Words people use</h2>
${renderRows('What they can mean', ['People say', 'It can mean'], ours)}
${renderRows('Not AWS credentials', ['People say', 'It belongs to'], elsewhere.map(renderElsewhere))}
</section>`;
}
