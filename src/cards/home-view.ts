import type { Button, HomeView, KnownBlock } from '@slack/types';
import { type Knowledge, knowledgeFor, nameOf } from '../knowledge/knowledge.ts';
import type { Audience } from '../knowledge/vocabularies.ts';
import { ACTION_IDS } from './action-ids.ts';
import { actions, button, context, header, literalSection, plainText, section } from './blocks.ts';
import { arrangeCatalogue, type CatalogueGroup, catalogueLine } from './catalogue.ts';
import { fitBlocks, SLACK_LIMITS } from './limits.ts';
import { markFor } from './mark-for-outsiders.ts';
import { bold, literalText } from './mrkdwn.ts';
import { HOME_WORDS, WORDS } from './words.ts';

/** A question that somebody asked before, without its secrets, and the entry that answered it. */
export type AskedBefore = { question: string; entryId?: string | undefined };

/** For whom the Home tab is, and what it shows beside the catalogue. */
export type HomeOptions = {
  audience: Audience;
  /** The ids of the entries that are asked for most; four are shown. */
  commonest: readonly string[];
  /** The reader's last questions, the newest first; undefined when they have turned that off. */
  history: readonly AskedBefore[] | undefined;
};

const MOST_COMMONEST = 4;
const MOST_HISTORY = 10;
const MOST_QUESTION = 150;

/** Rows of the catalogue: with everything else on the tab they stay below Slack's hundred blocks. */
const MOST_ROWS = 65;
const GIST = 90;

/** A line with a button to its right. */
function row(block: ReturnType<typeof section>, accessory: Button): KnownBlock {
  return { ...block, accessory };
}

function entryButton(at: number, label: string, id: string, spoken?: string): Button {
  return button(`${ACTION_IDS.homeEntry}${at}`, label, id, spoken === undefined ? {} : { spoken });
}

function commonestBlocks(commonest: readonly string[], knowledge: Knowledge): KnownBlock[] {
  const ids = [...new Set(commonest)].filter((id) => knowledge.entries.has(id)).slice(0, MOST_COMMONEST);
  if (ids.length === 0) return [];
  return [
    section(bold(HOME_WORDS.commonest)),
    ...actions(ids.map((id, at) => entryButton(at, nameOf(knowledge, id), id))),
  ];
}

function groupBlocks({ heading, credentials, left }: CatalogueGroup, knowledge: Knowledge): KnownBlock[] {
  const rows = credentials.map((it, at) =>
    row(
      section(catalogueLine(it, knowledge, '\n', GIST)),
      entryButton(at, WORDS.show, it.id, `${WORDS.show} ${it.name}`),
    ),
  );
  return [header(heading), ...rows, ...(left > 0 ? [context(HOME_WORDS.more(left))] : [])];
}

function questionRow({ question, entryId = '' }: AskedBefore, at: number, { entries }: Knowledge): KnownBlock {
  const line = literalSection(question, MOST_QUESTION);
  if (!entries.has(entryId)) return line;
  const spoken = `${HOME_WORDS.showAgain}: ${literalText(question, MOST_QUESTION)}`;
  return row(line, entryButton(at, HOME_WORDS.showAgain, entryId, spoken));
}

function forgetButton(): Button {
  return button(ACTION_IDS.historyForget, HOME_WORDS.forget, 'forget', {
    style: 'danger',
    spoken: HOME_WORDS.forgetLabel,
    confirm: {
      title: plainText(HOME_WORDS.forgetAsk),
      text: plainText(HOME_WORDS.forgetText),
      confirm: plainText(HOME_WORDS.forget),
      deny: plainText(HOME_WORDS.keep),
      style: 'danger',
    },
  });
}

function historyBlocks(history: HomeOptions['history'], knowledge: Knowledge): KnownBlock[] {
  const heading = header(HOME_WORDS.history);
  if (history === undefined) {
    const on = button(ACTION_IDS.historyOn, HOME_WORDS.turnOn, 'on', { spoken: HOME_WORDS.turnOnLabel });
    return [heading, row(section(HOME_WORDS.historyOff), on)];
  }
  const off = button(ACTION_IDS.historyOff, HOME_WORDS.turnOff, 'off', { spoken: HOME_WORDS.turnOffLabel });
  if (history.length === 0) return [heading, row(section(HOME_WORDS.noHistory), off)];
  return [
    heading,
    ...history.slice(0, MOST_HISTORY).map((it, at) => questionRow(it, at, knowledge)),
    ...actions([off, forgetButton()]),
    context(HOME_WORDS.privacy),
  ];
}

/**
 * The Home tab: a button to search, what is asked most, the catalogue by its groups, and the reader's own last questions.
 *
 * @param whole the knowledge
 * @param options for whom it is
 * @returns a view within Slack's limits; buttons that show an entry carry its id
 */
export function buildHomeView(whole: Knowledge, { audience, commonest, history }: HomeOptions): HomeView {
  const knowledge = knowledgeFor(whole, audience);
  const blocks = [
    header(HOME_WORDS.title),
    section(HOME_WORDS.ask),
    ...actions([
      button(ACTION_IDS.searchOpen, `🔎 ${WORDS.search}`, 'home', { style: 'primary', spoken: WORDS.search }),
    ]),
    ...commonestBlocks(commonest, knowledge),
    { type: 'divider' } as const,
    ...arrangeCatalogue(knowledge, MOST_ROWS).flatMap((group) => groupBlocks(group, knowledge)),
    { type: 'divider' } as const,
    ...historyBlocks(history, knowledge),
  ];
  return { type: 'home', blocks: markFor(audience, fitBlocks(blocks, SLACK_LIMITS.viewBlocks, SLACK_LIMITS.viewJson)) };
}
