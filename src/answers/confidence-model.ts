import type { Evidence } from '../matching/evidence.ts';

/** A logistic regression: the weight of each piece of evidence. */
export type LogisticModel = { intercept: number; weights: Evidence };

/**
 * How probable it is that the best entry is the right one, and that the right one is among the first three; and from where on that is
 * enough for an answer, and for a question back instead of "I don't know".
 */
export type ConfidenceModel = { right: LogisticModel; near: LogisticModel; answer: number; choices: number };

/**
 * Fitted by `npm run fit` to the questions of test/questions; do not edit. Under 10-fold cross-validation:
 * 499 questions in scope: answered outright 73.7 %, of all confidently wrong
 * 4.8 %, refused 3.2 %; 130 out of scope: answered
 * 3.1 %, offered choices 13.8 %.
 */
export const CONFIDENCE_MODEL: ConfidenceModel = {
  right: {
    intercept: -7.054,
    weights: {
      coverage: 2.079,
      mended: 0.144,
      unknown: -0.16,
      domain: -1.414,
      domainWords: 2.185,
      strength: 1.99,
      score: 3.256,
      lead: 1.212,
      named: 0.653,
      error: 0.111,
      aws: 0.237,
      anybodys: -1.081,
      elsewhere: -2.369,
      length: 2.433,
      ours: 1.495,
      agreement: 2.101,
      errorAsked: -0.805,
      place: -1.025,
    },
  },
  near: {
    intercept: -6.52,
    weights: {
      coverage: 2.205,
      mended: 0.192,
      unknown: -0.863,
      domain: -0.86,
      domainWords: 1.679,
      strength: 1.826,
      score: 3.996,
      lead: 0.387,
      named: 1.186,
      error: 0.897,
      aws: 0.445,
      anybodys: -0.129,
      elsewhere: -2.832,
      length: 4.758,
      ours: 2.264,
      agreement: 0.908,
      errorAsked: -1.201,
      place: -1.323,
    },
  },
  answer: 0.775,
  choices: 0.475,
};
