/** The looks of the exported page: light and dark, from a phone to paper. */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fff; --ink: #1c1f24; --soft: #5b6470; --line: #dde1e6; --panel: #f5f6f8; --link: #0b57c4;
  --hot: #a3221a; --hot-back: #fdecea; --cool: #23623a; --cool-back: #e8f5ec;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15181c; --ink: #e4e7eb; --soft: #9aa4b1; --line: #31373f; --panel: #1e2228; --link: #7fb2ff;
    --hot: #ff9d94; --hot-back: #3b1d1b; --cool: #86d6a1; --cool-back: #16301f;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 4.5rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
a { color: var(--link); text-decoration: none; }
a:hover { text-decoration: underline; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
[hidden] { display: none !important; }
header { padding: 2rem 1.5rem .75rem; max-width: 78rem; margin: auto; }
h1 { margin: 0; font-size: 1.9rem; line-height: 1.2; }
header p { margin: .4rem 0 0; color: var(--soft); }
.find { position: sticky; top: 0; z-index: 1; background: var(--paper); border-bottom: 1px solid var(--line); }
.find { display: flex; gap: .75rem; align-items: center; padding: .6rem max(1.5rem, calc((100% - 75rem) / 2)); }
.find label { position: absolute; clip-path: inset(50%); }
.find input { flex: 0 1 30rem; min-width: 0; padding: .5rem .75rem; font: inherit; color: inherit; }
.find input { background: var(--panel); border: 1px solid var(--line); border-radius: .5rem; }
.find output { color: var(--soft); white-space: nowrap; }
.page { display: grid; grid-template-columns: 18rem minmax(0, 46rem); gap: 3rem; max-width: 78rem; margin: auto; padding: 0 1.5rem; }
nav { position: sticky; top: 3.9rem; height: calc(100vh - 3.9rem); overflow-y: auto; padding: 1rem 0 3rem; font-size: .9rem; }
nav summary { display: none; }
nav h2 { margin: 1.25rem 0 .25rem; font-size: 1rem; border: 0; padding: 0; }
nav h3 { margin: .75rem 0 .2rem; font-size: .8rem; color: var(--soft); }
nav ul { margin: 0; padding: 0; list-style: none; }
nav li a { display: block; padding: .15rem 0; color: var(--ink); }
main { padding: 1rem 0 6rem; }
#_best { margin: .5rem 0 2rem; padding: .75rem 1rem .75rem 2.25rem; background: var(--panel); border-radius: .5rem; }
.chapter > h2 { margin: 2.5rem 0 0; font-size: 1.6rem; }
.chapter:first-of-type > h2 { margin-top: .5rem; }
.theme { margin: 1.5rem 0 0; font-size: 1.05rem; font-weight: 600; color: var(--soft); }
article { padding: 1.25rem 0 1.5rem; border-bottom: 1px solid var(--line); }
article:target > h3 a, section:target > h4 > a:first-child { box-shadow: inset 0 -.4em var(--line); }
h3, h4 { line-height: 1.3; }
article h3 { margin: 0 0 .3rem; font-size: 1.3rem; }
h3 a, h4 > a:first-child { color: inherit; }
h4 { margin: 1.1rem 0 .3rem; font-size: 1rem; }
p { margin: .3rem 0; }
ul, ol { margin: .3rem 0; padding-left: 1.3rem; }
li { margin: .2rem 0; }
.parts li { margin: .5rem 0; }
.label { margin-top: .7rem; font-style: italic; }
.tags { margin: 0 0 .5rem; }
.tag { padding: .05rem .5rem; font-size: .8rem; border-radius: 1rem; background: var(--panel); color: var(--soft); white-space: nowrap; }
.tag.hot { background: var(--hot-back); color: var(--hot); }
.tag.cool { background: var(--cool-back); color: var(--cool); }
code { font: .9em ui-monospace, monospace; background: var(--panel); padding: .1em .3em; border-radius: .25em; }
pre { margin: .5rem 0; padding: .75rem 1rem; background: var(--panel); border-radius: .5rem; white-space: pre-wrap; }
pre code { padding: 0; background: none; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .93rem; overflow-wrap: normal; }
th, td { padding: .35rem .75rem .35rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
th { color: var(--soft); font-weight: 600; }
.source { margin-left: .4rem; font-size: .8rem; font-weight: 400; }
.asks, .sources { font-size: .88rem; color: var(--soft); }
@media (max-width: 60rem) {
  .page { display: block; padding: 0 1rem; }
  header { padding: 1.25rem 1rem .5rem; }
  h1 { font-size: 1.5rem; }
  .find { padding: .5rem 1rem; }
  nav { position: static; height: auto; padding: .5rem 0 0; }
  nav summary { display: list-item; padding: .5rem 0; font-weight: 600; cursor: pointer; }
  nav li a { padding: .35rem 0; }
}
@media print {
  :root {
    color-scheme: light;
    --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --panel: #f3f3f3; --link: #000;
    --hot: #000; --hot-back: #fff; --cool: #000; --cool-back: #fff;
    font-size: 9pt;
  }
  @page { margin: 18mm 16mm; }
  .find, #_best, .source, .asks, nav summary { display: none !important; }
  header, .page { padding: 0; max-width: none; }
  .page { display: block; }
  nav { position: static; height: auto; columns: 2; overflow: visible; }
  nav h2, nav h3, h2, h3, h4, .label { break-after: avoid; }
  .chapter { break-before: page; }
  li, tr, pre { break-inside: avoid; }
  .tag { border: 1px solid var(--line); }
}
`;
