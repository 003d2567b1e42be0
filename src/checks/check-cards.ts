import type { KnownBlock } from '@slack/types';
import { buildEntryBlocks } from '../cards/build-card.ts';
import { finishCard } from '../cards/card.ts';
import { fitBlocks, SLACK_LIMITS } from '../cards/limits.ts';
import { buildMoreView } from '../cards/more-view.ts';
import { escapeText } from '../cards/mrkdwn.ts';
import type { Entry, Knowledge } from '../knowledge/knowledge.ts';
import type { Then } from '../knowledge/schema.ts';
import { BLOCKS } from '../knowledge/vocabularies.ts';
import type { Complaint, PlacedEntry } from './placed-item.ts';

/** What a card can be asked for beside the parts of a credential. */
const WHOLE = 'choose';

function isFitted(blocks: readonly KnownBlock[]): boolean {
  return JSON.stringify(fitBlocks(blocks)) === JSON.stringify(blocks);
}

/** Whether the text for screen readers was cut, although the blocks were not. */
function isTextCut(blocks: readonly KnownBlock[]): boolean {
  const { text } = finishCard(blocks);
  return text.endsWith('…') && text.length > SLACK_LIMITS.text - 100;
}

function complaintOf(blocks: readonly KnownBlock[]): string | undefined {
  if (!isFitted(blocks)) return 'is more than a Slack message takes, so that some of it is not shown';
  return isTextCut(blocks)
    ? 'is longer than the text of a Slack message, so that a screen reader misses its end'
    : undefined;
}

function checkCard({ entry, complain }: PlacedEntry, knowledge: Knowledge, intent: string, then?: Then): Complaint[] {
  const blocks = buildEntryBlocks(entry, intent, { knowledge, isPrivate: true, words: [] }, then);
  const complaint = complaintOf(blocks);
  const path = entry.kind === 'credential' && intent !== WHOLE ? [intent] : ['id'];
  return complaint ? [complain(path, `the card ${complaint}: shorten it`, 'error')] : [];
}

/** The parts that can lead a card of the entry. Those that lead a task's card are faults of their credential. */
function partsOf(entry: Entry): readonly string[] {
  return entry.kind === 'credential' ? BLOCKS.filter((name) => entry[name] !== undefined) : [];
}

function thenOf(entry: Entry): readonly Then[] {
  return entry.kind === 'problem' ? [] : entry.then;
}

/** The rows of a table that its card leaves out. */
function checkTable({ entry, complain }: PlacedEntry, knowledge: Knowledge): Complaint[] {
  if (entry.kind !== 'credential' || !entry.table) return [];
  const card = JSON.stringify(buildEntryBlocks(entry, WHOLE, { knowledge, isPrivate: true, words: [] }));
  const shown = (cell: string) => card.includes(JSON.stringify(escapeText(cell)).slice(1, -1));
  const at = entry.table.rows.findIndex((row) => !row.every(shown));
  const message = `the card shows only the first ${at} rows: shorten the table, or split it`;
  return at < 0 ? [] : [complain(['table', 'rows', at], message, 'warning')];
}

const CUT = /…"/;

/** Whether a block was cut: it ends with an ellipsis where Slack's limit is. */
function isCut(block: { type: string }): boolean {
  const json = JSON.stringify(block);
  const most = block.type === 'context' ? SLACK_LIMITS.contextText : SLACK_LIMITS.sectionText;
  return json.length > most - 100 && CUT.test(json);
}

/** The window behind `More` is fitted as it is built; the sources come last, so without them something was left out. */
function checkMore({ entry, complain }: PlacedEntry, knowledge: Knowledge): Complaint[] {
  const { blocks } = buildMoreView(knowledge, entry.id, 'member');
  const isWhole = blocks.at(-1)?.type === 'context' || Object.keys(entry.sources).length === 0;
  if (isWhole && !blocks.some(isCut)) return [];
  return [complain(['id'], 'the window behind More takes no more than a part of this: shorten the entry', 'warning')];
}

/**
 * Builds every card of an entry and checks that Slack takes it whole.
 *
 * @param placed the entry
 * @param knowledge the whole, for what the card says of other entries
 */
export function checkCards(placed: PlacedEntry, knowledge: Knowledge): Complaint[] {
  const whole = [undefined, ...thenOf(placed.entry)].flatMap((then) => checkCard(placed, knowledge, WHOLE, then));
  const parts = partsOf(placed.entry).flatMap((part) => checkCard(placed, knowledge, part));
  const [first] = whole.length > 0 ? whole : parts;
  return [...(first ? [first] : []), ...checkTable(placed, knowledge), ...checkMore(placed, knowledge)];
}
