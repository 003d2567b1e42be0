import { describe, expect, it } from 'vitest';
import { findDenied } from '../../src/matching/find-denied.ts';
import { tokenize } from '../../src/matching/tokenize.ts';

const deniedIn = (text: string) => [...findDenied(tokenize(text))].map(({ surface }) => surface);

describe('findDenied', () => {
  it.each([
    ['a shell without an ssh key', ['an', 'ssh', 'key']],
    ['use a role instead of access keys on lambda', ['access', 'keys']],
    ['roles rather than users for ec2', ['users']],
    ['the pem, not the password, but the file', ['password']],
    ['something other than root', ['root']],
    ['without a key and with a role', ['a', 'key']],
    ['which key do I need', []],
    ['do it instead', []],
    ['without', []],
  ])('finds in "%s" what is not wanted', (text, denied) => expect(deniedIn(text)).toEqual(denied));
});
