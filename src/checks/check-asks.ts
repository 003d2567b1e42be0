import { patternOf } from './ask-pattern.ts';
import type { Complaint, PlacedEntry } from './placed-item.ts';

/** How many sample questions an entry needs, so that a change that hides it is noticed. */
const FEWEST_ASKS = { credential: 4, task: 5, problem: 4 } as const;

function tooFew({ entry, complain }: PlacedEntry): Complaint[] {
  const wanted = FEWEST_ASKS[entry.kind];
  const missing = wanted - entry.asks.length;
  if (missing <= 0) return [];
  return [complain(['asks'], `a ${entry.kind} needs ${wanted} asks: add ${missing} more`, 'warning')];
}

function repeated({ entry, complain }: PlacedEntry): Complaint[] {
  const first = new Map<string, string>();
  return entry.asks.flatMap((ask, at) => {
    const pattern = patternOf(ask);
    const earlier = first.get(pattern);
    if (earlier === undefined) first.set(pattern, ask);
    return earlier === undefined
      ? []
      : [complain(['asks', at], `says the same as "${earlier}": ask in other words`, 'warning')];
  });
}

/** A question that the entry answers, and refuses. */
function contradicting({ entry, complain }: PlacedEntry): Complaint[] {
  const asks = new Map(entry.asks.map((ask) => [patternOf(ask), ask]));
  return entry.not.flatMap((question, at) => {
    const ask = asks.get(patternOf(question));
    if (ask === undefined) return [];
    return [complain(['not', at], `says the same as "${ask}" under asks: remove one of the two`, 'error')];
  });
}

/**
 * Checks the sample questions of an entry: enough of them, no two that the matcher reads as one, none that the entry refuses too.
 *
 * @param placed the entry
 */
export function checkAsks(placed: PlacedEntry): Complaint[] {
  return [...tooFew(placed), ...repeated(placed), ...contradicting(placed)];
}
