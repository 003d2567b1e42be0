import { cutText } from './limits.ts';

const LONGEST = 40;

/** Last parts of addresses that name no page. */
const NAMELESS = new Set(['start', 'index', 'home', 'login', 'main', 'latest', '']);

/** A page's own name, as its address tells it: the last part of the path, or else the host. */
export function pageName(url: string): string {
  const { hostname, pathname } = new URL(url);
  const last =
    pathname
      .split('/')
      .filter(Boolean)
      .at(-1)
      ?.replace(/\.html?$/, '') ?? '';
  return cutText(NAMELESS.has(last) ? hostname : last.replaceAll(/[-_]/g, ' '), LONGEST);
}
