import type { KnownBlock } from '@slack/types';

/**
 * Slack's published limits, written down here once more so that a slip in the builders' own table is found.
 * Each line of the result names what is over and by how much.
 */
export function breaches(blocks: readonly KnownBlock[], most = 50): string[] {
  const found: string[] = [];
  const check = (what: string, size: number, limit: number) => {
    if (size > limit) found.push(`${what}: ${size} of ${limit}`);
    if (size === 0) found.push(`${what}: empty`);
  };
  check('blocks', blocks.length, most);
  for (const block of blocks) {
    if (block.type === 'header') check('header', block.text.text.length, 150);
    if (block.type === 'section') {
      if (block.text) check('section', block.text.text.length, 3000);
      if (block.fields) check('fields', block.fields.length, 10);
      for (const field of block.fields ?? []) check('field', field.text.length, 2000);
    }
    if (block.type === 'context') {
      check('context elements', block.elements.length, 10);
      for (const it of block.elements) if ('text' in it) check('context', it.text.length, 2000);
    }
    if (block.type === 'actions') {
      check('actions', block.elements.length, 25);
      const ids = block.elements.map((it) => ('action_id' in it ? it.action_id : undefined));
      if (new Set(ids).size !== ids.length) found.push('action ids: one twice in a block');
      for (const it of block.elements) {
        if (it.type !== 'button') continue;
        check('button', it.text.text.length, 75);
        check('value', (it.value ?? '').length, 2000);
        check('action id', (it.action_id ?? '').length, 255);
      }
    }
  }
  return found;
}

/** Markup that Slack would act on: mentions, broadcasts, and links other than to https addresses. */
export function activeMarkup(text: string): string[] {
  return (text.match(/<[^<>]*>/g) ?? []).filter((it) => !/^<https:\/\/[^<>|\s]+\|[^<>|]+>$/.test(it));
}
