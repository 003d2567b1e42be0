import { EVIDENCE, type Evidence } from '../matching/evidence.ts';
import { CONFIDENCE_MODEL, type ConfidenceModel } from './confidence-model.ts';

/**
 * Estimates how probable it is that the best entry is the right one: logistic regression over the evidence.
 *
 * @param evidence what speaks for and against it
 * @param model the weights, fitted by `npm run fit`
 * @returns 0 to 1
 */
export function estimateConfidence(
  evidence: Evidence,
  model: Pick<ConfidenceModel, 'intercept' | 'weights'> = CONFIDENCE_MODEL,
): number {
  const sum = EVIDENCE.reduce((total, name) => total + model.weights[name] * evidence[name], model.intercept);
  return 1 / (1 + Math.exp(-sum));
}
