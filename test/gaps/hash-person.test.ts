import { describe, expect, it } from 'vitest';
import { hashPerson, monthOf } from '../../src/gaps/hash-person.ts';

const SALT = 'ab'.repeat(32);

describe('hashPerson', () => {
  it('gives the same 32 digits for the same person', () => {
    expect(hashPerson(SALT, 'T1', 'U1')).toMatch(/^[0-9a-f]{32}$/);
    expect(hashPerson(SALT, 'T1', 'U1')).toBe(hashPerson(SALT, 'T1', 'U1'));
  });

  it.each([
    ['another person', SALT, 'T1', 'U2'],
    ['another team', SALT, 'T2', 'U1'],
    ['another month', 'cd'.repeat(32), 'T1', 'U1'],
    ['ids that join to the same', SALT, 'T', '1U1'],
  ])('gives other digits for %s', (_who, salt, team, user) => {
    expect(hashPerson(salt, team, user)).not.toBe(hashPerson(SALT, 'T1', 'U1'));
  });
});

describe('monthOf', () => {
  it.each([
    ['2025-11-30T23:59:59.999Z', '2025-11'],
    ['2025-12-01T00:00:00Z', '2025-12'],
    ['2026-01-31T23:00:00-05:00', '2026-02'],
  ])('names the month of %s', (time, month) => expect(monthOf(Date.parse(time))).toBe(month));
});
