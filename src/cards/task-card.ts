import type { KnownBlock, SectionBlock } from '@slack/types';
import { isOwn } from '../knowledge/company-words.ts';
import { type Entry, type Knowledge, nameOf } from '../knowledge/knowledge.ts';
import type { Credential, Then } from '../knowledge/schema.ts';
import type { BlockName, Role } from '../knowledge/vocabularies.ts';
import { fields, header, section } from './blocks.ts';
import { setApart } from './company-part.ts';
import { isIncident, partFor } from './credential-card.ts';
import { entryButtons } from './entry-buttons.ts';
import { type CardContext, emojiOf, leadingCredential, thenSection } from './entry-parts.ts';
import { factsOf, partSection } from './facts.ts';
import { footer } from './footer.ts';
import { bold, codeBlock, prose } from './mrkdwn.ts';
import { WORDS } from './words.ts';

type TaskEntry = Extract<Entry, { kind: 'task' }>;

const ROLE_WORDS: Record<Exclude<Role, 'use'>, string> = {
  also: WORDS.alsoNeeded,
  alternative: WORDS.alternatively,
  legacy: WORDS.formerly,
};

const MOST_OTHERS = 3;

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function named(knowledge: Knowledge, { id, when }: TaskEntry['credentials'][number]): string {
  return `${bold(nameOf(knowledge, id))}${when ? `: ${prose(lowerFirst(when))}` : ''}`;
}

/** The sentence that decides: the credential to use, or the entry's own verdict, and why nothing safer does. */
function verdict(task: TaskEntry, knowledge: Knowledge): SectionBlock {
  const uses = task.credentials.filter((it) => it.role === 'use');
  const sentence = uses.map((it) => `Use ${named(knowledge, it)}`);
  const own = task.verdict ? [prose(task.verdict)] : [];
  const because = task.because ? [prose(task.because)] : [];
  return section([...sentence, ...own, ...because].join('\n'));
}

function others(task: TaskEntry, knowledge: Knowledge): KnownBlock[] {
  const rows = task.credentials.filter((it) => it.role !== 'use').slice(0, MOST_OTHERS);
  if (rows.length === 0) return [];
  const lines = rows.map((it) => `• ${ROLE_WORDS[it.role as Exclude<Role, 'use'>]} ${named(knowledge, it)}`);
  return [section(lines.join('\n'))];
}

/** Commands go into one block of code; sentences stay sentences. */
function doSections(task: TaskEntry): SectionBlock[] {
  if (task.do.length === 0) return [];
  const commands = task.do.map((line) => /^`([^`]+)`$/.exec(line)?.[1]);
  if (commands.every((it) => it !== undefined)) return [section(codeBlock(commands))];
  return [section(task.do.map((line) => `• ${prose(line)}`).join('\n'))];
}

function caveat(task: TaskEntry): KnownBlock[] {
  const [first] = task.caveats;
  return first ? [section(`${bold(WORDS.mind)} ${prose(first)}`)] : [];
}

function lead(credential: Credential, part: BlockName | undefined): KnownBlock[] {
  const block = part && credential[part];
  return part && block ? [section(`${bold(credential.name)}\n${partSection(part, block)}`)] : [];
}

/** The facts of the credential that a task leads to; under a task of the company's own, whose they are. */
function factsSection(task: TaskEntry, credential: Credential, knowledge: Knowledge): SectionBlock {
  const isOthers = isOwn(task.id, knowledge) && !isOwn(credential.id, knowledge);
  return fields(factsOf(credential).slice(0, 4), isOthers ? bold(`${WORDS.aws}: ${credential.name}`) : undefined);
}

/**
 * The card of a task: which credential, why, its facts, what to do, what else there is.
 *
 * @param entry the task
 * @param intent what the question wants to know; a part of the credential leads when it was asked for
 * @param context the knowledge around it and who sees the card
 * @param then the old statement that the question betrays, if any
 */
export function buildTaskBlocks(entry: TaskEntry, intent: string, context: CardContext, then?: Then): KnownBlock[] {
  const credential = leadingCredential(entry, context.knowledge);
  const asked =
    intent === 'rotate' || intent === 'expires' || intent === 'store' ? partFor(credential, intent) : undefined;
  const isUrgent = isIncident(intent);
  const opening = [...(then ? [thenSection(then)] : []), verdict(entry, context.knowledge)];
  const steps = doSections(entry);
  return [
    header(`${emojiOf(credential)} ${entry.title}`),
    ...setApart(entry, isUrgent ? [...opening, ...steps] : opening, context.knowledge, isUrgent ? 'aws' : 'company'),
    ...lead(credential, asked),
    ...(isUrgent ? [] : steps),
    ...(asked ? [] : [factsSection(entry, credential, context.knowledge)]),
    ...others(entry, context.knowledge),
    ...caveat(entry),
    footer(entry, context, then?.source),
    ...entryButtons(entry, credential, context, asked),
  ];
}
