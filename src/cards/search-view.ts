import type { KnownBlock, ModalView, OptionGroup, PlainTextOption } from '@slack/types';
import { type Entry, type Knowledge, knowledgeFor, titleOf } from '../knowledge/knowledge.ts';
import type { Audience } from '../knowledge/vocabularies.ts';
import { ACTION_IDS, CALLBACK_IDS } from './action-ids.ts';
import { context, plainText, section } from './blocks.ts';
import { buildEntryBlocks } from './build-card.ts';
import { cutText, fitBlocks, SLACK_LIMITS } from './limits.ts';
import { markFor } from './mark-for-outsiders.ts';
import { buildDetailBlocks } from './more-view.ts';
import { bold } from './mrkdwn.ts';
import { SEARCH_WORDS, WORDS } from './words.ts';

/** Kinds of entries, as the menu offers them where nothing else decides. */
const KINDS = Object.keys(WORDS.kinds) as Entry['kind'][];

/** Stays the same from view to view, so that Slack keeps what was chosen. */
const SEARCH_BLOCK = 'search';

/** In a row of its own the menu has room for long names, and it acts without being sent. */
function searchBlocks(label: string): KnownBlock[] {
  return [
    section(bold(label)),
    {
      type: 'actions',
      block_id: SEARCH_BLOCK,
      elements: [
        {
          type: 'external_select',
          action_id: ACTION_IDS.searchPick,
          placeholder: plainText(SEARCH_WORDS.placeholder),
          min_query_length: 1,
        },
      ],
    },
  ];
}

function buildWindow(title: string, audience: Audience, blocks: readonly KnownBlock[]): ModalView {
  return {
    type: 'modal',
    callback_id: CALLBACK_IDS.search,
    title: plainText(cutText(title, SLACK_LIMITS.viewTitle)),
    close: plainText(WORDS.close),
    blocks: markFor(audience, fitBlocks(blocks, SLACK_LIMITS.viewBlocks, SLACK_LIMITS.viewJson)),
  };
}

/**
 * The window to search in: one menu that is filled while people type.
 *
 * @param audience who searches; the menu remembers it
 */
export function buildSearchView(audience: Audience = 'member'): ModalView {
  return buildWindow(SEARCH_WORDS.title, audience, [...searchBlocks(SEARCH_WORDS.label), context(SEARCH_WORDS.hint)]);
}

function optionOf(entry: Entry): PlainTextOption {
  return { text: plainText(cutText(titleOf(entry), SLACK_LIMITS.optionText)), value: entry.id };
}

/**
 * What the menu offers for what was typed.
 *
 * @param knowledge that the reader may see; what is not in it is not offered
 * @param found entries, the most fitting first
 * @returns at most a hundred options, grouped by kind; the group with the most fitting comes first. None when nothing was found
 */
export function buildSearchOptions(
  { entries }: Pick<Knowledge, 'entries'>,
  found: readonly { entry: Entry }[],
): OptionGroup[] {
  const offered = [...new Map(found.map(({ entry }) => [entry.id, entry])).values()]
    .filter(({ id }) => entries.has(id))
    .slice(0, SLACK_LIMITS.options);
  const kinds = new Set([...offered.map(({ kind }) => kind), ...KINDS]);
  return [...kinds]
    .map((kind) => ({ kind, options: offered.filter((it) => it.kind === kind).map(optionOf) }))
    .filter(({ options }) => options.length > 0)
    .map(({ kind, options }) => ({ label: plainText(WORDS.kinds[kind]), options }));
}

/**
 * The window after a choice: all about the entry, with the menu still on top. It has no buttons, since it leaves nothing out.
 *
 * @param whole the knowledge
 * @param id the entry that was chosen; an id that is gone gives a window that says so
 * @param audience who reads it
 */
export function buildFoundView(whole: Knowledge, id: string, audience: Audience): ModalView {
  const knowledge = knowledgeFor(whole, audience);
  const entry = knowledge.entries.get(id);
  const card = buildEntryBlocks(entry, 'choose', { knowledge, isPrivate: false, words: [] });
  const shown = card.filter(({ type }) => type !== 'actions');
  const details = entry ? buildDetailBlocks(entry, knowledge) : [];
  return buildWindow(entry ? titleOf(entry) : SEARCH_WORDS.title, audience, [
    ...searchBlocks(SEARCH_WORDS.again),
    { type: 'divider' },
    ...shown,
    ...(details.length > 0 ? [{ type: 'divider' } as const, ...details] : []),
  ]);
}
