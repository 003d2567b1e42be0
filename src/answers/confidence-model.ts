import type { Evidence } from '../matching/evidence.ts';

/** The weights of the evidence, and where the lines run between an answer, a question back and "I don't know". */
export type ConfidenceModel = { intercept: number; weights: Evidence; answer: number; choices: number };

/**
 * Fitted by `npm run fit` to the questions of test/questions; do not edit. Under 10-fold cross-validation:
 * 370 questions in scope: answered outright 77.6 %, of all confidently wrong
 * 4.9 %, refused 4.1 %; 130 out of scope: answered
 * 3.8 %, offered choices 21.5 %.
 */
export const CONFIDENCE_MODEL: ConfidenceModel = {
  intercept: -8.381,
  weights: {
    coverage: 2.196,
    mended: -0.368,
    unknown: -0.814,
    domain: -1.805,
    domainWords: 2.431,
    strength: 2.326,
    score: 3.936,
    lead: 2.017,
    named: 1.071,
    error: -0.769,
    aws: 1.017,
    anybodys: -1.039,
    elsewhere: -2.834,
    length: 2.968,
  },
  answer: 0.74,
  choices: 0.34,
};
