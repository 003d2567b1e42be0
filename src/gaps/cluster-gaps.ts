import type { Gap, GapKind } from '../store/records.ts';
import { findLeaders } from './find-leaders.ts';
import type { WeighTerm } from './gap-terms.ts';

/** Gaps that ask the same in other words. */
export type GapCluster = {
  /** The id of its first gap. To ignore that one is to ignore all that is alike, what comes later too. */
  id: string;
  /** The shortest of its questions. */
  question: string;
  /** How many people asked; who asks in two months counts as two, since nobody can tell. */
  people: number;
  /** How often it was asked. */
  count: number;
  /** How it went wrong most often. */
  kind: GapKind;
  /** The entries that came nearest, the commonest first. */
  nearest: readonly string[];
  /** When it was asked last, in milliseconds since 1970. */
  last: number;
};

const MOST_NEAREST = 4;

/** The values that come most often, first; of equal ones the one that came first. */
function byFrequency<T>(values: readonly T[]): T[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, left], [, right]) => right - left).map(([value]) => value);
}

function shortest(questions: readonly string[]): string {
  return questions.reduce((best, question) => (question.length < best.length ? question : best));
}

function describe(gaps: readonly [Gap, ...Gap[]]): GapCluster {
  return {
    id: gaps[0].id,
    question: shortest(gaps.map(({ question }) => question.trim())),
    people: new Set(gaps.map(({ person }) => person)).size,
    count: gaps.length,
    kind: byFrequency(gaps.map(({ kind }) => kind))[0] ?? gaps[0].kind,
    nearest: byFrequency(gaps.flatMap(({ nearest }) => nearest)).slice(0, MOST_NEAREST),
    last: Math.max(...gaps.map(({ at }) => at)),
  };
}

function mostUrgentFirst(left: GapCluster, right: GapCluster): number {
  return right.people - left.people || right.count - left.count || right.last - left.last;
}

/** The order in which they were asked; ids tell apart what came in one millisecond. */
function oldestFirst(left: Gap, right: Gap): number {
  return left.at - right.at || (left.id < right.id ? -1 : 1);
}

/**
 * Puts gaps together that ask the same, and leaves out whatever is like one that somebody ignored. Five thousand take a fraction
 * of a second; the order in which they are given makes no difference.
 *
 * @param gaps with the ignored ones, of a longer time if possible: these are not counted, and keep away what is like them
 * @param weigh how much a term says
 * @returns those that most people asked first, then those asked most often, then the newest
 */
export function clusterGaps(gaps: readonly Gap[], weigh: WeighTerm): GapCluster[] {
  const sorted = gaps.toSorted(oldestFirst);
  // What was ignored leads, so that nothing like it can gather around anything else.
  const ordered = [...sorted.filter(({ ignored }) => ignored), ...sorted.filter(({ ignored }) => !ignored)];
  const leaders = findLeaders(ordered, weigh);
  const clusters = new Map<Gap, [Gap, ...Gap[]]>();
  for (const [at, gap] of ordered.entries()) {
    const leader = leaders[at] ?? gap;
    if (leader.ignored) continue;
    const members = clusters.get(leader);
    if (members) members.push(gap);
    else clusters.set(leader, [gap]);
  }
  return [...clusters.values()].map(describe).sort(mostUrgentFirst);
}
