// Fits the weights and thresholds of src/answers/confidence-model.ts to the labelled questions, with cross-validation,
// and writes the file. Run it after a change of the knowledge or of the matching: `npm run fit`.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { estimateProbability } from '../src/answers/confidence.ts';
import type { LogisticModel } from '../src/answers/confidence-model.ts';
import { credentialIdsOf } from '../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../src/knowledge/load-knowledge.ts';
import { EVIDENCE, type Evidence } from '../src/matching/evidence.ts';
import { openLibrary } from '../src/matching/library.ts';
import { matchQuestion } from '../src/matching/match-question.ts';
import { type LabelledQuestion, readLabelledQuestions } from './labelled-questions.ts';

const FOLDS = 10;
const ROUNDS = 2500;
const RATE = 0.5;
const RIDGE = 0.0005;

type Sample = { question: LabelledQuestion; evidence: Evidence; right: boolean; near: boolean };
type Target = 'right' | 'near';
/** What a sample is thought to be by models that have not seen it. */
type Estimate = Record<Target, number>;

const library = openLibrary((await loadKnowledge(fileURLToPath(new URL('../knowledge', import.meta.url)))).knowledge);

function sampleOf(question: LabelledQuestion): Sample[] {
  const { evidence, ranked } = matchQuestion(library, question.q.replace(/\s+/g, ' '));
  if (!evidence) return [];
  const hits = ranked.slice(0, 3).map(({ entry }) =>
    credentialIdsOf(entry)
      .slice(0, 2)
      .some((id) => question.credentials.includes(id)),
  );
  return [{ question, evidence, right: hits[0] === true, near: hits.includes(true) }];
}

/** Gradient ascent on the likelihood with a small ridge; the evidence is scaled to about one already. */
function fitWeights(samples: readonly Sample[], target: Target): LogisticModel {
  const weights = Object.fromEntries(EVIDENCE.map((name) => [name, 0])) as Evidence;
  let intercept = 0;
  const momentum = Object.fromEntries(EVIDENCE.map((name) => [name, 0])) as Evidence;
  let drift = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const slope = Object.fromEntries(EVIDENCE.map((name) => [name, -RIDGE * weights[name]])) as Evidence;
    let lean = 0;
    for (const sample of samples) {
      const estimate = estimateProbability(sample.evidence, { intercept, weights });
      const error = ((sample[target] ? 1 : 0) - estimate) / samples.length;
      for (const name of EVIDENCE) slope[name] += error * sample.evidence[name];
      lean += error;
    }
    for (const name of EVIDENCE) {
      momentum[name] = 0.9 * momentum[name] + slope[name];
      weights[name] += RATE * momentum[name];
    }
    drift = 0.9 * drift + lean;
    intercept += RATE * drift;
  }
  return { intercept, weights };
}

/** What each sample is thought to be by models that have not seen it. */
function crossValidate(samples: readonly Sample[]): Estimate[] {
  const folds = Array.from({ length: FOLDS }, (_, fold) => samples.filter((_it, at) => at % FOLDS !== fold));
  const models = folds.map((seen) => ({ right: fitWeights(seen, 'right'), near: fitWeights(seen, 'near') }));
  return samples.map(({ evidence }, at) => {
    const { right, near } = models[at % FOLDS] as Record<Target, LogisticModel>;
    return { right: estimateProbability(evidence, right), near: estimateProbability(evidence, near) };
  });
}

type Thresholds = { answer: number; choices: number };

type Figures = {
  inScope: number;
  outright: number;
  wrong: number;
  refused: number;
  outOfScope: number;
  answered: number;
  offered: number;
};

function tally(samples: readonly Sample[], estimates: readonly Estimate[], { answer, choices }: Thresholds): Figures {
  const figures: Figures = { inScope: 0, outright: 0, wrong: 0, refused: 0, outOfScope: 0, answered: 0, offered: 0 };
  samples.forEach(({ question, right }, at) => {
    const estimate = estimates[at] as Estimate;
    const isAnswer = estimate.right >= answer;
    const isChoices = !isAnswer && estimate.near >= choices;
    if (question.credentials.length === 0) {
      figures.outOfScope += 1;
      if (isAnswer) figures.answered += 1;
      if (isChoices) figures.offered += 1;
    } else {
      figures.inScope += 1;
      if (isAnswer) figures.outright += 1;
      if (isAnswer && !right) figures.wrong += 1;
      if (!isAnswer && !isChoices) figures.refused += 1;
    }
  });
  return figures;
}

/** What must hold under cross-validation, as shares; within that, as much as possible is answered, and then asked back. */
const MOST = {
  /** Of the questions in scope, those answered wrongly. */
  wrong: 0.04,
  /** Of the others, those answered at all. */
  answered: 0.025,
  /** Of the others, those offered choices. */
  offered: 0.13,
};

const GRID = Array.from({ length: 199 }, (_, at) => (at + 1) / 200);

/** The lowest thresholds under which that holds. */
function bestThresholds(samples: readonly Sample[], estimates: readonly Estimate[]): Thresholds {
  const holds = (thresholds: Thresholds) => {
    const { wrong, inScope, answered, offered, outOfScope } = tally(samples, estimates, thresholds);
    const isSound = wrong <= MOST.wrong * inScope && answered <= MOST.answered * outOfScope;
    return { isSound, isQuiet: offered <= MOST.offered * outOfScope };
  };
  const answer = GRID.find((it) => holds({ answer: it, choices: 1 }).isSound) ?? 1;
  const choices = GRID.find((it) => holds({ answer, choices: it }).isQuiet) ?? 1;
  return { answer, choices };
}

/** Of the refused questions in scope whose entry is among the first three, how many are still to be shown it as the nearest. */
const LEAST_NAMED = 0.95;

/** From which estimate on the nearest entries are named when there is no answer: nonsense is not to be offered far-fetched ones. */
function nearestThreshold(samples: readonly Sample[], estimates: readonly Estimate[], { choices }: Thresholds): number {
  const refused = samples.flatMap(({ near, question }, at) => {
    const estimate = (estimates[at] as Estimate).near;
    return near && question.credentials.length > 0 && estimate < choices ? [estimate] : [];
  });
  const kept = (floor: number) => refused.filter((estimate) => estimate >= floor).length;
  return GRID.findLast((floor) => kept(floor) >= LEAST_NAMED * refused.length) ?? 0;
}

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}

function describe(it: Figures): string[] {
  return [
    `${it.inScope} questions in scope: answered outright ${share(it.outright, it.inScope)}, of all confidently wrong`,
    `${share(it.wrong, it.inScope)}, refused ${share(it.refused, it.inScope)}; ${it.outOfScope} out of scope: answered`,
    `${share(it.answered, it.outOfScope)}, offered choices ${share(it.offered, it.outOfScope)}.`,
  ];
}

// Vague questions are to be asked back whatever matches best, so they would teach the wrong thing.
const questions = readLabelledQuestions().filter(({ set }) => set !== 'vague');
const samples = questions.flatMap(sampleOf);
const estimates = crossValidate(samples);
const thresholds = bestThresholds(samples, estimates);
const figures = describe(tally(samples, estimates, thresholds));
const rounded = (value: number) => Math.round(value * 1000) / 1000;

function write({ intercept, weights }: LogisticModel): string {
  const lines = EVIDENCE.map((name) => `${name}: ${rounded(weights[name])},`).join('\n');
  return `{ intercept: ${rounded(intercept)}, weights: {\n${lines}\n} }`;
}

writeFileSync(
  fileURLToPath(new URL('../src/answers/confidence-model.ts', import.meta.url)),
  `import type { Evidence } from '../matching/evidence.ts';

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
 * Fitted by \`npm run fit\` to the questions of test/questions; do not edit. Under ${FOLDS}-fold cross-validation:
${figures.map((line) => ` * ${line}`).join('\n')}
 */
export const CONFIDENCE_MODEL: ConfidenceModel = {
  right: ${write(fitWeights(samples, 'right'))},
  near: ${write(fitWeights(samples, 'near'))},
  answer: ${thresholds.answer},
  choices: ${thresholds.choices},
  nearest: ${nearestThreshold(samples, estimates, thresholds)},
};
`,
);
console.log(figures.join('\n'));
