import { randomUUID } from 'node:crypto';

let lastAt = 0;
let count = 0;

/**
 * Makes a UUID (version 7): later ones sort after earlier ones, and nobody guesses them.
 *
 * @param at milliseconds since 1970
 */
export function newId(at: number): string {
  const time = Math.floor(at);
  count = time === lastAt ? (count + 1) % 4096 : 0;
  lastAt = time;
  const digits = time.toString(16).padStart(12, '0');
  return `${digits.slice(0, 8)}-${digits.slice(8)}-7${count.toString(16).padStart(3, '0')}-${randomUUID().slice(19)}`;
}
