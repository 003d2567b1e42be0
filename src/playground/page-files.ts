import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';

const FILES: Record<string, { name: string; type: string }> = {
  '/': { name: 'index.html', type: 'text/html; charset=utf-8' },
  '/page.js': { name: 'page.js', type: 'text/javascript; charset=utf-8' },
  '/page.css': { name: 'page.css', type: 'text/css; charset=utf-8' },
};

const HEADERS = {
  'cache-control': 'no-cache',
  'content-security-policy':
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
};

/**
 * Finds the built page: next to the compiled module, or in dist when the module runs from source.
 *
 * @returns a folder with index.html, page.js and page.css, if the page is built
 */
export function findPageFolder(): string {
  const beside = fileURLToPath(new URL('./page/', import.meta.url));
  const built = fileURLToPath(new URL('../../dist/playground/page/', import.meta.url));
  return existsSync(`${beside}/page.js`) ? beside : built;
}

/**
 * Whether a path is one of the page's own files.
 */
export function isPageFile(path: string): boolean {
  return Object.hasOwn(FILES, path);
}

/**
 * Answers with one of the page's files.
 *
 * @param folder where the built page is
 * @param path for which isPageFile is true
 */
export async function servePageFile(folder: string, path: string, res: ServerResponse): Promise<void> {
  const file = FILES[path];
  const content = file && (await readFile(`${folder}/${file.name}`).catch(() => undefined));
  if (!file || !content) {
    res.writeHead(503, { 'content-type': 'text/plain; charset=utf-8' });
    res.end('The page is not built: run "npm run build"\n');
    return;
  }
  res.writeHead(200, { ...HEADERS, 'content-type': file.type });
  res.end(content);
}
