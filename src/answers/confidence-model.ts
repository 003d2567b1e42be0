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
 * 4.0 %, refused 3.6 %; 370 out of scope: answered
 * 2.2 %, offered choices 13.0 %.
 */
export const CONFIDENCE_MODEL: ConfidenceModel = {
  right: {
    intercept: -6.616,
    weights: {
      coverage: 3.011,
      mended: -0.212,
      unknown: -1.019,
      domain: -1.777,
      domainWords: 1.988,
      strength: 1.201,
      score: 3.443,
      lead: 1.129,
      named: 1.129,
      error: 0.951,
      aws: 0.59,
      anybodys: -1.278,
      elsewhere: -2.274,
      length: 1.834,
      ours: 1.553,
      agreement: 1.752,
      errorAsked: -0.906,
      place: -0.863,
    },
  },
  near: {
    intercept: -5.845,
    weights: {
      coverage: 2.935,
      mended: -0.318,
      unknown: -1.621,
      domain: -1.283,
      domainWords: 1.962,
      strength: 1.842,
      score: 3.824,
      lead: 0.144,
      named: 1.572,
      error: 1.744,
      aws: 0.669,
      anybodys: -0.884,
      elsewhere: -2.78,
      length: 3.198,
      ours: 2.605,
      agreement: 0.52,
      errorAsked: -1.35,
      place: -0.93,
    },
  },
  answer: 0.775,
  choices: 0.43,
  nearest: 0.05,
};
