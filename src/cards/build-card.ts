import type { KnownBlock } from '@slack/types';
import type { Answer, Answered } from '../answers/answer.ts';
import { type Entry, type Knowledge, knowledgeFor } from '../knowledge/knowledge.ts';
import type { Then } from '../knowledge/schema.ts';
import type { Audience } from '../knowledge/vocabularies.ts';
import { type Finding, isSecret } from '../shapes/guard-text.ts';
import { section } from './blocks.ts';
import { type Card, finishCard } from './card.ts';
import { buildComparisonBlocks } from './comparison-card.ts';
import { buildCredentialBlocks, buildPartBlocks } from './credential-card.ts';
import type { CardContext } from './entry-parts.ts';
import { markFor } from './mark-for-outsiders.ts';
import {
  buildChoicesBlocks,
  buildHelpBlocks,
  buildIdentifiedBlocks,
  buildNoneBlocks,
  NO_CHOICE,
} from './open-cards.ts';
import { buildProblemBlocks } from './problem-card.ts';
import { buildTaskBlocks } from './task-card.ts';
import { buildWarningBlocks, type WrittenIn } from './warning-card.ts';
import { SENTENCES } from './words.ts';

/** How a card will be seen: by the asker alone or by more, and by whom. */
export type CardOptions = {
  isPrivate: boolean;
  audience: Audience;
  /** Slack's id of who asked, when the card is posted in a channel: this person may remove it. */
  askerId?: string | undefined;
};

/** For a card that answers what somebody wrote: where it was written as well, if not in a message. */
export type AnswerOptions = CardOptions & { writtenIn?: WrittenIn };

/**
 * The blocks of one entry's card as written, before Slack's limits are applied.
 *
 * @param entry undefined when it is gone
 */
export function buildEntryBlocks(
  entry: Entry | undefined,
  intent: string,
  context: CardContext,
  then?: Then,
): KnownBlock[] {
  if (entry === undefined) return [section(SENTENCES.gone)];
  if (entry.kind === 'credential') return buildCredentialBlocks(entry, intent, context, then);
  return entry.kind === 'task' ? buildTaskBlocks(entry, intent, context, then) : buildProblemBlocks(entry, context);
}

function buildBlocks(knowledge: Knowledge, { answer, found }: Answered, options: AnswerOptions): KnownBlock[] {
  switch (answer.outcome) {
    case 'answer':
      return buildAnswerBlocks(answer, {
        knowledge,
        isPrivate: options.isPrivate,
        askerId: options.askerId,
        words: answer.reason.words,
      });
    case 'choices':
      return buildChoicesBlocks(answer);
    case 'none':
      return buildNoneBlocks(answer, knowledge);
    case 'identified':
      return buildIdentifiedBlocks(answer, knowledge);
    case 'secret':
      return buildWarningBlocks(found, knowledge, options.writtenIn);
    case 'help':
      return answer.about === 'usage' ? buildHelpBlocks() : [section(SENTENCES[answer.about])];
  }
}

function buildAnswerBlocks(answer: Extract<Answer, { outcome: 'answer' }>, context: CardContext): KnownBlock[] {
  const [first, second] = answer.ids;
  if (second !== undefined) return buildComparisonBlocks([first, second], context, answer.old);
  // The match holds the causes of an error in the order of the question; the knowledge holds them in its own.
  const matched = answer.matches.find(({ entry }) => entry.id === first)?.entry;
  return buildEntryBlocks(matched ?? context.knowledge.entries.get(first), answer.intent, context, answer.old);
}

/** Finishes a card for its audience: buttons remember when it is for outsiders, so that what they open is too. */
function finishFor(audience: Audience, blocks: readonly KnownBlock[]): Card {
  return finishCard(markFor(audience, blocks));
}

/**
 * Lays out an answer for every surface. Pure.
 *
 * @param knowledge where the entries of the answer are read
 * @param answered the answer and what the guard found
 * @param options how the card will be seen
 * @returns a card within Slack's limits, whose `text` says the same as its blocks
 */
export function buildCard(knowledge: Knowledge, answered: Answered, options: AnswerOptions): Card {
  return finishFor(options.audience, buildBlocks(knowledgeFor(knowledge, options.audience), answered, options));
}

/** The card of an entry that was picked from a question back. */
export function buildEntryCard(whole: Knowledge, id: string, intent: string, options: CardOptions): Card {
  const knowledge = knowledgeFor(whole, options.audience);
  const blocks = buildEntryBlocks(knowledge.entries.get(id), intent, { knowledge, words: [], ...options });
  return finishFor(options.audience, blocks);
}

/**
 * The card that a button's value names: of one entry, or of two credentials side by side.
 *
 * @param whole the knowledge
 * @param value as on the button: an id, or two with a blank between
 * @param options how the card will be seen
 * @param below what stands under it
 * @returns undefined when none of the entries is there any more
 */
export function buildNamedCard(
  whole: Knowledge,
  value: string,
  options: CardOptions,
  ...below: readonly KnownBlock[]
): Card | undefined {
  const knowledge = knowledgeFor(whole, options.audience);
  const context = { knowledge, words: [], ...options };
  const [first, second] = value.split(' ').filter((id) => knowledge.entries.has(id));
  if (first === undefined) return undefined;
  const isPair =
    second !== undefined && [first, second].every((id) => knowledge.entries.get(id)?.kind === 'credential');
  const blocks = isPair
    ? buildComparisonBlocks([first, second], context)
    : buildEntryBlocks(knowledge.entries.get(first), 'choose', context);
  return finishFor(options.audience, [...blocks, ...below]);
}

/** One part of a credential, asked for by a button; of another entry, its whole card. */
export function buildPartCard(whole: Knowledge, id: string, part: string, options: CardOptions): Card {
  const knowledge = knowledgeFor(whole, options.audience);
  const entry = knowledge.entries.get(id);
  if (entry?.kind !== 'credential') return buildEntryCard(whole, id, part, options);
  return finishFor(options.audience, buildPartBlocks(entry, part, { knowledge, words: [], ...options }));
}

/** What is said when none of the choices fitted. */
export function buildNoneCard(knowledge: Knowledge, { audience }: Pick<CardOptions, 'audience'>): Card {
  return finishFor(audience, buildNoneBlocks(NO_CHOICE, knowledgeFor(knowledge, audience)));
}

/**
 * The warning that goes to the author of a text with a secret in it, beside the answer.
 *
 * @param whole the knowledge
 * @param found what the guard recognised
 * @param options who the author is, and where the text was written
 * @returns undefined when nothing secret was found
 */
export function buildWarningCard(
  whole: Knowledge,
  found: readonly Finding[],
  { audience, writtenIn }: Pick<AnswerOptions, 'audience' | 'writtenIn'>,
): Card | undefined {
  if (!found.some(isSecret)) return undefined;
  return finishFor(audience, buildWarningBlocks(found, knowledgeFor(whole, audience), writtenIn));
}

/**
 * The answer with the warning above it, for a surface where the author alone reads both.
 *
 * @param knowledge where the entries of the answer are read
 * @param answered the answer and what the guard found
 * @param options how the card will be seen
 */
export function buildGuardedCard(knowledge: Knowledge, answered: Answered, options: AnswerOptions): Card {
  const { found, answer } = answered;
  // When nothing but a secret was written, the answer is the warning itself.
  if (!found.some(isSecret) || answer.outcome === 'secret') return buildCard(knowledge, answered, options);
  const readable = knowledgeFor(knowledge, options.audience);
  const warning = buildWarningBlocks(found, readable, options.writtenIn);
  return finishFor(options.audience, [...warning, { type: 'divider' }, ...buildBlocks(readable, answered, options)]);
}
