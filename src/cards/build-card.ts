import type { KnownBlock } from '@slack/types';
import type { Answer, Answered } from '../answers/answer.ts';
import type { Entry, Knowledge } from '../knowledge/knowledge.ts';
import type { Then } from '../knowledge/schema.ts';
import { section } from './blocks.ts';
import { type Card, finishCard } from './card.ts';
import { buildComparisonBlocks } from './comparison-card.ts';
import { buildCredentialBlocks, buildPartBlocks } from './credential-card.ts';
import type { CardContext } from './entry-parts.ts';
import {
  buildChoicesBlocks,
  buildHelpBlocks,
  buildIdentifiedBlocks,
  buildNoneBlocks,
  buildWarningBlocks,
  NO_CHOICE,
} from './open-cards.ts';
import { buildProblemBlocks } from './problem-card.ts';
import { buildTaskBlocks } from './task-card.ts';
import { SENTENCES } from './words.ts';

/** How a card will be seen. */
export type CardOptions = { isPrivate: boolean };

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

function buildBlocks(knowledge: Knowledge, { answer, found }: Answered, { isPrivate }: CardOptions): KnownBlock[] {
  switch (answer.outcome) {
    case 'answer':
      return buildAnswerBlocks(answer, { knowledge, isPrivate, words: answer.reason.words });
    case 'choices':
      return buildChoicesBlocks(answer);
    case 'none':
      return buildNoneBlocks(answer, knowledge);
    case 'identified':
      return buildIdentifiedBlocks(answer, knowledge);
    case 'secret':
      return buildWarningBlocks(found);
    case 'help':
      return answer.about === 'usage' ? buildHelpBlocks() : [section(SENTENCES[answer.about])];
  }
}

function buildAnswerBlocks(answer: Extract<Answer, { outcome: 'answer' }>, context: CardContext): KnownBlock[] {
  const [first, second] = answer.ids;
  if (second !== undefined) return buildComparisonBlocks([first, second], context);
  // The match holds the causes of an error in the order of the question; the knowledge holds them in its own.
  const matched = answer.matches.find(({ entry }) => entry.id === first)?.entry;
  return buildEntryBlocks(matched ?? context.knowledge.entries.get(first), answer.intent, context, answer.old);
}

/**
 * Lays out an answer for every surface. Pure.
 *
 * @param knowledge where the entries of the answer are read
 * @param answered the answer and what the guard found
 * @param options how the card will be seen
 * @returns a card within Slack's limits, whose `text` says the same as its blocks
 */
export function buildCard(knowledge: Knowledge, answered: Answered, options: CardOptions): Card {
  return finishCard(buildBlocks(knowledge, answered, options));
}

/** The card of an entry that was picked from a question back. */
export function buildEntryCard(knowledge: Knowledge, id: string, intent: string, options: CardOptions): Card {
  return finishCard(buildEntryBlocks(knowledge.entries.get(id), intent, { knowledge, words: [], ...options }));
}

/** One part of a credential, asked for by a button; of another entry, its whole card. */
export function buildPartCard(knowledge: Knowledge, id: string, part: string, options: CardOptions): Card {
  const entry = knowledge.entries.get(id);
  if (entry?.kind !== 'credential') return buildEntryCard(knowledge, id, part, options);
  return finishCard(buildPartBlocks(entry, part, { knowledge, words: [], ...options }));
}

/** What is said when none of the choices fitted. */
export function buildNoneCard(knowledge: Knowledge): Card {
  return finishCard(buildNoneBlocks(NO_CHOICE, knowledge));
}

/**
 * The warning that goes to the author of a message with a secret in it, beside the answer.
 *
 * @returns undefined when nothing secret was found, or when the answer itself is the warning
 */
export function buildWarningCard({ answer, found }: Answered): Card | undefined {
  const hasSecret = found.some(({ grade }) => grade === 'secret');
  return hasSecret && answer.outcome !== 'secret' ? finishCard(buildWarningBlocks(found)) : undefined;
}
