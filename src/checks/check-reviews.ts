import type { Complaint, PlacedEntry } from './placed-item.ts';

const OLDEST_DAYS = 400;
const DAY_MS = 24 * 60 * 60 * 1000;

function complaintOf(checked: string, today: Date): string | undefined {
  const days = Math.floor((today.getTime() - Date.parse(checked)) / DAY_MS);
  // A day ahead is still today somewhere.
  if (days < -1) return `"${checked}" lies in the future: write the day on which you read the page`;
  return days > OLDEST_DAYS ? `was checked ${days} days ago: read the page again and write today's date` : undefined;
}

/**
 * Checks that the sources of an entry were read not too long ago.
 *
 * @param placed the entry
 * @param today the day to count from
 */
export function checkReviews({ entry, complain }: PlacedEntry, today: Date): Complaint[] {
  return Object.entries(entry.sources).flatMap(([key, { checked }]) => {
    const complaint = complaintOf(checked, today);
    return complaint ? [complain(['sources', key, 'checked'], complaint, 'warning')] : [];
  });
}
