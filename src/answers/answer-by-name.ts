import type { Entry } from '../knowledge/knowledge.ts';
import { typoDistance } from '../knowledge/typo-distance.ts';
import type { Library } from '../matching/library.ts';
import type { Match } from '../matching/match-question.ts';
import { contentTokens, tokenize } from '../matching/tokenize.ts';
import type { Answer } from './answer.ts';
import { askBack, MOST_CHOICES } from './choices.ts';
import { THRESHOLDS } from './thresholds.ts';
import { readVagueQuestion } from './vague-question.ts';

/** A longer run of characters is no name, whatever it is. */
const LONGEST_NAME = 64;

/**
 * Answers one or two words, which are a name, perhaps mistyped, and not a sentence to be matched.
 *
 * @param library the knowledge
 * @param text what was asked
 * @returns undefined when it is no name of ours
 */
export function answerByName(library: Library, text: string): Answer | undefined {
  const words = text
    .replace(/[?!.]+$/, '')
    .trim()
    .split(/\s+/);
  if (words.length > 2 || text.length > LONGEST_NAME) return undefined;
  const entries = namedEntries(library, words.join(' '));
  const matches = entries.map((entry): Match => ({ entry, score: 1, words }));
  const [first] = entries;
  if (!first) return undefined;
  if (entries.length > 1) return { outcome: 'choices', ...askBack(entries), reason: { words }, matches };
  return { outcome: 'answer', intent: 'what', ids: [first.id], reason: { words }, matches };
}

/**
 * Asks back a question with too little in it, whatever would match it best.
 *
 * @param library the knowledge
 * @param text what was asked
 * @returns undefined when there is enough in it
 */
export function askWhich(library: Library, text: string): Answer | undefined {
  const entries = readVagueQuestion(library, text)
    ?.map((id) => library.knowledge.entries.get(id))
    .filter((it) => it !== undefined);
  if (entries === undefined) return undefined;
  const matches = entries.map((entry): Match => ({ entry, score: 1, words: [] }));
  return { outcome: 'choices', ...askBack(entries), reason: { words: [] }, matches };
}

/** The entries that a name means, or else the one whose name is spelt almost like it. */
function namedEntries({ names, index, knowledge, searchNames }: Library, name: string): Entry[] {
  const tokens = contentTokens(index.canonicalize(tokenize(name)));
  const [hit, ...others] = names.find(tokens);
  if (hit && others.length === 0 && hit.length === tokens.length) {
    return hit.value.map((id) => knowledge.entries.get(id)).filter((it) => it !== undefined);
  }
  const near = searchNames(name, MOST_CHOICES).find(
    (it) => it.entry.kind === 'credential' && isSpeltLike(it.name, name),
  );
  return near ? [near.entry] : [];
}

/** Fuse.js finds a short query inside a long name; here the whole name is meant. */
function isSpeltLike(known: string, typed: string): boolean {
  return typoDistance(known.toLowerCase(), typed.toLowerCase()) <= Math.floor(typed.length * THRESHOLDS.slips);
}
