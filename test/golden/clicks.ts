import type { Button, KnownBlock } from '@slack/types';
import type { Answered } from '../../src/answers/answer.ts';
import { ACTION_IDS } from '../../src/cards/action-ids.ts';
import { buildCard, buildEntryCard, buildPartCard } from '../../src/cards/build-card.ts';
import { linesOf } from '../../src/cards/card.ts';
import { buildMoreView } from '../../src/cards/more-view.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';

const SEEN = { isPrivate: true, audience: 'member' } as const;

function buttonsOf(blocks: readonly KnownBlock[]): Button[] {
  return blocks.flatMap((block) => (block.type === 'actions' ? (block.elements as Button[]) : []));
}

/** What a person reads after pressing a button. */
function press(knowledge: Knowledge, { action_id = '', value = '' }: Button): string {
  if (action_id === ACTION_IDS.more) {
    const blocks = buildMoreView(knowledge, value, 'member').blocks as KnownBlock[];
    return blocks.flatMap(linesOf).join('\n');
  }
  if (action_id.startsWith(ACTION_IDS.part))
    return buildPartCard(knowledge, value, action_id.slice(ACTION_IDS.part.length), SEEN).text;
  if (action_id === ACTION_IDS.pickNone) return '';
  return buildEntryCard(knowledge, value, 'choose', SEEN).text;
}

/**
 * What an answer shows at once, and what it shows one click away.
 *
 * @param knowledge where the entries are read
 * @param answered the answer
 */
export function readAnswer(knowledge: Knowledge, answered: Answered): { card: string; clicks: string } {
  const { text, blocks } = buildCard(knowledge, answered, SEEN);
  return {
    card: text,
    clicks: buttonsOf(blocks)
      .map((button) => press(knowledge, button))
      .join('\n'),
  };
}
