import { CommandError } from './command-error.ts';

const DAY_MS = 86_400_000;

/**
 * Reads a number of days, as `30d`.
 *
 * @param text as it was typed
 * @param action what cannot be done without it, as "purge before"
 * @returns milliseconds
 * @throws CommandError when it is none
 */
export function readDays(text: string, action: string): number {
  const days = /^(\d{1,5})d$/.exec(text)?.[1];
  if (days === undefined) throw new CommandError(`Cannot ${action} "${text}": not a number of days; use 90d`, 2);
  return Number(days) * DAY_MS;
}
