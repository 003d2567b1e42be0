import type { KnownBlock, ModalView } from '@slack/types';
import { credentialIdsOf, type Entry, type Knowledge, knowledgeFor, nameOf, titleOf } from '../knowledge/knowledge.ts';
import type { Credential, Sources } from '../knowledge/schema.ts';
import { type Audience, BLOCKS } from '../knowledge/vocabularies.ts';
import { context, header, section } from './blocks.ts';
import { companySection } from './company-part.ts';
import { thenSection } from './entry-parts.ts';
import { partSection, partsSection } from './facts.ts';
import { cutText, fitBlocks, SLACK_LIMITS } from './limits.ts';
import { bold, link, prose } from './mrkdwn.ts';
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

/** Everything the knowledge says of a credential. */
function credentialBlocks(credential: Credential, knowledge: Knowledge): KnownBlock[] {
  const not = credential['not-for'].map(({ text, use }) => `${prose(text)}: ${bold(nameOf(knowledge, use))}`);
  const parts = BLOCKS.flatMap((name) => {
    const block = credential[name];
    return block ? [section(partSection(name, block))] : [];
  });
  return [
    header(credential.name),
    section(prose(credential.what)),
    section(partsSection(credential)),
    ...list('For', credential.for.map(prose)),
    ...list('Not for', not),
    ...parts,
    ...credential.then.map(thenSection),
    ...sourceLines(credential.sources),
  ];
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

function allBlocks(entry: Entry, knowledge: Knowledge): KnownBlock[] {
  const credentials = credentialIdsOf(entry)
    .slice(0, 2)
    .map((id) => knowledge.entries.get(id));
  return [
    ...companySection(entry, knowledge, Number.POSITIVE_INFINITY),
    ...ownBlocks(entry),
    ...credentials.flatMap((it) => (it?.kind === 'credential' ? credentialBlocks(it, knowledge) : [])),
  ];
}

/**
 * The modal behind `More`: all that the knowledge says of an entry and of the credentials it leads to.
 *
 * @param whole where the entry is read
 * @param id the entry; an id that is gone gives a modal that says so
 * @param audience who reads it
 */
export function buildMoreView(whole: Knowledge, id: string, audience: Audience): ModalView {
  const knowledge = knowledgeFor(whole, audience);
  const entry = knowledge.entries.get(id);
  const blocks = entry ? allBlocks(entry, knowledge) : [section(SENTENCES.gone)];
  const title = entry ? titleOf(entry) : WORDS.more;
  return {
    type: 'modal',
    callback_id: 'more',
    title: { type: 'plain_text', text: cutText(title, SLACK_LIMITS.viewTitle) },
    close: { type: 'plain_text', text: 'Close' },
    blocks: fitBlocks(blocks, SLACK_LIMITS.viewBlocks, SLACK_LIMITS.viewJson),
  };
}
