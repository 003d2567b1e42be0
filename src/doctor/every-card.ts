import { buildEntryCard, buildNoneCard, buildPartCard } from '../cards/build-card.ts';
import { buildListCard } from '../cards/catalogue-card.ts';
import { buildHomeView } from '../cards/home-view.ts';
import { buildMoreView } from '../cards/more-view.ts';
import { buildSearchView } from '../cards/search-view.ts';
import type { Entry, Knowledge } from '../knowledge/knowledge.ts';
import { BLOCKS } from '../knowledge/vocabularies.ts';

/** One thing that Slack is asked whether it would take it. */
export type Sample = { name: string; payload: { blocks: unknown[] } | { view: unknown } };

const OPTIONS = { isPrivate: true, audience: 'member' } as const;

function samplesOf(entry: Entry, knowledge: Knowledge): Sample[] {
  const parts = entry.kind === 'credential' ? BLOCKS.filter((name) => entry[name] !== undefined) : [];
  const { id } = entry;
  return [
    { name: id, payload: { blocks: buildEntryCard(knowledge, id, 'choose', OPTIONS).blocks } },
    ...parts.map((part) => ({
      name: `${id}, ${part}`,
      payload: { blocks: buildPartCard(knowledge, id, part, OPTIONS).blocks },
    })),
    { name: `${id}, More`, payload: { view: buildMoreView(knowledge, id, 'member') } },
  ];
}

/**
 * Builds every card and window that the knowledge leads to.
 *
 * @param knowledge the whole
 */
export function everyCard(knowledge: Knowledge): Sample[] {
  const home = buildHomeView(knowledge, { audience: 'member', commonest: [], history: undefined });
  return [
    { name: 'nothing found', payload: { blocks: buildNoneCard(knowledge, OPTIONS).blocks } },
    { name: 'the list', payload: { blocks: buildListCard(knowledge).blocks } },
    { name: 'the Home tab', payload: { view: home } },
    { name: 'the search', payload: { view: buildSearchView() } },
    ...[...knowledge.entries.values()].flatMap((entry) => samplesOf(entry, knowledge)),
  ];
}
