/**
 * The value below which a share of the others lies.
 *
 * @param values in any order, at least one
 * @param share 0 to 1: 0.5 for the median
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number;
}
