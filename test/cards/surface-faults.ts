import type { HomeView, KnownBlock, ModalView } from '@slack/types';
import type { Card } from '../../src/cards/card.ts';
import { areBlocksTooLong, checkBlocks } from '../../src/playground/check-blocks.ts';
import { checkView, isViewTooLarge } from '../../src/playground/check-view.ts';
import { activeMarkup, breaches } from './slack-limits.ts';

const MENTION = /^<@[UW][A-Z0-9]+>$/;

/** Every text of mrkdwn in some blocks; plain texts act on nothing. */
function mrkdwnOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { type, text } = value as { type?: unknown; text?: unknown };
  if (type === 'mrkdwn' && typeof text === 'string') return [text];
  return Object.values(value).flatMap(mrkdwnOf);
}

function markupOf(blocks: readonly KnownBlock[]): string[] {
  return mrkdwnOf(blocks)
    .flatMap(activeMarkup)
    .filter((it) => !MENTION.test(it));
}

/** What Slack would refuse in a card, and what it would act on. */
export function faultsOfCard({ blocks, text }: Card): string[] {
  return [
    ...checkBlocks(blocks),
    ...breaches(blocks),
    ...markupOf(blocks),
    ...activeMarkup(text).filter((it) => !MENTION.test(it)),
    ...(areBlocksTooLong(blocks) ? ['blocks: too long'] : []),
    ...(text === '' ? ['text: empty'] : []),
  ];
}

/** The same of a window or a Home tab. */
export function faultsOfView(view: ModalView | HomeView): string[] {
  return [
    ...checkView(view, view.type),
    ...breaches(view.blocks as KnownBlock[], 100),
    ...markupOf(view.blocks as KnownBlock[]),
    ...(isViewTooLarge(view) ? ['view: too large'] : []),
  ];
}

/** An element that can be pressed or chosen. */
export type Usable = {
  type: string;
  action_id: string;
  value?: string;
  text?: { text: string };
  accessibility_label?: string;
};

/** The buttons and menus of some blocks, in their order. */
export function usablesOf(blocks: readonly object[]): Usable[] {
  return blocks.flatMap((block) => {
    const { accessory, elements, element, type } = block as {
      accessory?: Usable;
      elements?: Usable[];
      element?: Usable;
      type: string;
    };
    return [accessory, element, ...(type === 'actions' ? (elements ?? []) : [])].filter((it) => it !== undefined);
  });
}
