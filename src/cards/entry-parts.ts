import type { KnownBlock, SectionBlock } from '@slack/types';
import { credentialOf, type Entry, type Knowledge, nameOf } from '../knowledge/knowledge.ts';
import type { Credential, Then } from '../knowledge/schema.ts';
import { section } from './blocks.ts';
import { bold, prose } from './mrkdwn.ts';
import { WORDS } from './words.ts';

/** What a card has to know beside the entry. */
export type CardContext = {
  knowledge: Knowledge;
  /** Whether only the asker sees the card; said in the footer. */
  isPrivate: boolean;
  /** The words of the question that led here; empty when the entry was picked. */
  words: readonly string[];
  /** Slack's id of who asked, when an answer is for all to read: this person may take it away again. */
  askerId?: string | undefined;
};

/** One emoji for each group, always beside the words. */
export function emojiOf(credential: Pick<Credential, 'group' | 'term'>): string {
  if (credential.term === 'identifier') return '🪪';
  return credential.group === 'sign-in' ? '🛂' : '🔑';
}

/** Then and now: what an old page says, and what is true today. */
export function thenSection(then: Then): SectionBlock {
  return section(`${bold(`${WORDS.once} (${then.years})`)} ${prose(then.said)}\n${bold(WORDS.now)} ${prose(then.now)}`);
}

const MOST_DIFFERENCES = 2;

/** What the credential is not: written differences first, then the uses that belong to another. */
export function notSection(credential: Credential, knowledge: Knowledge): KnownBlock[] {
  const written = knowledge.differences
    .filter(({ between }) => between.includes(credential.id))
    .map(({ between, text }) => ({ id: between[0] === credential.id ? between[1] : between[0], text }));
  const uses = credential['not-for'].map(({ use, text }) => ({ id: use, text }));
  const seen = new Set<string>();
  const rows = [...written, ...uses]
    .filter(({ id }) => !seen.has(id) && seen.add(id) && knowledge.entries.has(id))
    .slice(0, MOST_DIFFERENCES);
  if (rows.length === 0) return [];
  const lines = rows.map(({ id, text }) => `• ${bold(nameOf(knowledge, id))}: ${prose(text)}`);
  return [section(`${bold(WORDS.notHeading)}\n${lines.join('\n')}`)];
}

/** The credential that an entry's card is about: itself, or the first that it leads to. */
export function leadingCredential(entry: Entry, knowledge: Knowledge): Credential {
  if (entry.kind === 'credential') return entry;
  const id = entry.kind === 'task' ? entry.credentials[0]?.id : entry.causes[0]?.credential;
  return credentialOf(knowledge, id ?? '');
}
