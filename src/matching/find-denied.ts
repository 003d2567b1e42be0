import type { Token } from './tokenize.ts';

/** Words after which people name what they do not want, and the word that must follow where the first alone says nothing. */
const CUES: readonly (readonly [string, string | undefined])[] = [
  ['without', undefined],
  ['instead', 'of'],
  ['rather', 'than'],
  ['other', 'than'],
  ['opposed', 'to'],
  ['not', 'a'],
  ['not', 'an'],
  ['not', 'the'],
];

/** Words that begin another thought. */
const ENDS = new Set(
  'and but or how what which can do does is are i we so because if when then to for in on from with'.split(' '),
);

const MOST_WORDS = 4;

function cueLength(tokens: readonly Token[], at: number): number {
  const [first, second] = [tokens[at], tokens[at + 1]].map((token) => token?.surface.toLowerCase());
  const cue = CUES.find(([word, next]) => word === first && (next === undefined || next === second));
  return cue === undefined ? 0 : cue[1] === undefined ? 1 : 2;
}

/**
 * Finds the words by which a question names what is not wanted: "a shell without a key", "a role instead of keys".
 *
 * @param tokens all words of the question, stop words included, in their order
 */
export function findDenied(tokens: readonly Token[]): ReadonlySet<Token> {
  const denied = new Set<Token>();
  for (let at = 0; at < tokens.length; at++) {
    const length = cueLength(tokens, at);
    if (length === 0) continue;
    const rest = tokens.slice(at + length, at + length + MOST_WORDS);
    const end = rest.findIndex(({ surface }) => ENDS.has(surface.toLowerCase()));
    for (const token of end < 0 ? rest : rest.slice(0, end)) denied.add(token);
  }
  return denied;
}
