import { describe, expect, it } from 'vitest';
import { guardText } from '../../src/shapes/guard-text.ts';
import { KIND_CASES } from './kind-cases.ts';
import { findLeftover } from './leftovers.ts';
import { startDice } from './made-up-secrets.ts';
import { WRAPPINGS } from './wrappings.ts';

type Miss = { kind: string; text: string; redacted: string };

const fitting = (text: string) => WRAPPINGS.filter(({ fits }) => fits?.(text) ?? true);

function hasSecret(text: string): boolean {
  return guardText(text).found.some(({ grade }) => grade === 'secret');
}

describe.each(WRAPPINGS)('guardText() in $name', ({ wrap, fits }) => {
  it('finds the secrets of every kind and leaves nothing of them', () => {
    const misses: Miss[] = [];
    let messages = 0;
    for (const { kind, found } of KIND_CASES) {
      for (const [at, make] of found.entries()) {
        const { text, secrets } = make(startDice(7 + at));
        if (fits && !fits(text)) continue;
        messages++;
        const redacted = guardText(wrap(text)).text;
        const isLeft = secrets.some((secret) => findLeftover(redacted, secret) !== undefined);
        if (!hasSecret(wrap(text)) || isLeft) misses.push({ kind, text: wrap(text), redacted });
      }
    }
    expect(messages).toBeGreaterThan(100);
    expect(misses).toEqual([]);
  });
});

describe('guardText() in any wrapping', () => {
  it('finds nothing where nothing is', () => {
    const alarms = KIND_CASES.flatMap(({ left }) => left)
      .flatMap((text) => fitting(text).map(({ wrap }) => wrap(text)))
      .filter(hasSecret);
    expect(alarms).toEqual([]);
  });
});
