import type { Entry } from '../knowledge/knowledge.ts';
import type { Intent } from './detect-intent.ts';
import type { Library } from './library.ts';
import { compareFacets } from './read-facets.ts';
import type { ReadQuestion } from './read-question.ts';
import { likenessTo } from './refusals.ts';
import { INTENT_BONUS, RANKING } from './weights.ts';

/** The score of every entry, by its number in the index. */
type Scores = Float64Array;

/** A name counts for its entry as much as it has words; one with several meanings divides what it adds. */
function addNames(scores: Scores, read: ReadQuestion, numbers: ReadonlyMap<string, number>): void {
  for (const { value, length } of read.names) {
    for (const id of value) {
      const number = numbers.get(id);
      if (number !== undefined)
        scores[number] = (scores[number] as number) + (RANKING.name * Math.sqrt(length)) / value.length;
    }
  }
}

/** The words of an old page count for the entry that tells what became of it. */
function addSigns(scores: Scores, read: ReadQuestion, numbers: ReadonlyMap<string, number>): void {
  for (const { value, length } of read.old) {
    for (const { id } of value) {
      const number = numbers.get(id);
      if (number !== undefined)
        scores[number] = (scores[number] as number) + (RANKING.sign * Math.sqrt(length)) / value.length;
    }
  }
}

/** An error text counts as much as its words are rare; of several texts of one problem the longest counts. */
function addErrors(scores: Scores, read: ReadQuestion, library: Library, numbers: ReadonlyMap<string, number>): void {
  const best = new Map<string, number>();
  for (const { id, terms } of read.errors) {
    const rarity = terms.reduce((sum, term) => sum + library.index.postings.rarityOf(term), 0);
    best.set(id, Math.max(best.get(id) ?? 0, rarity));
  }
  for (const [id, rarity] of best) {
    const number = numbers.get(id);
    if (number !== undefined) scores[number] = (scores[number] as number) + RANKING.errorText * rarity;
  }
}

/** A task about rotating is no answer to a question about choosing, and the better one to a question about rotating. */
function agreementOfAims(asked: Intent, aim: Intent | undefined): -1 | 0 | 1 {
  if (aim === undefined) return 0;
  return aim === asked ? 1 : -1;
}

/** The words in the text that make error messages somebody else's (github.com). */
function foreignWords(text: string, { foreignWords: known }: Library): ReadonlySet<string> {
  const lower = text.toLowerCase();
  return new Set(known.filter((word) => lower.includes(word)));
}

function isSomebodyElses(entry: Entry, foreign: ReadonlySet<string>): boolean {
  if (entry.kind !== 'problem' || foreign.size === 0) return false;
  return entry.unless.some((word) => foreign.has(word.toLowerCase()));
}

/** How a task fits where the question's program runs, what it reaches, and what is wanted of it. */
function fitOfTask(task: Entry, { facets, intent }: ReadQuestion, aim: Intent | undefined): number {
  const aims = agreementOfAims(intent, aim) * RANKING.aim;
  if (facets.places.size === 0 && facets.targets.size === 0) return aims;
  const { place, target } = compareFacets(facets, task);
  return place * RANKING.place + target * RANKING.target + aims;
}

/** A question that names no error, and quotes none, is seldom answered by one. */
function isAboutError({ intent, errors }: ReadQuestion): boolean {
  return intent === 'error' || errors.length > 0;
}

/** The kind of entry that answers the intent gains, and the task for the circumstances that the question names. */
function addCircumstances(scores: Scores, read: ReadQuestion, library: Library): void {
  const { entries } = library.index;
  const bonus = INTENT_BONUS[read.intent];
  const foreign = foreignWords(read.text, library);
  const noError = isAboutError(read) ? 0 : RANKING.noError;
  for (let number = 0; number < entries.length; number++) {
    if ((scores[number] as number) <= 0) continue;
    const entry = entries[number] as Entry;
    const fit = entry.kind === 'task' ? fitOfTask(entry, read, library.aims[number]) : 0;
    const doubt = entry.kind === 'problem' ? noError : 0;
    const gain = isSomebodyElses(entry, foreign) ? 0 : 1 + (bonus[entry.kind] ?? 0) + fit - doubt;
    scores[number] = (scores[number] as number) * gain;
  }
}

/**
 * Lets entries that lead to the same credential speak for each other: an entry gains a share of the best score among those
 * whose first credential is the same as its own.
 */
function shareEvidence(scores: Scores, { leaders }: Library): Scores {
  const best = new Float64Array(scores.length);
  for (let number = 0; number < scores.length; number++) {
    const leader = leaders[number] as number;
    if ((scores[number] as number) > (best[leader] as number)) best[leader] = scores[number] as number;
  }
  for (let number = 0; number < scores.length; number++) {
    const score = scores[number] as number;
    if (score > 0) scores[number] = score + RANKING.sharedEvidence * (best[leaders[number] as number] as number);
  }
  return scores;
}

/** An entry's number in the index and its score. */
export type Ranked = { number: number; score: number };

/**
 * Ranks all entries for a question.
 *
 * @param library the knowledge
 * @param read the question as understood
 * @param most how many to return
 * @returns the best first; equal scores stand in the order of their ids
 */
export function rankEntries(library: Library, read: ReadQuestion, most: number): Ranked[] {
  const scores: Scores = new Float64Array(library.index.entries.length);
  for (const { term, weight } of read.terms) library.index.postings.addTo(scores, term, weight);
  addNames(scores, read, library.numbers);
  addSigns(scores, read, library.numbers);
  addErrors(scores, read, library, library.numbers);
  addCircumstances(scores, read, library);
  return heedRefusals(topOf(shareEvidence(scores, library), most), read, library);
}

/** An entry stands back for a question that is all but one of those it refuses. */
function heedRefusals(top: Ranked[], { written }: ReadQuestion, { refusals, index }: Library): Ranked[] {
  const asked = new Set(written);
  const heeded = top.map((it) => {
    const likeness = likenessTo(asked, refusals[it.number] ?? [], (term) => index.postings.rarityOf(term) || 1);
    return likeness >= RANKING.likeRefused ? { ...it, score: it.score * RANKING.refused } : it;
  });
  return heeded.sort((left, right) => right.score - left.score);
}

/** The highest scores, without sorting those that have no chance. */
function topOf(scores: Scores, most: number): Ranked[] {
  const top: Ranked[] = [];
  let least = 0;
  for (let number = 0; number < scores.length; number++) {
    const score = scores[number] as number;
    if (score <= least) continue;
    let at = top.length;
    while (at > 0 && (top[at - 1] as Ranked).score < score) at--;
    top.splice(at, 0, { number, score });
    if (top.length > most) top.pop();
    if (top.length === most) least = (top[most - 1] as Ranked).score;
  }
  return top;
}
