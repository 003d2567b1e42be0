import type { Snapshot } from '../snapshot.ts';

/** A completion the composer offers: what it is called, and the whole text once it is taken. */
export type Hint = { label: string; detail: string; text: string };

/**
 * Offers the command and names that fit what is being typed.
 *
 * @param text of the composer
 * @param isThread whether it writes to a thread, where commands do not work
 * @returns the offers, best first; none most of the time
 */
export function findHints(snapshot: Snapshot, text: string, isThread: boolean): Hint[] {
  const { command, bot, people, me } = snapshot;
  if (text.startsWith('/') && !isThread) {
    const fits = command.startsWith(text) && text !== `${command} `;
    return fits
      ? [{ label: `${command} [your question]`, detail: 'Only you see the answer', text: `${command} ` }]
      : [];
  }
  const typed = /(?:^|\s)@(\w*)$/.exec(text)?.[1];
  if (typed === undefined) return [];
  const names = [
    { name: bot.name, detail: 'App' },
    ...people.map(({ id, name }) => ({ name, detail: id === me.id ? 'you' : '' })),
  ];
  const start = text.slice(0, text.length - typed.length);
  return names
    .filter(({ name }) => name.toLowerCase().startsWith(typed.toLowerCase()))
    .map(({ name, detail }) => ({ label: `@${name}`, detail, text: `${start}${name} ` }));
}
