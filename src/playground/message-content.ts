import { isObject } from './blocks.ts';
import { fillIds } from './fill-ids.ts';
import type { JsonObject, Message } from './workspace.ts';

const MAX_TEXT = 40_000;

/**
 * Takes the readable part out of a message payload, ids filled in and text cut as Slack cuts it.
 *
 * @param body with `text`, `blocks` or `markdown_text`; the blocks have passed checkBlocks
 * @returns text and blocks, or undefined when there is nothing to show
 */
export function prepareContent(body: JsonObject): Pick<Message, 'text' | 'blocks'> | undefined {
  const written = typeof body.markdown_text === 'string' ? body.markdown_text : body.text;
  const text = typeof written === 'string' ? written.slice(0, MAX_TEXT) : '';
  const blocks = Array.isArray(body.blocks) ? fillIds(body.blocks.filter(isObject)) : [];
  if (text === '' && blocks.length === 0) return undefined;
  return blocks.length > 0 ? { text, blocks } : { text };
}
