import type { Card } from '../cards/card.ts';
import { buildGapsCard } from '../cards/gaps-card.ts';
import { type Knowledge, titleOf } from '../knowledge/knowledge.ts';
import type { Library } from '../matching/library.ts';
import type { Gap } from '../store/records.ts';
import { clusterGaps, type GapCluster } from './cluster-gaps.ts';
import { weighTerms } from './gap-terms.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const WEEK_MS = 7 * DAY_MS;

/** Monday at nine in UTC, the first of all: 1970 began on a Thursday. */
const FIRST_MONDAY = 4 * DAY_MS + 9 * HOUR_MS;

/** How much further back than a digest goes gaps are read, for what was ignored. */
export const IGNORED_FOR_MS = 365 * DAY_MS;

/** The last Monday, nine o'clock, that has come. */
function lastMonday(now: number): number {
  return now - ((((now - FIRST_MONDAY) % WEEK_MS) + WEEK_MS) % WEEK_MS);
}

/**
 * Tells whether the week's digest has yet to be sent: on Monday at 09:00 UTC, or the first time after that somebody asks.
 *
 * @param lastSent when the last one was, in milliseconds since 1970; undefined when there was none
 * @param now milliseconds since 1970
 */
export function isDigestDue(lastSent: number | undefined, now: number): boolean {
  return lastSent === undefined || lastSent < lastMonday(now);
}

/**
 * Names the week whose digest is due, by ISO 8601. It begins on Monday at 09:00 UTC.
 *
 * @param now milliseconds since 1970
 * @returns as "2025-W48"
 */
export function digestWeek(now: number): string {
  // The year of a week is the one in which its Thursday lies.
  const thursday = new Date(lastMonday(now) + 3 * DAY_MS);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / WEEK_MS) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/**
 * The gaps that are open: put together, and without those that are like an ignored one.
 *
 * @param library the knowledge to compare them by
 * @param gaps as the store has them, from `IGNORED_FOR_MS` before `since` on, so that what was ignored stays away
 * @param since milliseconds since 1970; older gaps are not counted
 */
export function openGaps(library: Library, gaps: readonly Gap[], since: number): GapCluster[] {
  const counted = gaps.filter(({ at, ignored }) => ignored || at >= since);
  return clusterGaps(counted, weighTerms(library));
}

/** The store and the cards name this one differently. */
const SHOWN_KINDS: Partial<Record<Gap['kind'], string>> = { untaken: 'choices' };

function toShown({ kind, nearest, ...cluster }: GapCluster, { entries }: Knowledge) {
  const titled = nearest.flatMap((id) => {
    const entry = entries.get(id);
    return entry ? [{ id, title: titleOf(entry) }] : [];
  });
  return { ...cluster, kind: SHOWN_KINDS[kind] ?? kind, nearest: titled };
}

/**
 * Builds the digest for the curators.
 *
 * @param library the whole knowledge
 * @param gaps as for `openGaps`
 * @param since milliseconds since 1970; older gaps are not counted
 * @returns undefined when there is nothing to tell
 */
export function buildDigest(library: Library, gaps: readonly Gap[], since: number): Card | undefined {
  const open = openGaps(library, gaps, since);
  return open.length === 0 ? undefined : buildGapsCard(open.map((it) => toShown(it, library.knowledge)));
}
