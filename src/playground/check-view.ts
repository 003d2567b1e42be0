import { LIMITS } from './block-limits.ts';
import { isObject } from './blocks.ts';
import { checkBlockList } from './check-blocks.ts';
import { all, problem, type Rule, shortString, textObject } from './limit-rules.ts';
import type { JsonObject } from './workspace.ts';

const modalRule: Rule = all(
  textObject('title', LIMITS.modalTitle, { plain: true }),
  textObject('submit', LIMITS.modalButton, { optional: true, plain: true }),
  textObject('close', LIMITS.modalButton, { optional: true, plain: true }),
);

/**
 * Checks a modal or an App Home against Slack's limits.
 *
 * @param view what the app sent
 * @param type which of the two it must be
 * @returns what is wrong and where; empty when all is well
 */
export function checkView(view: unknown, type: 'modal' | 'home'): string[] {
  if (!isObject(view)) return [problem('missing required field: view', '/view')];
  if (view.type !== type) return [problem(`must be ${type}`, '/view/type')];
  return [
    ...(type === 'modal' ? [...modalRule(view, '/view'), ...checkSubmit(view)] : []),
    ...checkMetadata(view),
    ...shortString('callback_id', LIMITS.id)(view, '/view'),
    ...checkBlockList(view.blocks, LIMITS.blocksPerView, '/view/blocks'),
  ];
}

/**
 * Whether a view is larger than Slack takes.
 */
export function isViewTooLarge(view: unknown): boolean {
  return JSON.stringify(view ?? null).length > LIMITS.viewJson;
}

function checkSubmit(view: JsonObject): string[] {
  const hasInput = Array.isArray(view.blocks) && view.blocks.some((block) => isObject(block) && block.type === 'input');
  return hasInput && !view.submit ? [problem('missing required field: submit', '/view/submit')] : [];
}

function checkMetadata(view: JsonObject): string[] {
  // An empty private_metadata is fine, unlike other empty texts.
  return view.private_metadata === '' ? [] : shortString('private_metadata', LIMITS.privateMetadata)(view, '/view');
}
