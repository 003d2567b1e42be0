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
 * 499 questions in scope: answered outright 72.5 %, of all confidently wrong
 * 4.8 %, refused 3.2 %; 130 out of scope: answered
 * 3.1 %, offered choices 13.8 %.
 */
export const CONFIDENCE_MODEL: ConfidenceModel = {
  right: {
    intercept: -6.785,
    weights: {
      coverage: 2.007,
      mended: 0.118,
      unknown: -0.319,
      domain: -1.354,
      domainWords: 1.927,
      strength: 1.736,
      score: 3.435,
      lead: 1.264,
      named: 0.442,
      error: 0.106,
      aws: 0.173,
      anybodys: -1.07,
      elsewhere: -2.375,
      length: 2.498,
      ours: 1.442,
      agreement: 2.082,
      errorAsked: -0.77,
      place: -0.952,
    },
  },
  near: {
    intercept: -6.702,
    weights: {
      coverage: 2.458,
      mended: 0.263,
      unknown: -0.772,
      domain: -0.874,
      domainWords: 1.545,
      strength: 1.721,
      score: 4.101,
      lead: 0.388,
      named: 1.099,
      error: 0.876,
      aws: 0.461,
      anybodys: -0.13,
      elsewhere: -2.815,
      length: 4.899,
      ours: 2.182,
      agreement: 0.993,
      errorAsked: -1.126,
      place: -1.259,
    },
  },
  answer: 0.78,
  choices: 0.475,
};
