import { cutText } from './limits.ts';

const LONGEST = 40;

/** A page's own name, as its address tells it: the last part of the path, or else the host. */
export function pageName(url: string): string {
  const { hostname, pathname } = new URL(url);
  const last =
    pathname
      .split('/')
      .filter((part) => part !== '')
      .at(-1) ?? hostname;
  return cutText(last.replace(/\.html?$/, '').replaceAll(/[-_]/g, ' '), LONGEST);
}
