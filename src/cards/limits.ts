import type { KnownBlock } from '@slack/types';

/** What Slack accepts, in characters or items. @see https://docs.slack.dev/reference/block-kit/blocks */
export const SLACK_LIMITS = {
  headerText: 150,
  sectionText: 3000,
  fields: 10,
  fieldText: 2000,
  contextElements: 10,
  contextText: 2000,
  actions: 25,
  buttonText: 75,
  buttonValue: 2000,
  id: 255,
  blocks: 50,
  viewBlocks: 100,
  viewTitle: 24,
  /** Options of one menu, and the characters of each. */
  options: 100,
  optionText: 75,
  /** Undocumented: messages fail with `msg_blocks_too_long` near 13,200 characters of block JSON (slackapi/bolt-js issue 2509). */
  blocksJson: 12_000,
  /** A view's payload may have 250 kB; this leaves room for escapes. */
  viewJson: 100_000,
  /** The best length of a message's text; it is truncated above 40,000. */
  text: 4000,
} as const;

/**
 * Cuts text to a length without splitting a character, and shows that it was cut.
 *
 * @param text any text
 * @param most characters that may remain, the ellipsis included
 */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '');
  // An escape or a link that is cut in two would show its remains.
  return `${cut
    .replace(/&[a-z]{0,3}$/, '')
    .replace(/<[^<>]*$/, '')
    .trimEnd()}…`;
}

function fitBlock(block: KnownBlock): KnownBlock {
  switch (block.type) {
    case 'header':
      return { ...block, text: { ...block.text, text: cutText(block.text.text, SLACK_LIMITS.headerText) } };
    case 'section':
      return {
        ...block,
        ...(block.text && { text: { ...block.text, text: cutText(block.text.text, SLACK_LIMITS.sectionText) } }),
        ...(block.fields && {
          fields: block.fields
            .slice(0, SLACK_LIMITS.fields)
            .map((field) => ({ ...field, text: cutText(field.text, SLACK_LIMITS.fieldText) })),
        }),
      };
    case 'context':
      return {
        ...block,
        elements: block.elements
          .slice(0, SLACK_LIMITS.contextElements)
          .map((it) => ('text' in it ? { ...it, text: cutText(it.text, SLACK_LIMITS.contextText) } : it)),
      };
    case 'actions':
      return {
        ...block,
        elements: block.elements
          .slice(0, SLACK_LIMITS.actions)
          .map((it) =>
            it.type === 'button'
              ? { ...it, text: { ...it.text, text: cutText(it.text.text, SLACK_LIMITS.buttonText) } }
              : it,
          ),
      };
    default:
      return block;
  }
}

/** Blocks that may be left out when there is too much, the least needed first. Buttons and the first block always stay. */
function leastNeeded(blocks: readonly KnownBlock[]): number {
  const dividers = blocks.findLastIndex((block) => block.type === 'divider');
  if (dividers > 0) return dividers;
  return blocks.findLastIndex((block, at) => at > 0 && block.type !== 'actions');
}

/**
 * Makes any blocks acceptable to Slack: texts cut, lists shortened, and whole blocks left out from the end while there is too
 * much of it. Every card passes here last.
 *
 * @param blocks as built
 * @param most blocks that may remain: 50 in a message, 100 in a modal
 * @param mostJson characters of JSON that may remain
 */
export function fitBlocks(
  blocks: readonly KnownBlock[],
  most: number = SLACK_LIMITS.blocks,
  mostJson: number = SLACK_LIMITS.blocksJson,
): KnownBlock[] {
  const fitted = blocks.map(fitBlock);
  while (fitted.length > most || JSON.stringify(fitted).length > mostJson) {
    const at = leastNeeded(fitted);
    if (at < 0) break;
    fitted.splice(at, 1);
  }
  return fitted;
}
