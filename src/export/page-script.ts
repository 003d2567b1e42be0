/** The search of the exported page. It runs in the browser, so it is plain text here; nothing of the knowledge is in it. */
export const PAGE_SCRIPT = `
const field = document.getElementById('_find');
const best = document.getElementById('_best');
const count = document.getElementById('_count');
const contents = document.querySelector('nav details');
const plain = (node) => (node ? node.textContent.toLowerCase() : '');
// Lists of the entries that name this one would make it fit whatever they fit.
const OWN = ':scope > :not([id$=".tasks"], [id$=".problems"])';
const entries = [...document.querySelectorAll('article')].map((article) => ({
  article,
  title: article.querySelector('h3').textContent,
  name: plain(article.querySelector('h3')),
  asks: plain(article.querySelector('.asks')),
  text: [...article.querySelectorAll(OWN)].map(plain).join(' '),
  row: document.querySelector('nav li a[href="#' + article.id + '"]').parentElement,
}));

function score(entry, words) {
  let sum = 0;
  for (const word of words) {
    if (!entry.text.includes(word)) return 0;
    sum += 1 + (entry.name.includes(word) ? 8 : 0) + (entry.asks.includes(word) ? 3 : 0);
  }
  return sum;
}

function show(found, words) {
  const searching = words.length > 0;
  const visible = new Set(found.map(({ entry }) => entry));
  for (const entry of entries) {
    entry.article.hidden = entry.row.hidden = searching && !visible.has(entry);
  }
  for (const group of document.querySelectorAll('.group, .part, .chapter')) {
    const isWords = group.classList.contains('words');
    group.hidden = searching && (isWords || !group.querySelector('article:not([hidden]), li:not([hidden]) > a'));
  }
  best.hidden = !searching || found.length === 0;
  best.replaceChildren(...found.slice(0, searching ? 8 : 0).map(({ entry }) => {
    const link = Object.assign(document.createElement('a'), { href: '#' + entry.article.id, textContent: entry.title });
    const item = document.createElement('li');
    item.append(link);
    return item;
  }));
  count.textContent = searching ? (found.length === 1 ? '1 entry' : found.length + ' entries') : '';
}

function search() {
  const words = field.value.toLowerCase().split(/\\s+/).filter(Boolean);
  const found = words.length === 0 ? [] : entries
    .map((entry) => ({ entry, score: score(entry, words) }))
    .filter((it) => it.score > 0)
    .sort((left, right) => right.score - left.score);
  show(found, words);
  if (words.length > 0) scrollTo(0, 0);
}

function openTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target || !target.closest('[hidden]')) return;
  field.value = '';
  search();
  target.scrollIntoView();
}

field.addEventListener('input', search);
field.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    field.value = '';
    search();
  }
  const first = best.querySelector('a');
  if (event.key === 'Enter' && first) first.click();
});
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.target === field || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  field.focus();
});
addEventListener('hashchange', openTarget);
const narrow = matchMedia('(max-width: 60rem)');
contents.open = !narrow.matches;
narrow.addEventListener('change', () => { contents.open = !narrow.matches; });
addEventListener('beforeprint', () => { contents.open = true; });
addEventListener('afterprint', () => { contents.open = !narrow.matches; });
`;
