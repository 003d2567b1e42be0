import { describe, expect, it } from 'vitest';
import { renderTerminal } from '../../src/cards/render-terminal.ts';
import { describeEntry } from '../../src/export/describe-entry.ts';
import { sheetBlocks } from '../../src/export/sheet-blocks.ts';
import { FULL, readableTexts } from './sample-library.ts';

function show(id: string, width = 10_000): string {
  const entry = FULL.entries.get(id);
  if (!entry) throw new Error(`no ${id}`);
  return renderTerminal(
    { text: '', blocks: sheetBlocks(describeEntry(entry, FULL), entry.not) },
    { color: false, width },
  );
}

describe('an entry in the terminal', () => {
  it.each([...FULL.entries.keys()])('shows every text of %s', (id) => {
    const shown = show(id).replaceAll('`', '');
    const { credential, ...entry } = { credential: '', ...FULL.entries.get(id) };
    expect(readableTexts(entry).filter((text) => text !== credential && !shown.includes(text.trim()))).toEqual([]);
  });

  it.each([
    [
      'session-pass',
      ['Not to be confused with', 'Iron key (`iron-key`): One opens the office', 'Moor a boat at the pier'],
    ],
    [
      'iron-key',
      ['Legacy (since 2010, until 2030); use instead: Session pass (`session-pass`)', 'Errors that name it'],
    ],
    [
      'moor-a-boat',
      ['Use Session pass (`session-pass`): the pier is open', 'Old way: Iron key', '  moor --boat <boat>'],
    ],
    ['gate-shut', ['Likeliest: It is ebb', 'Check Look out', 'Credential: Iron key (`iron-key`)']],
  ])('says of %s what it has to do with others', (id, sentences) => {
    for (const sentence of sentences) expect(show(id)).toContain(sentence);
  });

  it('keeps to the width', () => {
    const lines = show('session-pass', 60).split('\n');
    expect(lines.filter((line) => line.length > 60 && line.trim().includes(' '))).toEqual([]);
  });
});
