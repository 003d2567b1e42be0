import { LIMITS } from './block-limits.ts';
import { elementsOf, isObject } from './blocks.ts';
import { contextElementRule, elementRule } from './element-rules.ts';
import { all, checkTextObject, list, oneOf, part, problem, type Rule, shortString, textObject } from './limit-rules.ts';
import type { JsonObject } from './workspace.ts';

const fieldRule: Rule = (node, at) => checkTextObject(node, LIMITS.fieldText, at);

const BLOCK_RULES: Record<string, Rule> = {
  header: textObject('text', LIMITS.headerText, { plain: true }),
  section: all(
    oneOf('text', 'fields'),
    textObject('text', LIMITS.sectionText, { optional: true }),
    list('fields', LIMITS.fields, fieldRule, true),
    part('accessory', elementRule),
  ),
  context: list('elements', LIMITS.contextElements, contextElementRule),
  actions: list('elements', LIMITS.actionElements, elementRule),
  input: all(
    textObject('label', LIMITS.inputLabel, { plain: true }),
    textObject('hint', LIMITS.inputHint, { optional: true, plain: true }),
    part('element', elementRule, false),
  ),
  image: all(
    shortString('alt_text', LIMITS.imageAlt, false),
    shortString('image_url', LIMITS.imageUrl),
    textObject('title', LIMITS.imageTitle, { optional: true, plain: true }),
    oneOf('image_url', 'slack_file'),
  ),
  markdown: shortString('text', LIMITS.markdownText, false),
  divider: () => [],
  rich_text: () => [],
  video: () => [],
  table: () => [],
  file: () => [],
  context_actions: () => [],
  card: () => [],
  carousel: () => [],
  container: () => [],
  plan: () => [],
  task_card: () => [],
};

/**
 * Checks the blocks of a message against Slack's limits.
 *
 * @param blocks what the app sent; undefined is fine
 * @returns what is wrong and where, in Slack's wording; empty when all is well
 */
export function checkBlocks(blocks: unknown): string[] {
  if (blocks === undefined || blocks === null) return [];
  return checkBlockList(blocks, LIMITS.blocksPerMessage, '/blocks');
}

/**
 * Checks a list of blocks wherever it stands.
 *
 * @param max how many there may be
 * @param at the JSON pointer of the list
 * @returns what is wrong
 */
export function checkBlockList(blocks: unknown, max: number, at: string): string[] {
  if (!Array.isArray(blocks)) return [problem('must be an array', at)];
  if (blocks.length > max) return [problem(`no more than ${max} items allowed`, at)];
  return [...blocks.flatMap((block, index) => checkBlock(block, `${at}/${index}`)), ...findRepeatedIds(blocks, at)];
}

/**
 * Whether the whole of a message's blocks is longer than Slack takes.
 */
export function areBlocksTooLong(blocks: unknown): boolean {
  return blocks !== undefined && JSON.stringify(blocks).length >= LIMITS.blocksJson;
}

function checkBlock(block: unknown, at: string): string[] {
  if (!isObject(block)) return [problem('must be an object', at)];
  const rule = Object.hasOwn(BLOCK_RULES, String(block.type)) && BLOCK_RULES[String(block.type)];
  if (!rule) return [problem(`unsupported type: ${String(block.type)}`, `${at}/type`)];
  return [...shortString('block_id', LIMITS.id)(block, at), ...rule(block, at), ...findRepeatedActions(block, at)];
}

function findRepeatedIds(blocks: unknown[], at: string): string[] {
  const ids = blocks.map((block) => (isObject(block) ? block.block_id : undefined));
  return findRepeats(ids).map((index) => problem('block_id already exists', `${at}/${index}/block_id`));
}

function findRepeatedActions(block: JsonObject, at: string): string[] {
  const ids = elementsOf(block).map((element) => element.action_id);
  return findRepeats(ids).map((index) => problem('action_id already exists', `${at}/elements/${index}/action_id`));
}

function findRepeats(ids: unknown[]): number[] {
  return ids.flatMap((id, index) => (id !== undefined && ids.indexOf(id) < index ? [index] : []));
}
