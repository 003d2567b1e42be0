import { describe, expect, it } from 'vitest';
import { openLogOutput } from '../../src/cli/log-output.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Somebody who reads, or does not. */
function setUp() {
  const written: string[] = [];
  let pending = 0;
  const sink = { write: (text: string) => void written.push(text), pending: () => pending };
  const output = openLogOutput((line) => line.replace('my-password', '[removed]'), sink);
  const stall = (bytes: number) => {
    pending = bytes;
  };
  return { output, written, stall };
}

describe('openLogOutput', () => {
  it('writes lines a moment later, redacted, in their order', async () => {
    const { output, written } = setUp();
    output.write('my-password\n');
    output.write('second\n');
    expect(written).toEqual([]);
    await turn();
    expect(written).toEqual(['[removed]\nsecond\n']);
  });

  it('drops what nobody reads, and tells how much when somebody reads again', async () => {
    const { output, written, stall } = setUp();
    stall(2_000_000);
    for (let at = 0; at < 3; at++) output.write('x\n');
    await turn();
    expect(written).toEqual([]);
    stall(0);
    output.write('y\n');
    await turn();
    expect(written.join('')).toMatch(/"dropped":3.*\ny\n$/);
  });

  it('waits for what has not gone out, and not for ever', async () => {
    const { output, written, stall } = setUp();
    output.write('last\n');
    stall(10);
    const began = performance.now();
    await output.drain(50);
    expect(written).toEqual(['last\n']);
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
