import type { KnownBlock } from '@slack/types';
import { companyWordsOn, isOwn } from '../knowledge/company-words.ts';
import type { Entry } from '../knowledge/knowledge.ts';
import { context } from './blocks.ts';
import type { CardContext } from './entry-parts.ts';
import { bold, link, prose } from './mrkdwn.ts';
import { pageName } from './page-name.ts';
import { WORDS } from './words.ts';

const MOST_LINKS = 2;
const MOST_WORDS = 4;

/** The pages an entry was read on, with the date of the oldest check. */
function sourcesOf({ sources }: Entry, shown: readonly (string | undefined)[]): string[] {
  const all = Object.values(sources);
  const checked = all.map((it) => it.checked).sort()[0];
  const first = shown.flatMap((key) => (key !== undefined && sources[key] ? [sources[key]] : []));
  const links = [...new Set([...first, ...all])].slice(0, MOST_LINKS).map(({ url }) => link(url, pageName(url)));
  return [...(checked ? [`checked ${checked}`] : []), ...links];
}

/** Where each part of a card comes from; named only where a company has a part in it. */
function originsOf(entry: Entry, { knowledge }: CardContext, shown: readonly (string | undefined)[]): string[] {
  const { company } = knowledge;
  const sources = sourcesOf(entry, shown);
  if (company === undefined) return sources;
  const own = isOwn(entry.id, knowledge);
  const hasNotes = companyWordsOn(entry, knowledge) !== undefined;
  if (!own && !hasNotes) return sources;
  const from = (name: string, lines: readonly string[]) =>
    lines.length > 0 ? [`${bold(`${name}:`)} ${lines.join(' · ')}`] : [];
  return [
    ...from(company.name, [...(own ? sources : []), ...(hasNotes ? [WORDS.companyFile] : [])]),
    ...from(WORDS.aws, own ? [] : sources),
  ];
}

/**
 * The small print: what matched, where it was read and when, who sees it.
 *
 * @param entry the entry that is shown
 * @param card who sees it, and what of the question matched
 * @param shown the names of the sources of what the card leads with; their pages come first
 */
export function footer(entry: Entry, card: CardContext, ...shown: readonly (string | undefined)[]): KnownBlock {
  const { words, isPrivate } = card;
  const matched = words.length > 0 ? [`matched: ${prose(words.slice(0, MOST_WORDS).join(', '))}`] : [];
  return context([...matched, ...originsOf(entry, card, shown), ...(isPrivate ? [WORDS.onlyYou] : [])].join(' · '));
}
