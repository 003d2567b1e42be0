import { isAllowedLink } from './allowed-hosts.ts';
import { type Complaint, type PlacedItem, type PlacedText, textsOf } from './placed-item.ts';

const CODE_SPAN = /`[^`]*`/g;
const ADDRESS = /\bhttps?:\/\/[^\s`<>"'()]+/g;

/** Fields that quote what others write; an address there is not ours to vouch for. */
const QUOTING: readonly PropertyKey[] = ['asks', 'not', 'texts', 'example'];

/** The addresses that people can follow; one in code is an example. */
function linksIn({ text, path }: PlacedText): string[] {
  if (path.some((step) => QUOTING.includes(step))) return [];
  return (text.replace(CODE_SPAN, '').match(ADDRESS) ?? []).map((link) => link.replace(/[.,;:!?]+$/, ''));
}

function hostOf(link: string): string {
  return URL.canParse(link) ? new URL(link).host : link;
}

function complaintOf(link: string): string {
  if (!link.startsWith('https:')) return 'is a link without https: write its https address';
  const remedy = "link AWS's own page, or name your own host under hosts in company.yml";
  return `leads to "${hostOf(link)}", which is none of the allowed hosts: ${remedy}`;
}

/**
 * Checks that every link of an item leads to a host that is allowed.
 *
 * @param item anything of a knowledge file
 * @param hosts a company's own hosts
 */
export function checkLinks(item: PlacedItem, hosts: readonly string[]): Complaint[] {
  return textsOf(item.value).flatMap((it) =>
    linksIn(it)
      .filter((link) => !isAllowedLink(link, hosts))
      .map((link) => ({ ...item.complain(it.path, complaintOf(link), 'error'), near: link })),
  );
}
