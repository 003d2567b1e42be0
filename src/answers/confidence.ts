import { EVIDENCE, type Evidence } from '../matching/evidence.ts';
import type { LogisticModel } from './confidence-model.ts';

/**
 * Estimates a probability by logistic regression over the evidence: that the best entry is the right one, or that the right one is
 * among the first.
 *
 * @param evidence what speaks for and against it
 * @param model the weights, fitted by `npm run fit`
 * @returns 0 to 1
 */
export function estimateProbability(evidence: Evidence, { intercept, weights }: LogisticModel): number {
  const sum = EVIDENCE.reduce((total, name) => total + weights[name] * evidence[name], intercept);
  return 1 / (1 + Math.exp(-sum));
}
