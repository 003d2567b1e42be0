import type { Evidence } from '../matching/evidence.ts';

/** The weights of the evidence, and where the lines run between an answer, a question back and "I don't know". */
export type ConfidenceModel = { intercept: number; weights: Evidence; answer: number; choices: number };

/**
 * Fitted by `npm run fit` to the questions of test/questions; do not edit. Under 10-fold cross-validation:
 * 370 questions in scope: answered outright 76.2 %, of all confidently wrong
 * 4.3 %, refused 5.9 %; 130 out of scope: answered
 * 3.1 %, offered choices 16.2 %.
 */
export const CONFIDENCE_MODEL: ConfidenceModel = {
  intercept: -6.076,
  weights: {
    coverage: 1.68,
    mended: -0.135,
    unknown: -0.81,
    domain: -0.518,
    domainWords: 1.938,
    strength: 1.609,
    score: 2.363,
    lead: 1.802,
    named: 1.09,
    error: -0.119,
    aws: 1.079,
    anybodys: -0.408,
    elsewhere: -1.814,
    length: 1.8,
  },
  answer: 0.74,
  choices: 0.44,
};
