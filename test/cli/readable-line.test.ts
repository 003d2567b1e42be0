import { describe, expect, it } from 'vitest';
import { readableLine } from '../../src/cli/readable-line.ts';

const line = (record: object) => `${JSON.stringify({ level: 30, time: 0, ...record })}\n`;

describe('a line of the log at a terminal', () => {
  it('shows time, level, message and the rest', () => {
    const shown = readableLine(line({ outcome: 'answer', milliseconds: 1.5, msg: 'question' }), false);
    expect(shown).toMatch(/^\d\d:\d\d:\d\d info {2}question outcome=answer milliseconds=1\.5\n$/);
  });

  it('quotes what holds blanks, and writes lists as JSON', () => {
    const shown = readableLine(line({ name: 'two words', secrets: ['access-key'] }), false);
    expect(shown).toContain('name="two words" secrets=["access-key"]');
  });

  it('colours the level only', () => {
    expect(readableLine(line({ level: 50, msg: 'broken' }), true)).toMatch(/ \u001b\[31merror\u001b\[0m broken\n$/);
  });

  it('stays one line and turns nothing round, whatever is in it', () => {
    const shown = readableLine(line({ msg: 'a\nb\u001b[2J\u202ec', where: 'x\u2028y' }), false);
    expect(shown.trimEnd()).toMatch(/ a·b·\[2J·c where=/);
    expect(shown.match(/[\u0000-\u001f\u2028\u202e]/g)).toEqual(['\n']);
  });

  it.each(['no JSON\n', '42\n', '{"cut'])('that is %j stays as it is', (text) => {
    expect(readableLine(text, true)).toBe(text);
  });
});
