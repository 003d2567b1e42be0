/** Markup that is safe to put into a page as it stands. Only `html` and `trusted` make it. */
export type Html = { readonly markup: string };

/** What may stand between the pieces of a template: text, which is escaped, or markup. */
type Value = string | number | Html | readonly Html[];

/** Escapes text for any place in HTML, attributes in quotes included. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function markupOf(value: Value): string {
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('');
}

/**
 * Builds markup; every text put into it is escaped.
 *
 * @example html`<p>${'a < b'}</p>` // <p>a &lt; b</p>
 */
export function html(pieces: TemplateStringsArray, ...values: readonly Value[]): Html {
  return { markup: pieces.reduce((left, right, at) => `${left}${markupOf(values[at - 1] as Value)}${right}`) };
}

/** Takes a constant of this program as markup; never text of the knowledge. */
export function trusted(markup: string): Html {
  return { markup };
}

/** Text of the knowledge: what stands between backticks is code. */
export function prose(text: string): Html {
  const spans = text.split(/`([^`]+)`/);
  return {
    markup: spans.map((span, at) => (at % 2 === 1 ? html`<code>${span}</code>` : html`${span}`).markup).join(''),
  };
}
