import type { Entry, Knowledge } from '../../src/knowledge/knowledge.ts';

/** The same entry under another id and name. */
function copyOf(entry: Entry, number: number): Entry {
  const id = `${entry.id}-${number}`;
  if (entry.kind === 'task') return { ...entry, id, title: `${entry.title} ${number}` };
  return { ...entry, id, name: `${entry.name} ${number}` };
}

/** Knowledge of as many entries as asked for: those of another, over and over. */
export function multiply(knowledge: Knowledge, size: number): Knowledge {
  const own = [...knowledge.entries.values()];
  const copies = Array.from({ length: size }, (_, at) => copyOf(own[at % own.length]!, Math.floor(at / own.length)));
  return { ...knowledge, entries: new Map(copies.map((entry) => [entry.id, entry])) };
}
