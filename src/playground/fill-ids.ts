import { elementsOf } from './blocks.ts';
import { type JsonObject, newId } from './workspace.ts';

const INTERACTIVE = new Set([
  'button',
  'static_select',
  'external_select',
  'overflow',
  'radio_buttons',
  'checkboxes',
  'plain_text_input',
  'multi_static_select',
  'datepicker',
  'timepicker',
  'email_text_input',
  'url_text_input',
  'number_input',
]);

/**
 * Fills in the block_id and action_id that the app left out, as Slack does.
 *
 * @returns a copy; the blocks given stay as they are
 */
export function fillIds(blocks: JsonObject[]): JsonObject[] {
  const copies = structuredClone(blocks);
  for (const block of copies) {
    block.block_id ||= newId('b');
    for (const element of elementsOf(block)) {
      if (INTERACTIVE.has(String(element.type))) element.action_id ||= newId('a');
    }
  }
  return copies;
}
