import type { Answer } from '../answers/answer.ts';
import { answerQuestion } from '../answers/answer-question.ts';
import type { Entry, Knowledge } from '../knowledge/knowledge.ts';
import { type Library, openLibrary } from '../matching/library.ts';
import { foldAsks, type Phrase } from './fold-asks.ts';
import { leadsTo } from './leads-to.ts';

/** What became of an entry's own question. */
export type AskedAsk = {
  entry: Entry;
  /** The question, without any secret that somebody wrote into it. */
  ask: string;
  outcome: Answer['outcome'];
  /** The id of the first result; undefined when there is none. */
  got: string | undefined;
  /** Whether the first result, and one of the first three, does as well as the entry. */
  hit1: boolean;
  hit3: boolean;
};

/** What became of a question that is not for an entry, or not for the bot; `answered` when it got the entry, or any, as the answer. */
export type AskedOther = { id?: string; ask: string; answered: boolean; offered: boolean };

/** Every phrase of the knowledge, asked while it was left out. */
export type AskResults = { asks: AskedAsk[]; not: AskedOther[]; outside: AskedOther[] };

/** A build is most of the cost, a third of a second for 300 entries; with ten, most entries miss one ask at a time. */
const FOLDS = 10;

const MOST_RESULTS = 3;

function isThere(id: string | undefined): id is string {
  return id !== undefined;
}

/** The entries that somebody gets, the first three: what answers, or is offered, and what else matched. */
function resultIds(answer: Answer): string[] {
  if (answer.outcome === 'identified') {
    const { credential, alternatives = [] } = answer.finding;
    return [credential, ...alternatives.map((it) => it.credential)].filter(isThere).slice(0, MOST_RESULTS);
  }
  if (answer.outcome !== 'answer' && answer.outcome !== 'choices') return [];
  const first = answer.outcome === 'answer' ? answer.ids : answer.choices.map(({ id }) => id);
  return [...new Set([...first, ...answer.matches.map(({ entry }) => entry.id)])].slice(0, MOST_RESULTS);
}

/** Asks a phrase of a library that does not know it, and files what comes of it. */
function askPhrase(library: Library, phrase: Phrase, results: AskResults): void {
  const { answer, redacted: ask } = answerQuestion(library, { text: phrase.text, audience: 'member' });
  const { outcome } = answer;
  const ids = resultIds(answer);
  if (phrase.side === 'ask') {
    const { entry } = phrase;
    const [hit1 = false, ...others] = ids.map((id) => leadsTo(entry, id, library.knowledge));
    results.asks.push({ entry, ask, outcome, got: ids[0], hit1, hit3: hit1 || others.includes(true) });
  } else if (phrase.side === 'not') {
    const { id } = phrase.entry;
    results.not.push({ id, ask, answered: outcome === 'answer' && ids[0] === id, offered: outcome === 'choices' });
  } else {
    results.outside.push({ ask, answered: outcome === 'answer', offered: outcome === 'choices' });
  }
}

/**
 * Asks everything that the knowledge says it is asked: its entries' `asks` and `not`, and the questions outside. Each is asked while it
 * is left out, as somebody would ask in words that nobody has written down yet.
 *
 * @param knowledge checked knowledge
 */
export function testAsks(knowledge: Knowledge): AskResults {
  const results: AskResults = { asks: [], not: [], outside: [] };
  for (const fold of foldAsks(knowledge, FOLDS)) {
    const library = openLibrary(fold.knowledge);
    for (const phrase of fold.phrases) askPhrase(library, phrase, results);
  }
  return results;
}
