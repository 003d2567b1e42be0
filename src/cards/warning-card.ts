import type { KnownBlock, SectionBlock } from '@slack/types';
import { type Entry, type Knowledge, nameOf } from '../knowledge/knowledge.ts';
import { type Finding, isSecret } from '../shapes/guard-text.ts';
import { ACTION_IDS } from './action-ids.ts';
import { actions, button, context, header, section } from './blocks.ts';
import { setApart } from './company-part.ts';
import { partSection } from './facts.ts';
import { bold, code, numbered, prose } from './mrkdwn.ts';
import { PART_WORDS, SENTENCES, WORDS } from './words.ts';

/** Where a secret was written: in a message that others may read, in a command that only Slack saw, or in a terminal. */
export type WrittenIn = 'message' | 'command' | 'terminal';

/** Secrets of other vendors, and passwords of who knows what, lead to this entry, which tells how to keep them. */
const ANYTHING_ELSE = 'secrets-manager';

const MOST_BUTTONS = 4;

type CredentialEntry = Extract<Entry, { kind: 'credential' }>;

/** A secret key beside a session token, or beside the ID of a temporary key and of no other, is temporary as well. */
function isTemporary(found: readonly Finding[]): boolean {
  const kinds = found.map(({ kind }) => kind);
  const isSession = kinds.includes('session-token') || kinds.includes('temporary-access-key-id');
  return isSession && !kinds.includes('access-key-id');
}

/** The credentials that the secrets belong to, the one to deal with first in front; without those that may be anything. */
function leakedCredentials(found: readonly Finding[], { entries }: Knowledge): CredentialEntry[] {
  const keysAre = isTemporary(found) ? 'temporary-credentials' : 'access-key';
  const ids = found.filter(isSecret).map(({ credential }) => (credential === 'access-key' ? keysAre : credential));
  return [...new Set(ids)]
    .filter((id) => id !== ANYTHING_ELSE)
    .map((id) => entries.get(id))
    .filter((it): it is CredentialEntry => it?.kind === 'credential');
}

function stepsFor(credential: CredentialEntry | undefined, knowledge: Knowledge): KnownBlock[] {
  if (credential?.leaked === undefined) {
    return [section(`${bold(PART_WORDS.leaked.heading)}\n${numbered(SENTENCES.secretSteps)}`)];
  }
  return setApart(credential, [section(partSection('leaked', credential.leaked))], knowledge, 'aws');
}

/** Beside a credential of AWS, whose steps stand above: what else was there, and that it is to be dealt with as well. */
function othersSection(found: readonly Finding[], first: CredentialEntry | undefined): SectionBlock[] {
  const others = found.filter((it) => isSecret(it) && it.credential === ANYTHING_ELSE).map(({ name }) => name);
  return first === undefined || others.length === 0 ? [] : [section(prose(SENTENCES.secretToo([...new Set(others)])))];
}

/** Which key it is: its ID says so without saying the secret. */
function keyLine({ mask, name, facts }: Finding, { company }: Knowledge): string {
  if (facts?.account === undefined) return `• ${prose(name)} ${code(mask)}`;
  const called = company?.accounts[facts.account];
  const account = called === undefined ? facts.account : `${facts.account} (${called})`;
  return `• ${prose(name)} ${code(mask)}, ${prose(WORDS.ofAccount(account))}`;
}

function openingSection(found: readonly Finding[], knowledge: Knowledge, writtenIn: WrittenIn): SectionBlock {
  const names = [...new Set(found.filter(isSecret).map(({ name }) => name))];
  const keys = found.filter(({ grade }) => grade === 'key-id').map((it) => keyLine(it, knowledge));
  return section(
    [...names.map((name) => `• ${bold(name)}`), ...new Set(keys), prose(SENTENCES.secretIn[writtenIn])].join('\n'),
  );
}

/**
 * The warning to somebody who wrote a secret: what it was, what to do about the message, and the steps for that kind in their order.
 * It never repeats the value.
 *
 * @param found what the guard recognised, at least one secret among it
 * @param knowledge that the author may read
 * @param writtenIn where it was written, since only a message can be deleted
 */
export function buildWarningBlocks(
  found: readonly Finding[],
  knowledge: Knowledge,
  writtenIn: WrittenIn = 'message',
): KnownBlock[] {
  const leaked = leakedCredentials(found, knowledge).slice(0, MOST_BUTTONS);
  return [
    header(SENTENCES.secretTitle),
    openingSection(found, knowledge, writtenIn),
    ...stepsFor(leaked[0], knowledge),
    ...othersSection(found, leaked[0]),
    context(SENTENCES.secretKept),
    ...actions(leaked.map(({ id }, at) => button(`${ACTION_IDS.show}${at}`, nameOf(knowledge, id), id))),
  ];
}
