import type { Gap } from '../store/records.ts';
import type { WeighTerm } from './gap-terms.ts';

/** How much of the weight of two gaps must be shared, so that they are alike (Dice's coefficient, 0 to 1). */
const ALIKE = 0.6;

/** What two alike gaps share at the least, as a share of the weight of either. */
const LEAST_SHARED = ALIKE / (2 - ALIKE);

/** A gap that others may go with. */
type Leader = { gap: Gap; terms: ReadonlySet<string>; weight: number };

/** A gap without terms is like those in the same words. */
function keysOf({ terms, question }: Gap): ReadonlySet<string> {
  const words = question.toLowerCase().replace(/\s+/g, ' ').trim();
  return new Set(terms.length > 0 ? terms : [`“${words}”`]);
}

function remember(weigh: WeighTerm): WeighTerm {
  const known = new Map<string, number>();
  return (term) => {
    const weight = known.get(term) ?? weigh(term);
    known.set(term, weight);
    return weight;
  };
}

/** The leaders so far. */
class Leaders {
  readonly #weigh: WeighTerm;
  readonly #all: Leader[] = [];
  /** The numbers of the leaders that hold a term. */
  readonly #holders = new Map<string, number[]>();
  /** Scratch paper: what each leader shares with the gap that is looked at. */
  readonly #shared: number[] = [];

  constructor(weigh: WeighTerm) {
    this.#weigh = weigh;
  }

  add(gap: Gap, terms: ReadonlySet<string>): void {
    for (const term of terms) {
      const holders = this.#holders.get(term);
      if (holders) holders.push(this.#all.length);
      else this.#holders.set(term, [this.#all.length]);
    }
    this.#all.push({ gap, terms, weight: this.#total(terms) });
    this.#shared.push(0);
  }

  /** The leader that is alike most, of equal ones the first. */
  nearest(terms: ReadonlySet<string>): Gap | undefined {
    const weight = this.#total(terms);
    const { telling, common } = this.#divide(terms, weight);
    const rest = this.#total(common);
    let best = { likeness: 0, number: -1 };
    for (const number of this.#share(telling)) {
      const { weight: theirs, terms: its } = this.#all[number] as Leader;
      const least = (ALIKE * (weight + theirs)) / 2;
      const shared = this.#shared[number] as number;
      this.#shared[number] = 0;
      // Most fall short even if they had all that has not been looked up.
      if (shared + rest < least) continue;
      const whole = shared + this.#total(common.filter((term) => its.has(term)));
      const likeness = (2 * whole) / (weight + theirs);
      const isNearer = likeness > best.likeness || (likeness === best.likeness && number < best.number);
      if (whole >= least && isNearer) best = { likeness, number };
    }
    return this.#all[best.number]?.gap;
  }

  #total(terms: Iterable<string>): number {
    let sum = 0;
    for (const term of terms) sum += this.#weigh(term);
    return sum;
  }

  /** Sets the commonest terms apart: whoever shares only these cannot be alike, and to look them up leads to nearly all. */
  #divide(terms: ReadonlySet<string>, weight: number): Record<'telling' | 'common', string[]> {
    const holdersOf = (term: string) => this.#holders.get(term)?.length ?? 0;
    const commonestFirst = [...terms].sort((left, right) => holdersOf(right) - holdersOf(left));
    const common: string[] = [];
    let left = LEAST_SHARED * weight;
    const telling = commonestFirst.filter((term) => {
      if (this.#weigh(term) >= left) return true;
      left -= this.#weigh(term);
      common.push(term);
      return false;
    });
    return { telling, common };
  }

  /** Adds up what each leader shares with the terms; returns the numbers of those that share anything. */
  #share(terms: readonly string[]): number[] {
    const met: number[] = [];
    for (const term of terms) {
      const weight = this.#weigh(term);
      for (const number of this.#holders.get(term) ?? []) {
        if (this.#shared[number] === 0) met.push(number);
        this.#shared[number] = (this.#shared[number] as number) + weight;
      }
    }
    return met;
  }
}

/**
 * Finds the gap that each gap goes with: the most similar of the leaders before it, and where none is similar enough it leads itself.
 * An ignored gap always leads.
 *
 * @param gaps in the order in which they may lead
 * @param weigh how much a term says
 * @returns a leader for each gap
 */
export function findLeaders(gaps: readonly Gap[], weigh: WeighTerm): Gap[] {
  const leaders = new Leaders(remember(weigh));
  return gaps.map((gap) => {
    const terms = keysOf(gap);
    const found = gap.ignored ? undefined : leaders.nearest(terms);
    if (found === undefined) leaders.add(gap, terms);
    return found ?? gap;
  });
}
