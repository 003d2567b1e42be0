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
type TaskEntry = Extract<Entry, { kind: 'task' }>;

/** How well a cause fits what the question tells of its circumstances; a name within the error's own text tells nothing. */
function fitOf(cause: Cause, { circumstances, own }: CauseWordsOf, at: number, read: ReadQuestion): number {
  const { facets, names, terms } = read;
  const shared = terms.filter(({ term }) => circumstances[at]?.has(term)).length;
  const natural = [...facets.places].some((place) => NATURAL_AT[place].includes(cause.credential));
  const isNamed = names.some(
    ({ value, surface }) =>
      value.length === 1 && value[0] === cause.credential && !termsOf(surface).every((term) => own.has(term)),
  );
  return shared + (natural ? PLACE_POINTS : 0) + (isNamed ? PLACE_POINTS : 0);
}

type CauseWordsOf = {
  /** The words of the circumstances of each cause, in the order of the causes, without those that the error itself holds. */
  circumstances: readonly ReadonlySet<string>[];
  /** The words of the error's texts. */
  own: ReadonlySet<string>;
};

/** The words of the circumstances of every cause, by problem. */
export type CauseWords = ReadonlyMap<string, CauseWordsOf>;

function termsOf(text: string): string[] {
  return contentTokens(tokenize(text)).map(({ term }) => term);
}

/**
 * Reads the circumstances of all causes once, so that a question need not.
 *
 * @param knowledge what the folder says
 */
export function readCauseWords(knowledge: Knowledge): CauseWords {
  return new Map(
    entriesOf(knowledge, 'problem').map(({ id, texts, causes }) => {
      const own = new Set(texts.flatMap(termsOf));
      const circumstances = causes.map(({ when }) => new Set(termsOf(when).filter((term) => !own.has(term))));
      return [id, { circumstances, own }];
    }),
  );
}

/**
 * Puts the causes of an error in the order of what the question tells: the same message has another cause on EC2 than on a laptop.
 * Causes that fit alike stay in the order of the entry, the likeliest first.
 */
function orderCauses(problem: ProblemEntry, { causeWords }: Library, read: ReadQuestion): ProblemEntry {
  const words = causeWords.get(problem.id);
  if (words === undefined) return problem;
  const fitting = problem.causes.map((cause, at) => ({ cause, fit: fitOf(cause, words, at, read) }));
  return { ...problem, causes: fitting.toSorted((left, right) => right.fit - left.fit).map(({ cause }) => cause) };
}

/** What the old page named comes next to today's first choice. */
function oldWayNext(task: TaskEntry, named: readonly (string | undefined)[]): TaskEntry {
  const placeOf = ({ id, role }: TaskEntry['credentials'][number], at: number) => {
    if (at === 0) return 0;
    if (named.includes(id)) return 1;
    return role === 'legacy' ? 2 : 3;
  };
  const placed = task.credentials.map((row, at) => ({ row, place: placeOf(row, at) }));
  return { ...task, credentials: placed.toSorted((left, right) => left.place - right.place).map(({ row }) => row) };
}

/**
 * An entry as the index holds it; an error with its causes in the order of the question, a task with the old way next to today's
 * when the question betrays an old page.
 *
 * @param library the knowledge
 * @param number the entry's number in the index
 * @param read the question as understood
 */
export function entryFor(library: Library, number: number, read: ReadQuestion): Entry {
  const entry = library.index.entries[number] as Entry;
  if (entry.kind === 'problem') return orderCauses(entry, library, read);
  if (entry.kind === 'credential') return entry;
  const old = read.old.flatMap(({ value }) => value).filter(({ id }) => id === entry.id);
  return old.length > 0
    ? oldWayNext(
        entry,
        old.map(({ then }) => then.credential),
      )
    : entry;
}
