import type { KnownBlock, SectionBlock } from '@slack/types';
import { type Entry, nameOf } from '../knowledge/knowledge.ts';
import type { Credential, Then } from '../knowledge/schema.ts';
import { BLOCKS, type BlockName } from '../knowledge/vocabularies.ts';
import { fields, header, section } from './blocks.ts';
import { setApart } from './company-part.ts';
import { entryButtons } from './entry-buttons.ts';
import { type CardContext, emojiOf, notSection, thenSection } from './entry-parts.ts';
import { factsOf, partSection, partsSection } from './facts.ts';
import { footer } from './footer.ts';
import { bold, codeBlock, prose } from './mrkdwn.ts';

type CredentialEntry = Extract<Entry, { kind: 'credential' }>;

/** Lost and leaked are incidents: their steps come before anything else. */
export function isIncident(intent: string | undefined): boolean {
  return intent === 'lost' || intent === 'leaked';
}

/** The part of a credential that an intent asks for, when the credential has it. */
export function partFor(credential: Credential, intent: string): BlockName | undefined {
  return BLOCKS.find((name) => name === intent && credential[name] !== undefined);
}

function statusLine(credential: Credential, knowledge: CardContext['knowledge']): string[] {
  if (credential.status === 'current') return [];
  const since = credential.until ?? credential.since;
  const instead = credential.instead ? `; use ${bold(nameOf(knowledge, credential.instead))} instead` : '';
  const label = credential.status === 'retired' ? 'Retired' : 'Legacy';
  return [`${bold(label)}${since ? ` (${prose(since)})` : ''}${instead}.`];
}

function verdict(credential: Credential, knowledge: CardContext['knowledge']): SectionBlock {
  return section([prose(credential.what), ...statusLine(credential, knowledge)].join('\n'));
}

function tableSection(credential: Credential): KnownBlock[] {
  if (!credential.table) return [];
  const rows = [credential.table.columns, ...credential.table.rows];
  const widths = credential.table.columns.map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)));
  const lines = rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [section(codeBlock(lines.slice(0, 14)))];
}

/** What was asked for: a part of the knowledge, or whether the credential is secret and what it consists of. */
function leadSection(credential: Credential, intent: string, part: BlockName | undefined): SectionBlock[] {
  if (part) return [section(partSection(part, credential[part] as NonNullable<Credential[BlockName]>))];
  return intent === 'secret' || intent === 'parts' ? [section(partsSection(credential))] : [];
}

/** Under the part that was asked for, whether it is secret and how long it lives is enough. */
const FACTS_BESIDE_PART = 2;

/**
 * The card of a credential, leading with the part that was asked for.
 *
 * @param entry the credential
 * @param intent what the question wants to know
 * @param context the knowledge around it and who sees the card
 * @param then the old statement that the question betrays, if any
 */
export function buildCredentialBlocks(
  entry: CredentialEntry,
  intent: string,
  context: CardContext,
  then?: Then,
): KnownBlock[] {
  const part = partFor(entry, intent);
  const isUrgent = isIncident(part);
  const lead = leadSection(entry, intent, part);
  const opening = [...(then ? [thenSection(then)] : []), ...(isUrgent ? [] : [verdict(entry, context.knowledge)])];
  const facts = factsOf(entry, part ?? (lead.length > 0 ? 'secret' : undefined)).slice(
    0,
    lead.length > 0 ? FACTS_BESIDE_PART : undefined,
  );
  return [
    header(`${isUrgent ? '⚠️' : emojiOf(entry)} ${entry.name}`),
    ...setApart(entry, [...opening, ...lead], context.knowledge, isUrgent ? 'aws' : 'company'),
    ...(isUrgent || facts.length === 0 ? [] : [fields(facts)]),
    ...(part ? [] : tableSection(entry)),
    ...(part ? [] : notSection(entry, context.knowledge)),
    footer(entry, context, then?.source, part && entry[part]?.source),
    ...entryButtons(entry, entry, context, part),
  ];
}

/**
 * One part of a credential alone, for a button beside a card that has shown the rest.
 *
 * @param entry the credential
 * @param part the part asked for; when the credential has none, its whole card is shown
 * @param context the knowledge around it and who sees the card
 */
export function buildPartBlocks(entry: CredentialEntry, part: string, context: CardContext): KnownBlock[] {
  const name = partFor(entry, part);
  const block = name && entry[name];
  if (!name || !block) return buildCredentialBlocks(entry, part, context);
  return [
    header(`${isIncident(name) ? '⚠️' : emojiOf(entry)} ${entry.name}`),
    ...setApart(entry, [section(partSection(name, block))], context.knowledge, isIncident(name) ? 'aws' : 'company'),
    footer(entry, context, block.source),
    ...entryButtons(entry, entry, context, name),
  ];
}
