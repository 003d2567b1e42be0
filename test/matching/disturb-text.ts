/** A source of chance that gives the same numbers for the same seed: mulberry32, 0 to 1. */
type Chance = () => number;

function seededChance(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pick<T>(all: readonly T[], chance: Chance): T {
  return all[Math.floor(chance() * all.length)]!;
}

const KEY_ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** A letter of the key beside the one that was meant, on its row. */
function neighbourOf(letter: string, chance: Chance): string {
  const row = KEY_ROWS.find((keys) => keys.includes(letter.toLowerCase())) ?? letter;
  const at = row.indexOf(letter.toLowerCase());
  return pick(
    [row[at - 1], row[at + 1]].filter((key) => key !== undefined),
    chance,
  );
}

type Slip = (word: string, at: number, chance: Chance) => string;

const drop: Slip = (word, at) => word.slice(0, at) + word.slice(at + 1);
const double: Slip = (word, at) => word.slice(0, at) + word[at] + word.slice(at);
const hitNeighbour: Slip = (word, at, chance) =>
  word.slice(0, at) + neighbourOf(word[at]!, chance) + word.slice(at + 1);
const swap: Slip = (word, at) => {
  const first = Math.min(at, word.length - 2);
  return word.slice(0, first) + word[first + 1] + word[first] + word.slice(first + 2);
};

const SLIPS = [drop, double, hitNeighbour, swap];

/** Words as people type them; what stands in identifiers and paths is pasted. */
const LONG_WORD = /\b[a-z]{5,}\b/gi;

/**
 * Mistypes a text: one slip in each word of five letters or more.
 *
 * @param text the text
 * @param seed the same gives the same slips
 */
export function mistype(text: string, seed: number): string {
  const chance = seededChance(seed);
  return text.replace(LONG_WORD, (word) => pick(SLIPS, chance)(word, Math.floor(chance() * word.length), chance));
}

/** A text as somebody types who leaves out everything but letters, digits and blanks. */
export function withoutPunctuation(text: string): string {
  return text.replace(/['’]/g, '').replace(/[\p{P}\p{S}]+/gu, ' ');
}
