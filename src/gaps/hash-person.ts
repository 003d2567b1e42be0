import { createHmac } from 'node:crypto';

const HEX_DIGITS = 32;

/**
 * Turns a person into a hash, by which people are counted and not found: without the month's salt, which is deleted after two
 * months, nobody can compute it again.
 *
 * @param salt what `Store.saltOf` gives for the month
 * @param team Slack's id of the workspace
 * @param user Slack's id of the person
 * @returns 32 hexadecimal digits
 */
export function hashPerson(salt: string, team: string, user: string): string {
  // A list, so that no two pairs read the same when they are joined.
  const person = JSON.stringify([team, user]);
  return createHmac('sha256', salt).update(person).digest('hex').slice(0, HEX_DIGITS);
}

/**
 * Names a month as `Store.saltOf` wants it.
 *
 * @param now milliseconds since 1970
 * @returns the month in UTC, as "2025-11"
 */
export function monthOf(now: number): string {
  return new Date(now).toISOString().slice(0, 7);
}
