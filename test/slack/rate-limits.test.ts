import { describe, expect, it } from 'vitest';
import { limitRates } from '../../src/slack/rate-limits.ts';

function limitsAt(): { limits: ReturnType<typeof limitRates>; pass: (milliseconds: number) => void } {
  let time = 0;
  return {
    limits: limitRates(() => time),
    pass: (milliseconds) => {
      time += milliseconds;
    },
  };
}

describe('limitRates', () => {
  it('lets a person write 300 messages in a minute, then says how long to wait', () => {
    const { limits, pass } = limitsAt();
    pass(1000);
    const waits = Array.from({ length: 301 }, (_, at) => limits.ask('T1', 'U1', `C${at}`));
    expect(waits.slice(0, 300).every((wait) => wait === undefined)).toBe(true);
    expect(waits[300]).toBe(60);
    expect(limits.ask('T1', 'U2', 'C1')).toBeUndefined();
    pass(60_000);
    expect(limits.ask('T1', 'U1', 'C1')).toBeUndefined();
  });

  it('lets a channel have 600 messages in a minute', () => {
    const { limits } = limitsAt();
    const waits = Array.from({ length: 601 }, (_, at) => limits.ask('T1', `U${at}`, 'C1'));
    expect(waits.findIndex((wait) => wait !== undefined)).toBe(600);
  });
});
