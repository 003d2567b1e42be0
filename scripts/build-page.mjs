// Bundles the playground's page into dist/playground/page; `npm run build` runs it after tsc.
import { copyFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const source = fileURLToPath(new URL('../src/playground/page/', import.meta.url));
const target = fileURLToPath(new URL('../dist/playground/page/', import.meta.url));

await build({
  entryPoints: [{ in: `${source}main.tsx`, out: 'page' }],
  outdir: target,
  bundle: true,
  minify: true,
  format: 'iife',
  target: ['es2022'],
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"' },
  legalComments: 'eof',
  logLevel: 'warning',
});
await copyFile(`${source}index.html`, `${target}index.html`);
