import type { Evidence } from '../matching/evidence.ts';

/** A logistic regression: the weight of each piece of evidence. */
export type LogisticModel = { intercept: number; weights: Evidence };

/**
 * How probable it is that the best entry is the right one, and that the right one is among the first three; and from where on that is
 * enough for an answer, for a question back instead of "I don't know", and for naming the nearest when there is neither.
 */
export type ConfidenceModel = {
  right: LogisticModel;
  near: LogisticModel;
  answer: number;
  choices: number;
  nearest: number;
};

/**
 * Fitted by `npm run fit` to the questions of test/questions; do not edit. Under 10-fold cross-validation:
 * 879 questions in scope: answered outright 75.1 %, of all confidently wrong
 * 4.0 %, refused 4.0 %; 370 out of scope: answered
 * 1.9 %, offered choices 13.0 %.
 */
export const CONFIDENCE_MODEL: ConfidenceModel = {
  right: {
    intercept: -6.646,
    weights: {
      coverage: 3.047,
      mended: -0.18,
      unknown: -1.114,
      domain: -1.752,
      domainWords: 1.971,
      strength: 1.162,
      score: 3.515,
      lead: 1.149,
      named: 1.135,
      error: 0.945,
      aws: 0.582,
      anybodys: -1.302,
      elsewhere: -2.273,
      length: 1.834,
      ours: 1.535,
      agreement: 1.736,
      errorAsked: -0.903,
      place: -0.864,
    },
  },
  near: {
    intercept: -5.925,
    weights: {
      coverage: 2.953,
      mended: -0.167,
      unknown: -1.612,
      domain: -1.309,
      domainWords: 1.927,
      strength: 1.833,
      score: 3.908,
      lead: 0.136,
      named: 1.572,
      error: 1.722,
      aws: 0.65,
      anybodys: -0.929,
      elsewhere: -2.77,
      length: 3.266,
      ours: 2.572,
      agreement: 0.522,
      errorAsked: -1.356,
      place: -0.915,
    },
  },
  answer: 0.78,
  choices: 0.445,
  nearest: 0.045,
};
