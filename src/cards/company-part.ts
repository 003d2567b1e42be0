import type { KnownBlock, SectionBlock } from '@slack/types';
import { type CompanyWords, companyWordsOn, isOwn } from '../knowledge/company-words.ts';
import { type Entry, type Knowledge, nameOf } from '../knowledge/knowledge.ts';
import { mrkdwnText, section } from './blocks.ts';
import { bold, link, prose } from './mrkdwn.ts';
import { pageName } from './page-name.ts';
import { WORDS } from './words.ts';

/** Lines of a company on one card; the window behind `More` shows all. */
const MOST_LINES = 4;

function banLine({ credential, use, text }: CompanyWords['bans'][number], knowledge: Knowledge): string {
  const instead = use === undefined ? '' : ` ${WORDS.useInstead} ${bold(nameOf(knowledge, use))}.`;
  return `⛔ ${bold(nameOf(knowledge, credential))}: ${prose(text)}${instead}`;
}

function noteLine(note: CompanyWords['notes'][number], entry: Entry, knowledge: Knowledge): string {
  const lead = note.id === entry.id ? [] : [`${bold(nameOf(knowledge, note.id))}:`];
  const own = note.url === undefined ? [] : [link(note.url, pageName(note.url))];
  const links = [...own, ...note.links.map(({ url, label }) => link(url, label))].join(' · ');
  return [...lead, prose(note.text), ...(links === '' ? [] : [links])].join(' ');
}

/**
 * What a company says of an entry: which of its credentials it forbids, and its notes on the entry and on what that leads to.
 *
 * @param entry the entry that is shown
 * @param knowledge with the company's part, or without it for those who may not read it
 * @returns mrkdwn, a line each; none when the company says nothing
 */
export function companyLines(entry: Entry, knowledge: Knowledge): string[] {
  const words = companyWordsOn(entry, knowledge);
  if (words === undefined) return [];
  return [
    ...words.bans.map((ban) => banLine(ban, knowledge)),
    ...words.notes.map((note) => noteLine(note, entry, knowledge)),
  ];
}

/** The company's name over what it says. */
export function companyHeading({ company }: Knowledge): string {
  return `🏢 ${bold(WORDS.atCompany(company?.name ?? ''))}`;
}

/** What a company says of an entry, under its name; no block when it says nothing. */
export function companySection(entry: Entry, knowledge: Knowledge, most = MOST_LINES): KnownBlock[] {
  const lines = companyLines(entry, knowledge).slice(0, most);
  return lines.length > 0 ? [section([companyHeading(knowledge), ...lines].join('\n'))] : [];
}

/** What a company says beyond the lines that a card shows. */
export function companyRest(entry: Entry, knowledge: Knowledge): KnownBlock[] {
  const lines = companyLines(entry, knowledge).slice(MOST_LINES);
  return lines.length > 0 ? [section([companyHeading(knowledge), ...lines].join('\n'))] : [];
}

/** Puts a heading over the first of some sections. */
function under(heading: string, [first, ...rest]: readonly SectionBlock[]): SectionBlock[] {
  return first ? [{ ...first, text: mrkdwnText(`${heading}\n${first.text?.text ?? ''}`) }, ...rest] : [];
}

/**
 * Sets apart what a company says of an entry and what AWS says, each under its name. An entry that is the company's own stands
 * under that name as a whole; where no company has a word in it, nothing is labelled.
 *
 * @param entry the entry that is shown
 * @param said the sections with which the card opens, as the entry has them
 * @param knowledge with or without a company's part
 * @param first whose word comes first; in an incident the steps do
 */
export function setApart(
  entry: Entry,
  said: readonly SectionBlock[],
  knowledge: Knowledge,
  first: 'company' | 'aws' = 'company',
): KnownBlock[] {
  if (isOwn(entry.id, knowledge)) {
    const lines = companyLines(entry, knowledge).slice(0, MOST_LINES);
    return [...under(companyHeading(knowledge), said), ...(lines.length > 0 ? [section(lines.join('\n'))] : [])];
  }
  const company = companySection(entry, knowledge);
  if (company.length === 0) return [...said];
  const aws = under(bold(WORDS.aws), said);
  return first === 'company' ? [...company, ...aws] : [...aws, ...company];
}
