import { describe, expect, it } from 'vitest';
import { guardText } from '../../src/shapes/guard-text.ts';
import { findLeftover } from './leftovers.ts';
import { startDice } from './made-up-secrets.ts';
import { PASTED_MESSAGES } from './pasted-messages.ts';

describe('guardText() on what people paste', () => {
  it.each(Object.entries(PASTED_MESSAGES))('%s', (_name, make) => {
    for (const seed of [3, 34, 65, 96]) {
      const { text, secrets } = make(startDice(seed));
      const guarded = guardText(text);
      expect(
        guarded.found.map(({ grade }) => grade),
        text,
      ).toContain('secret');
      for (const secret of secrets) expect(findLeftover(guarded.text, secret), guarded.text).toBeUndefined();
      expect(guardText(guarded.text).found.filter(({ grade }) => grade === 'secret')).toEqual([]);
      expect(JSON.stringify(guarded.found)).not.toContain(secrets[0]?.slice(-8));
    }
  });
});
