import type { Entry } from '../knowledge/knowledge.ts';
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

function wordsOf(text: string): Set<string> {
  return new Set(contentTokens(tokenize(text)).map(({ term }) => term));
}

/** How well a cause fits what the question tells of its circumstances. */
function fitOf(
  cause: ProblemEntry['causes'][number],
  asked: ReadonlySet<string>,
  { facets, names }: ReadQuestion,
): number {
  const shared = [...wordsOf(cause.when)].filter((term) => asked.has(term)).length;
  const natural = [...facets.places].some((place) => NATURAL_AT[place].includes(cause.credential));
  const isNamed = names.some(({ value }) => value.length === 1 && value[0] === cause.credential);
  return shared + (natural ? PLACE_POINTS : 0) + (isNamed ? PLACE_POINTS : 0);
}

/**
 * Puts the causes of an error in the order of what the question tells: the same message has another cause on EC2 than on a laptop.
 * Causes that fit alike stay in the order of the entry, the likeliest first.
 *
 * @param problem the error
 * @param read the question as understood
 */
export function orderCauses(problem: ProblemEntry, read: ReadQuestion): ProblemEntry {
  const asked = new Set(read.terms.map(({ term }) => term));
  const fitting = problem.causes.map((cause) => ({ cause, fit: fitOf(cause, asked, read) }));
  return { ...problem, causes: fitting.toSorted((left, right) => right.fit - left.fit).map(({ cause }) => cause) };
}

/** An entry as the index holds it, with its causes in the order of the question. */
export function entryFor({ index }: Library, number: number, read: ReadQuestion): Entry {
  const entry = index.entries[number] as Entry;
  return entry.kind === 'problem' ? orderCauses(entry, read) : entry;
}
