import { elementsOf } from '../blocks.ts';
import type { JsonObject } from '../workspace.ts';

/** What stands in the inputs of a message or view: block_id, then action_id, in Slack's shape. */
export type InputValues = Record<string, Record<string, JsonObject>>;

const INITIAL: Record<string, (element: JsonObject) => JsonObject> = {
  plain_text_input: ({ initial_value }) => ({ value: initial_value ?? null }),
  email_text_input: ({ initial_value }) => ({ value: initial_value ?? null }),
  url_text_input: ({ initial_value }) => ({ value: initial_value ?? null }),
  number_input: ({ initial_value }) => ({ value: initial_value ?? null }),
  static_select: ({ initial_option }) => ({ selected_option: initial_option ?? null }),
  external_select: ({ initial_option }) => ({ selected_option: initial_option ?? null }),
  radio_buttons: ({ initial_option }) => ({ selected_option: initial_option ?? null }),
  checkboxes: ({ initial_options }) => ({ selected_options: initial_options ?? [] }),
  datepicker: ({ initial_date }) => ({ selected_date: initial_date ?? null }),
  timepicker: ({ initial_time }) => ({ selected_time: initial_time ?? null }),
};

/**
 * Gathers the values of all inputs: what the person chose, else what the app set at first.
 *
 * @param blocks of the message or view
 * @param chosen what the person has changed
 * @returns every input, also the untouched ones
 */
export function gatherValues(blocks: JsonObject[], chosen: InputValues): InputValues {
  const values: InputValues = {};
  for (const block of blocks) {
    for (const element of elementsOf(block)) {
      const value = currentValue(block, element, chosen);
      if (!value) continue;
      const blockId = String(block.block_id);
      values[blockId] = { ...values[blockId], [String(element.action_id)]: { type: element.type, ...value } };
    }
  }
  return values;
}

/**
 * The value of one input.
 *
 * @returns in Slack's shape, such as `{ value: "text" }`; undefined when the element holds none
 */
export function currentValue(block: JsonObject, element: JsonObject, chosen: InputValues): JsonObject | undefined {
  const initial = INITIAL[String(element.type)];
  return initial && (chosen[String(block.block_id)]?.[String(element.action_id)] ?? initial(element));
}

/**
 * Finds what must be filled in before a modal may be submitted.
 *
 * @param values gathered from the same blocks
 * @returns one sentence for each block that is not right yet
 */
export function findMissing(blocks: JsonObject[], values: InputValues): Record<string, string> {
  const missing: Record<string, string> = {};
  for (const block of blocks.filter(({ type }) => type === 'input')) {
    const element = block.element as JsonObject;
    const value = values[String(block.block_id)]?.[String(element.action_id)] ?? {};
    const sentence = findFault(block, element, value);
    if (sentence) missing[String(block.block_id)] = sentence;
  }
  return missing;
}

function findFault(block: JsonObject, element: JsonObject, { type: _type, ...value }: JsonObject): string | undefined {
  const content = Object.values(value)[0];
  const isEmpty = content === null || content === '' || (Array.isArray(content) && content.length === 0);
  if (isEmpty) return block.optional === true ? undefined : 'Please complete this required field.';
  const { min_length: min, max_length: max } = element;
  if (typeof content !== 'string') return undefined;
  if (typeof min === 'number' && content.length < min) return `This needs at least ${min} characters.`;
  if (typeof max === 'number' && content.length > max) return `This takes at most ${max} characters.`;
  return undefined;
}
