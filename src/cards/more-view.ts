import type { KnownBlock, ModalView } from '@slack/types';
import { credentialIdsOf, type Entry, type Knowledge, knowledgeFor, nameOf, titleOf } from '../knowledge/knowledge.ts';
import type { Credential, Sources } from '../knowledge/schema.ts';
import { type Audience, BLOCKS } from '../knowledge/vocabularies.ts';
import { CALLBACK_IDS } from './action-ids.ts';
import { actions, context, header, plainText, section } from './blocks.ts';
import { companyRest, companySection } from './company-part.ts';
import { thenSection } from './entry-parts.ts';
import { partSection, partsSection } from './facts.ts';
import { cutText, fitBlocks, SLACK_LIMITS } from './limits.ts';
import { bold, link, prose } from './mrkdwn.ts';
import { askButtons } from './open-cards.ts';
import { SENTENCES, WORDS } from './words.ts';

function list(heading: string, lines: readonly string[]): KnownBlock[] {
  return lines.length > 0 ? [section(`${bold(heading)}\n${lines.map((line) => `• ${line}`).join('\n')}`)] : [];
}

function sourceLines(sources: Sources): KnownBlock[] {
  const lines = Object.values(sources).map(
    ({ url, checked }) => `• ${link(url, url.replace('https://', ''))}, checked ${checked}`,
  );
  return lines.length > 0 ? [context(`${bold('Sources')}\n${lines.join('\n')}`)] : [];
}

/** What the knowledge says of a credential beside its name and what it is. */
function credentialDetails(credential: Credential, knowledge: Knowledge): KnownBlock[] {
  const not = credential['not-for'].map(({ text, use }) => `${prose(text)}: ${bold(nameOf(knowledge, use))}`);
  const parts = BLOCKS.flatMap((name) => {
    const block = credential[name];
    return block ? [section(partSection(name, block))] : [];
  });
  return [
    section(partsSection(credential)),
    ...list('For', credential.for.map(prose)),
    ...list('Not for', not),
    ...parts,
    ...credential.then.map(thenSection),
    ...sourceLines(credential.sources),
  ];
}

/** Where a card stands: ids only, which a window hands back. */
export type ViewPlace = { channel: string; thread?: string | undefined };

/** Everything the knowledge says of a credential. */
function credentialBlocks(credential: Credential, knowledge: Knowledge): KnownBlock[] {
  return [header(credential.name), section(prose(credential.what)), ...credentialDetails(credential, knowledge)];
}

function taskBlocks(task: Extract<Entry, { kind: 'task' }>): KnownBlock[] {
  return [...list(WORDS.mind, task.caveats.map(prose)), ...task.then.map(thenSection), ...sourceLines(task.sources)];
}

function problemBlocks(problem: Extract<Entry, { kind: 'problem' }>): KnownBlock[] {
  const causes = problem.causes.map((it) =>
    section(
      [
        bold(it.when),
        prose(it.wrong),
        ...(it.check ? [`${bold('Check')} ${prose(it.check)}`] : []),
        `${bold('Fix')} ${prose(it.fix)}`,
      ].join('\n'),
    ),
  );
  return [...causes, ...sourceLines(problem.sources)];
}

function ownBlocks(entry: Entry): KnownBlock[] {
  if (entry.kind === 'credential') return [];
  return entry.kind === 'task' ? taskBlocks(entry) : problemBlocks(entry);
}

/** The first two credentials that an entry leads to, in full. */
function ledToBlocks(entry: Entry, knowledge: Knowledge): KnownBlock[] {
  return credentialIdsOf(entry)
    .slice(0, 2)
    .map((id) => knowledge.entries.get(id))
    .flatMap((it) => (it?.kind === 'credential' ? credentialBlocks(it, knowledge) : []));
}

function allBlocks(entry: Entry, knowledge: Knowledge): KnownBlock[] {
  return [
    ...companySection(entry, knowledge, Number.POSITIVE_INFINITY),
    ...ownBlocks(entry),
    ...ledToBlocks(entry, knowledge),
  ];
}

/**
 * What an entry's card leaves out, to stand below it.
 *
 * @param entry the entry
 * @param knowledge that the reader may see
 */
export function buildDetailBlocks(entry: Entry, knowledge: Knowledge): KnownBlock[] {
  const own =
    entry.kind === 'credential'
      ? credentialDetails(entry, knowledge)
      : [...ownBlocks(entry), ...ledToBlocks(entry, knowledge)];
  return [...companyRest(entry, knowledge), ...own];
}

/**
 * The modal behind `More`: all that the knowledge says of an entry and of the credentials it leads to.
 *
 * @param whole where the entry is read
 * @param id the entry; an id that is gone gives a modal that says so
 * @param audience who reads it
 * @param from where the card stands from which it was opened, for the question to a person
 */
export function buildMoreView(whole: Knowledge, id: string, audience: Audience, from?: ViewPlace): ModalView {
  const knowledge = knowledgeFor(whole, audience);
  const entry = knowledge.entries.get(id);
  const blocks = entry ? allBlocks(entry, knowledge) : [section(SENTENCES.gone)];
  const title = entry ? titleOf(entry) : WORDS.more;
  const ask = from ? actions(askButtons(knowledge, id)) : [];
  return {
    type: 'modal',
    callback_id: CALLBACK_IDS.more,
    title: plainText(cutText(title, SLACK_LIMITS.viewTitle)),
    close: plainText(WORDS.close),
    ...(from && { private_metadata: JSON.stringify(from) }),
    blocks: fitBlocks([...ask, ...blocks], SLACK_LIMITS.viewBlocks, SLACK_LIMITS.viewJson),
  };
}
