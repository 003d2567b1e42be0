import type { KnownBlock } from '@slack/types';
import { type Knowledge, knowledgeFor, nameOf } from '../knowledge/knowledge.ts';
import type { Audience } from '../knowledge/vocabularies.ts';
import { ACTION_IDS } from './action-ids.ts';
import { actions, button, context, header, literalSection, section } from './blocks.ts';
import { type Card, finishCard } from './card.ts';
import { arrangeCatalogue, type CatalogueGroup, catalogueLine } from './catalogue.ts';
import { markFor } from './mark-for-outsiders.ts';
import { bold, literalText } from './mrkdwn.ts';
import { CATALOGUE_WORDS, HOME_WORDS, WORDS } from './words.ts';

const GIST = 90;

/** Lines of the list: at their longest they stay below what Slack takes in one message. */
const MOST_LINES = 60;

/** Lines of one section: at their longest they stay below its 3,000 characters. */
const MOST_IN_SECTION = 16;

const MOST_NEAREST = 4;
const MOST_NAME = 80;

/** Some lines under a heading, in as many sections as they need. */
function groupSections({ heading, credentials, left }: CatalogueGroup, knowledge: Knowledge): KnownBlock[] {
  const lines = [
    bold(heading),
    ...credentials.map((it) => `• ${catalogueLine(it, knowledge, ': ', GIST)}`),
    ...(left > 0 ? [HOME_WORDS.more(left)] : []),
  ];
  const sections = Math.ceil(lines.length / MOST_IN_SECTION);
  return Array.from({ length: sections }, (_, at) =>
    section(lines.slice(at * MOST_IN_SECTION, (at + 1) * MOST_IN_SECTION).join('\n')),
  );
}

function searchButton(): KnownBlock[] {
  return actions([button(ACTION_IDS.searchOpen, `🔎 ${WORDS.search}`, 'list', { spoken: WORDS.search })]);
}

/**
 * `/awscred list`: every credential by its group, with what it is.
 *
 * @param whole the knowledge
 * @param audience who reads it
 */
export function buildListCard(whole: Knowledge, audience: Audience = 'member'): Card {
  const knowledge = knowledgeFor(whole, audience);
  const groups = arrangeCatalogue(knowledge, MOST_LINES).flatMap((group) => groupSections(group, knowledge));
  return finishCard(markFor(audience, [header(CATALOGUE_WORDS.title), ...groups, ...searchButton()]));
}

/**
 * `/awscred show xyz` when nothing is called so: the nearest names as buttons.
 *
 * @param whole the knowledge
 * @param text what was asked for, without secrets
 * @param nearest ids of entries, the nearest first
 * @param audience who reads it
 */
export function buildNotFoundCard(
  whole: Knowledge,
  text: string,
  nearest: readonly string[],
  audience: Audience = 'member',
): Card {
  const knowledge = knowledgeFor(whole, audience);
  const ids = nearest.filter((id) => knowledge.entries.has(id)).slice(0, MOST_NEAREST);
  const names = ids.map((id) => `• ${bold(nameOf(knowledge, id))}`);
  const sentence = CATALOGUE_WORDS.nothingCalled(literalText(text, MOST_NAME));
  return finishCard(
    markFor(audience, [
      literalSection(sentence, sentence.length),
      ...(names.length > 0 ? [section([CATALOGUE_WORDS.closest, ...names].join('\n'))] : []),
      ...actions(ids.map((id, at) => button(`${ACTION_IDS.show}${at}`, nameOf(knowledge, id), id))),
      context(CATALOGUE_WORDS.seeList),
    ]),
  );
}
