import { titleOf } from '../knowledge/knowledge.ts';
import { EVIDENCE, type Evidence } from '../matching/evidence.ts';
import type { Library } from '../matching/library.ts';
import { matchQuestion } from '../matching/match-question.ts';
import { rankEntries } from '../matching/rank-entries.ts';
import { type QueryTerm, type ReadQuestion, readQuestion } from '../matching/read-question.ts';
import { estimateProbability } from './confidence.ts';
import { CONFIDENCE_MODEL, type LogisticModel } from './confidence-model.ts';

const MOST_ENTRIES = 5;
const MOST_TERMS = 6;

const round = (value: number) => value.toFixed(2);

function listed(label: string, values: readonly string[]): string {
  return `${label}: ${values.length > 0 ? values.join(', ') : 'none'}`;
}

function describeTerm({ term, surface, weight, isMended }: QueryTerm): string {
  const mended = isMended ? ` (for "${surface}")` : '';
  return `${term}${mended} ×${round(weight)}`;
}

function describeReading(read: ReadQuestion): string[] {
  return [
    `read as: ${read.text}`,
    `intent: ${read.intent}`,
    listed(
      'names',
      read.names.map(({ surface, value }) => `"${surface}" means ${value.join(' or ')}`),
    ),
    listed('places', [...read.facets.places]),
    listed('targets', [...read.facets.targets]),
    listed(
      'error texts',
      read.errors.map(({ id, text }) => `"${text}" of ${id}`),
    ),
    listed(
      'of other vendors',
      read.elsewhere.map(({ surface, value }) => `"${surface}" of ${value[0]?.whose}`),
    ),
    listed('terms', read.terms.map(describeTerm)),
    listed('in no entry', read.unknown),
  ];
}

/** What each term adds to the score of one entry, the most first. */
function contributions({ index }: Library, { terms }: ReadQuestion, number: number): string[] {
  const scores = new Float64Array(index.entries.length);
  const added = terms.map(({ term, weight }) => {
    scores[number] = 0;
    index.postings.addTo(scores, term, weight);
    return { term, adds: scores[number] as number };
  });
  return added
    .filter(({ adds }) => adds > 0)
    .sort((left, right) => right.adds - left.adds)
    .slice(0, MOST_TERMS)
    .map(({ term, adds }) => `${term} ${round(adds)}`);
}

function describeRanking(library: Library, read: ReadQuestion): string[] {
  return rankEntries(library, read, MOST_ENTRIES).map(({ number, score }, at) => {
    const entry = library.index.entries[number];
    const title = entry ? `${entry.kind} ${entry.id} (${titleOf(entry)})` : '';
    return `${at + 1}. ${round(score)} ${title}: ${contributions(library, read, number).join(', ')}`;
  });
}

function describeEvidence(evidence: Evidence, { weights, intercept }: LogisticModel): string[] {
  const rows = EVIDENCE.map((name) => ({ name, adds: weights[name] * evidence[name] }));
  const telling = rows.filter(({ adds }) => Math.abs(adds) >= 0.005);
  const sorted = telling.sort((left, right) => Math.abs(right.adds) - Math.abs(left.adds));
  return [
    `start ${round(intercept)}`,
    ...sorted.map(({ name, adds }) => `${name} ${adds > 0 ? '+' : ''}${round(adds)}`),
  ];
}

function describeDecision(evidence: Evidence): string[] {
  const { right, near, answer, choices } = CONFIDENCE_MODEL;
  return [
    `the first is right: ${round(estimateProbability(evidence, right))} (an answer from ${answer} on): ${describeEvidence(evidence, right).join(', ')}`,
    `one of the first three is: ${round(estimateProbability(evidence, near))} (choices from ${choices} on): ${describeEvidence(evidence, near).join(', ')}`,
  ];
}

/**
 * Tells the whole reckoning behind an answer: how the question was read, what each term adds to which entry, and what speaks
 * for and against being sure. For curators; askers see the words that matched and no figures.
 *
 * @param library the knowledge
 * @param redacted the question as the guard hands it on
 * @returns one line for each step
 */
export function explainAnswer(library: Library, redacted: string): string[] {
  const read = readQuestion(library, redacted);
  const { evidence } = matchQuestion(library, redacted);
  return [
    ...describeReading(read),
    ...describeRanking(library, read),
    ...(evidence ? describeDecision(evidence) : ['no entry shares a word with it']),
  ];
}
