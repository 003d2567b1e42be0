import type { Entry, Knowledge } from '../src/knowledge/knowledge.ts';
import { stem } from '../src/matching/stem.ts';
import { STOP_WORDS } from '../src/matching/stop-words.ts';
import { WEAK_TERMS } from '../src/matching/weak-words.ts';

const VOWELS = 'aeiou';
const CONSONANTS = 'bcdfghjklmnpqrstvwxyz';
/** Ends no word of a language, so that a copied word is never one of ours. */
const ENDING = 'qj';

/** Fields whose values belong to a closed vocabulary, or are addresses: no text that a question is matched with. */
const CLOSED = new Set([
  'kind',
  'group',
  'term',
  'status',
  'secrecy',
  'role',
  'runs-on',
  'reaches',
  'sources',
  'source',
]);
/** Fields that hold ids of entries. */
const IDS = new Set(['id', 'instead', 'use', 'credential', 'means']);

/** Sets of words differ by how far each shifts the letters. */
function shiftLetter(letter: string, set: number): string {
  const lower = letter.toLowerCase();
  const letters = VOWELS.includes(lower) ? VOWELS : CONSONANTS;
  const at = letters.indexOf(lower);
  if (at < 0) return letter;
  const shifted = letters[(at + 1 + set) % letters.length] as string;
  return letter === lower ? shifted : shifted.toUpperCase();
}

/** Everyday words stay, as they would in any other knowledge; a word that tells something becomes another. */
function copyWord(word: string, set: number): string {
  const lower = word.toLowerCase();
  if (STOP_WORDS.has(lower) || WEAK_TERMS.has(stem(lower))) return word;
  return [...word].map((letter) => shiftLetter(letter, set)).join('') + ENDING;
}

type Copying = { copy: number; set: number; known: Map<string, string> };

function copyText(text: string, { set, known }: Copying): string {
  return text.replace(/\p{L}+/gu, (word) => {
    const copied = known.get(word) ?? copyWord(word, set);
    known.set(word, copied);
    return copied;
  });
}

/** Copies plain data. */
function copyValue(value: unknown, field: string, copying: Copying): unknown {
  if (CLOSED.has(field)) return value;
  if (typeof value === 'string') return IDS.has(field) ? `${value}-${copying.copy}` : copyText(value, copying);
  if (Array.isArray(value)) return value.map((it) => copyValue(it, field, copying));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, it]) => [name, copyValue(it, name, copying)]));
}

function multiply<T>(items: readonly T[], factor: number): T[] {
  const sets = Math.ceil(Math.sqrt(factor));
  const copies = Array.from({ length: factor - 1 }, (_, copy) => {
    return copyValue(items, '', { copy, set: copy % sets, known: new Map() }) as T[];
  });
  return [...items, ...copies.flat()];
}

/**
 * Makes knowledge that is many times as large: copies of every entry, of what the vocabulary calls them and of what is asked
 * outside, with other ids and other words. A question for the original finds it among the copies by the words that tell something; everyday words all share.
 * The number of different words grows with the root of the text's length, as it does in any language (H. S. Heaps, 1978): so
 * many sets of other words the copies take turns with.
 *
 * @param knowledge what is copied; the rest of its vocabulary stays as it is
 * @param factor how many times, the original counted; 1 to 400
 */
export function multiplyKnowledge(knowledge: Knowledge, factor: number): Knowledge {
  const entries = multiply<Entry>([...knowledge.entries.values()], factor);
  entries.sort((left, right) => (left.id < right.id ? -1 : 1));
  const { vocabulary } = knowledge;
  return {
    ...knowledge,
    outside: multiply(knowledge.outside, factor),
    entries: new Map(entries.map((entry) => [entry.id, entry])),
    vocabulary: { ...vocabulary, meanings: multiply(vocabulary.meanings, factor) },
  };
}
