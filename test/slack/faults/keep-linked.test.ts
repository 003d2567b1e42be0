import { describe, expect, it } from 'vitest';
import { keepLinked } from '../../../src/slack/keep-linked.ts';
import type { Link } from '../../../src/slack/open-link.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Links that end when told to, opened by a Slack that fails as often as said, on a clock that waiting moves. */
function setUp(fails = 0) {
  let time = 0;
  const waits: number[] = [];
  const ends: ((isGone: boolean) => void)[] = [];
  const closed: Link[] = [];
  const open = async (): Promise<Link> => {
    if (ends.length > 0 && fails-- > 0) throw new Error('my-password');
    let isOpen = true;
    const due = new Promise<void>((resolve) => {
      ends.push((isGone) => {
        isOpen = !isGone;
        resolve();
      });
    });
    const link: Link = { due, isOpen: () => isOpen, close: () => void closed.push(link) };
    return link;
  };
  const wait = async (milliseconds: number) => {
    waits.push(milliseconds);
    time += milliseconds;
    await turn();
  };
  const lines: object[] = [];
  const write = (fields: object, message?: string) => void lines.push({ ...fields, message });
  const log = { debug: write, info: write, warn: write, error: write };
  const linked = keepLinked({ open, log, wait, now: () => time });
  const age = (milliseconds: number) => {
    time += milliseconds;
  };
  return { linked, waits, ends, closed, lines, age };
}

async function turns(): Promise<void> {
  for (let at = 0; at < 100; at++) await turn();
}

describe('keepLinked', () => {
  it('renews a connection that stood for long at once, and closes the old one after three seconds', async () => {
    const { linked, waits, ends, closed, age } = setUp();
    await linked.start();
    age(3_600_000);
    ends[0]?.(false);
    await turns();
    expect([waits, ends.length, closed.length]).toEqual([[0, 3000], 2, 1]);
    expect(linked.isConnected()).toBe(true);
  });

  it('waits longer after each failure, half a minute at most', async () => {
    const { linked, waits, ends, lines } = setUp(7);
    await linked.start();
    ends[0]?.(true);
    await turns();
    expect(waits).toEqual([1000, 2000, 5000, 10_000, 30_000, 30_000, 30_000, 30_000, 3000]);
    expect(linked.isConnected()).toBe(true);
    expect(JSON.stringify(lines)).not.toContain('my-password');
  });

  it('waits longer when connections stand only for a moment', async () => {
    const { linked, waits, ends } = setUp();
    await linked.start();
    for (let at = 0; at < 4; at++) {
      ends.at(-1)?.(at % 2 === 0);
      await turns();
    }
    expect(waits.filter((it) => it !== 3000)).toEqual([1000, 2000, 5000, 10_000]);
  });

  it('opens nothing more when it is stopped', async () => {
    const { linked, ends, closed } = setUp();
    await linked.start();
    linked.stop();
    ends[0]?.(true);
    await turns();
    expect([ends.length, closed.length]).toEqual([1, 1]);
  });

  it('fails to start when the first cannot be opened', async () => {
    const open = () => Promise.reject(new Error('no'));
    const quiet = () => undefined;
    const log = { debug: quiet, info: quiet, warn: quiet, error: quiet };
    await expect(keepLinked({ open, log }).start()).rejects.toThrow('no');
  });
});
