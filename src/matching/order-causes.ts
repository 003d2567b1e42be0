import { type Entry, entriesOf, type Knowledge } from '../knowledge/knowledge.ts';
import type { Cause } from '../knowledge/schema.ts';
import type { RunsOn } from '../knowledge/vocabularies.ts';
import type { Library } from './library.ts';
import type { ReadQuestion } from './read-question.ts';
import { contentTokens, tokenize } from './tokenize.ts';

/** What a program at a place is given by AWS itself; a cause for another place is less likely there. */
const NATURAL_AT: Readonly<Record<RunsOn, readonly string[]>> = {
  laptop: ['identity-center', 'temporary-credentials', 'access-key'],
  ec2: ['instance-profile'],
  lambda: ['lambda-execution-role'],
  ecs: ['container-role'],
  eks: ['container-role', 'eks-token'],
  ci: ['oidc-federation'],
  'on-prem': ['roles-anywhere'],
  'other-cloud': ['oidc-federation', 'roles-anywhere'],
  app: ['cognito-identity-pool'],
};

/** How much a place that is named counts, in words that fit. */
const PLACE_POINTS = 2;

type ProblemEntry = Extract<Entry, { kind: 'problem' }>;

/** How well a cause fits what the question tells of its circumstances. */
function fitOf(cause: Cause, words: ReadonlySet<string> | undefined, read: ReadQuestion): number {
  const { facets, names, terms } = read;
  const shared = terms.filter(({ term }) => words?.has(term)).length;
  const natural = [...facets.places].some((place) => NATURAL_AT[place].includes(cause.credential));
  const isNamed = names.some(({ value }) => value.length === 1 && value[0] === cause.credential);
  return shared + (natural ? PLACE_POINTS : 0) + (isNamed ? PLACE_POINTS : 0);
}

/** The words of the circumstances of every cause: by problem, in the order of its causes. */
export type CauseWords = ReadonlyMap<string, readonly ReadonlySet<string>[]>;

/**
 * Reads the circumstances of all causes once, so that a question need not.
 *
 * @param knowledge what the folder says
 */
export function readCauseWords(knowledge: Knowledge): CauseWords {
  const wordsOf = (text: string) => new Set(contentTokens(tokenize(text)).map(({ term }) => term));
  return new Map(
    entriesOf(knowledge, 'problem').map(({ id, causes }) => [id, causes.map(({ when }) => wordsOf(when))]),
  );
}

/**
 * Puts the causes of an error in the order of what the question tells: the same message has another cause on EC2 than on a laptop.
 * Causes that fit alike stay in the order of the entry, the likeliest first.
 */
function orderCauses(problem: ProblemEntry, { causeWords }: Library, read: ReadQuestion): ProblemEntry {
  const words = causeWords.get(problem.id);
  const fitting = problem.causes.map((cause, at) => ({ cause, fit: fitOf(cause, words?.[at], read) }));
  return { ...problem, causes: fitting.toSorted((left, right) => right.fit - left.fit).map(({ cause }) => cause) };
}

/**
 * An entry as the index holds it; an error with its causes in the order of the question.
 *
 * @param library the knowledge
 * @param number the entry's number in the index
 * @param read the question as understood
 */
export function entryFor(library: Library, number: number, read: ReadQuestion): Entry {
  const entry = library.index.entries[number] as Entry;
  return entry.kind === 'problem' ? orderCauses(entry, library, read) : entry;
}
