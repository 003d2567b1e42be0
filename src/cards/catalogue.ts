import { isOwn } from '../knowledge/company-words.ts';
import { type Entry, entriesOf, type Knowledge } from '../knowledge/knowledge.ts';
import { GROUPS } from '../knowledge/vocabularies.ts';
import { gistOf } from './facts.ts';
import { bold } from './mrkdwn.ts';
import { GROUP_NAMES, WORDS } from './words.ts';

type CredentialEntry = Extract<Entry, { kind: 'credential' }>;

/** One emoji for each group, always beside its name. */
const GROUP_EMOJI: Record<CredentialEntry['group'], string> = {
  'sign-in': '🛂',
  api: '🔑',
  'ec2-access': '🖥️',
  identifiers: '🪪',
  services: '🧩',
};

/** Credentials under one heading, and how many more there are for which there was no room. */
export type CatalogueGroup = { heading: string; credentials: readonly CredentialEntry[]; left: number };

/** What AWS still hands out comes first, then by name. */
function compare(left: CredentialEntry, right: CredentialEntry): number {
  const age = ({ status }: CredentialEntry) => (status === 'current' ? 0 : 1);
  return age(left) - age(right) || left.name.localeCompare(right.name, 'en');
}

/** The most that each group may show so that all together keep within a number: small groups stand in full. */
function fairShare(sizes: readonly number[], most: number): number {
  const sum = (share: number) => sizes.reduce((total, size) => total + Math.min(size, share), 0);
  let share = Math.max(0, ...sizes);
  while (share > 0 && sum(share) > most) share -= 1;
  return share;
}

/**
 * The credentials by their groups.
 *
 * @param knowledge that the reader may see
 * @param most credentials in all; where there are more, the largest groups are cut
 * @returns groups that hold something, in their order
 */
export function arrangeCatalogue(knowledge: Knowledge, most: number): CatalogueGroup[] {
  const all = entriesOf(knowledge, 'credential').sort(compare);
  const groups = GROUPS.map((group) => ({ group, members: all.filter((it) => it.group === group) }));
  const share = fairShare(
    groups.map(({ members }) => members.length),
    most,
  );
  return groups
    .filter(({ members }) => members.length > 0)
    .map(({ group, members }) => ({
      heading: `${GROUP_EMOJI[group]} ${GROUP_NAMES[group]}`,
      credentials: members.slice(0, share),
      left: members.length - Math.min(members.length, share),
    }));
}

/** A credential's name as the catalogue shows it: with what marks it as old, or as a company's own. */
export function catalogueName(credential: CredentialEntry, knowledge: Knowledge): string {
  const status = WORDS.status[credential.status];
  const own = isOwn(credential.id, knowledge) ? '🏢 ' : '';
  return `${own}${bold(credential.name)}${status === '' ? '' : ` (${status})`}`;
}

/** A credential's name and what it is. */
export function catalogueLine(
  credential: CredentialEntry,
  knowledge: Knowledge,
  between: string,
  most: number,
): string {
  return `${catalogueName(credential, knowledge)}${between}${gistOf(credential, most)}`;
}
