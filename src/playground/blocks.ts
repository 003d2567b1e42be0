import type { JsonObject } from './workspace.ts';

/** A place in a message or view that a person can use, with the block it stands in. */
export type FoundElement = { block: JsonObject; element: JsonObject };

/**
 * Whether a value is a JSON object, and not an array or null.
 */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The elements of a block that can carry an action: its accessory, its input or its list.
 *
 * @returns the elements, in order
 */
export function elementsOf(block: JsonObject): JsonObject[] {
  const listed = Array.isArray(block.elements) ? block.elements : [];
  return [block.accessory, block.element, ...listed].filter(isObject);
}

/**
 * Finds the element an action names.
 *
 * @param blocks with ids filled in
 * @returns the element and its block, or undefined when the message has changed meanwhile
 */
export function findElement(blocks: JsonObject[], blockId: string, actionId: string): FoundElement | undefined {
  const block = blocks.find((candidate) => candidate.block_id === blockId);
  const element = block && elementsOf(block).find((candidate) => candidate.action_id === actionId);
  return block && element ? { block, element } : undefined;
}
