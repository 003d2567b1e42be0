import { hashPerson, monthOf } from '../gaps/hash-person.ts';
import type { Store } from '../store/store.ts';

/**
 * Makes the function that tells people apart without telling who they are: by a hash whose salt changes each month, and is then
 * forgotten.
 *
 * @param store where the salt is kept, the same for all processes
 * @param now the clock, in milliseconds
 */
export function createPersonOf(
  store: Pick<Store, 'saltOf'>,
  now: () => number,
): (team: string, user: string) => Promise<string> {
  let known: { month: string; salt: Promise<string> } | undefined;
  return async (team, user) => {
    const month = monthOf(now());
    const salted = known && known.month === month ? known : { month, salt: store.saltOf(month) };
    known = salted;
    try {
      return hashPerson(await salted.salt, team, user);
    } catch (error) {
      // Not remembered: the next question asks the store again.
      known = undefined;
      throw error;
    }
  };
}
