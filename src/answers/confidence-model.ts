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
 * 879 questions in scope: answered outright 75.3 %, of all confidently wrong
 * 4.0 %, refused 4.1 %; 370 out of scope: answered
 * 2.4 %, offered choices 11.9 %.
 */
export const CONFIDENCE_MODEL: ConfidenceModel = {
  right: {
    intercept: -6.603,
    weights: {
      coverage: 2.969,
      mended: -0.077,
      unknown: -1.037,
      domain: -1.859,
      domainWords: 2.092,
      strength: 1.219,
      score: 3.405,
      lead: 1.193,
      named: 1.108,
      error: 0.998,
      aws: 0.576,
      anybodys: -1.092,
      elsewhere: -2.279,
      length: 1.843,
      ours: 1.625,
      agreement: 1.726,
      errorAsked: -0.891,
      place: -0.883,
    },
  },
  near: {
    intercept: -5.845,
    weights: {
      coverage: 2.88,
      mended: -0.127,
      unknown: -1.699,
      domain: -1.319,
      domainWords: 2.043,
      strength: 1.869,
      score: 3.816,
      lead: 0.198,
      named: 1.527,
      error: 1.791,
      aws: 0.614,
      anybodys: -0.762,
      elsewhere: -2.8,
      length: 3.21,
      ours: 2.652,
      agreement: 0.548,
      errorAsked: -1.32,
      place: -0.946,
    },
  },
  answer: 0.78,
  choices: 0.445,
  nearest: 0.05,
};
