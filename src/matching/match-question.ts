import type { Entry } from '../knowledge/knowledge.ts';
import type { Intent } from './detect-intent.ts';
import { type Evidence, sharedWords, tellingWords, weighEvidence } from './evidence.ts';
import { entryFor } from './fit-entry.ts';
import type { Library, OldStatement } from './library.ts';
import { rankEntries } from './rank-entries.ts';
import { type ReadQuestion, readQuestion } from './read-question.ts';

/** An entry that fits a question. */
export type Match = {
  /** A problem's causes stand in the order of what the question tells. */
  entry: Entry;
  /** Its score as a share of the best one's. For tools; people never see it. */
  score: number;
  /** The words of the question that spoke for this entry, the rarest first. */
  words: string[];
};

/** What a question was found to be about. */
export type Matches = {
  intent: Intent;
  /** The best first, ten at most. */
  ranked: Match[];
  /** What speaks for the best; undefined when nothing matched. */
  evidence: Evidence | undefined;
  /** The other vendor, or look-alike, that the question names, if any. */
  elsewhere: string | undefined;
  /** The entries whose names stand in the question, in its order; of a name with several meanings the commonest that is not named besides. */
  namedIds: string[];
  /** Whether the question asks for one of two that it names, wherever it is to be used. */
  isEither: boolean;
  /** Old statements that the question betrays. */
  old: readonly OldStatement[];
};

const MOST = 10;

/** Of a name with several meanings, the first that the question does not call by a name of its own. */
function namedIds({ names }: ReadQuestion): string[] {
  const exact = new Set(names.filter(({ value }) => value.length === 1).flatMap(({ value }) => value));
  const ids = names.map(({ value }) => (value.length === 1 ? value[0] : value.find((id) => !exact.has(id))));
  return [...new Set(ids)].filter((id) => id !== undefined);
}

/**
 * Finds the entries that a question is about. Pure: the same library and question give the same matches.
 *
 * @param library the knowledge, ready to be asked
 * @param question text as the guard hands it on
 */
export function matchQuestion(library: Library, question: string): Matches {
  const read = readQuestion(library, question);
  const ranked = rankEntries(library, read, MOST);
  const best = ranked[0]?.score ?? 1;
  const words = tellingWords(library, read);
  return {
    intent: read.intent,
    evidence: ranked.length > 0 ? weighEvidence(library, read, ranked) : undefined,
    elsewhere: read.elsewhere[0]?.value[0]?.whose,
    namedIds: namedIds(read),
    isEither: read.isEither && read.facets.places.size === 0,
    old: read.old.flatMap(({ value }) => value),
    ranked: ranked.map(({ number, score }) => ({
      entry: entryFor(library, number, read),
      score: score / best,
      words: sharedWords(library, words, number),
    })),
  };
}
