// Fits the weights and thresholds of src/answers/confidence-model.ts to the labelled questions, with cross-validation,
// and writes the file. Run it after a change of the knowledge or of the matching: `npm run fit`.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { estimateConfidence } from '../src/answers/confidence.ts';
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

type Weights = { intercept: number; weights: Evidence };
type Sample = { question: LabelledQuestion; evidence: Evidence; right: boolean; near: boolean };

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
function fitWeights(samples: readonly Sample[]): Weights {
  const weights = Object.fromEntries(EVIDENCE.map((name) => [name, 0])) as Evidence;
  let intercept = 0;
  const momentum = Object.fromEntries(EVIDENCE.map((name) => [name, 0])) as Evidence;
  let drift = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const slope = Object.fromEntries(EVIDENCE.map((name) => [name, -RIDGE * weights[name]])) as Evidence;
    let lean = 0;
    for (const { evidence, right } of samples) {
      const error = ((right ? 1 : 0) - estimateConfidence(evidence, { intercept, weights })) / samples.length;
      for (const name of EVIDENCE) slope[name] += error * evidence[name];
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

/** The confidence of each sample under a model that has not seen it. */
function crossValidate(samples: readonly Sample[]): number[] {
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    fitWeights(samples.filter((_it, at) => at % FOLDS !== fold)),
  );
  return samples.map(({ evidence }, at) => estimateConfidence(evidence, models[at % FOLDS] as Weights));
}

type Figures = {
  inScope: number;
  outright: number;
  wrong: number;
  refused: number;
  outOfScope: number;
  answered: number;
  offered: number;
};

function tally(samples: readonly Sample[], confidences: readonly number[], answer: number, choices: number): Figures {
  const figures: Figures = { inScope: 0, outright: 0, wrong: 0, refused: 0, outOfScope: 0, answered: 0, offered: 0 };
  samples.forEach(({ question, right }, at) => {
    const confidence = confidences[at] as number;
    const isAnswer = confidence >= answer;
    const isChoices = !isAnswer && confidence >= choices;
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

/** What an outcome is worth. A wrong answer costs most; a question back costs little when the right one is among the choices. */
function worth({ question, right, near }: Sample, confidence: number, answer: number, choices: number): number {
  const isInScope = question.credentials.length > 0;
  if (confidence >= answer) return right ? 1 : -2.2;
  if (confidence >= choices) return isInScope ? (near ? 0.4 : -0.2) : -0.45;
  return isInScope ? -1.2 : 1;
}

const GRID = Array.from({ length: 49 }, (_, at) => (at + 1) / 50);

function bestThresholds(
  samples: readonly Sample[],
  confidences: readonly number[],
): { answer: number; choices: number } {
  let best = { answer: 0.5, choices: 0.2, total: Number.NEGATIVE_INFINITY };
  for (const answer of GRID) {
    for (const choices of GRID.filter((it) => it <= answer)) {
      const total = samples.reduce((sum, it, at) => sum + worth(it, confidences[at] as number, answer, choices), 0);
      if (total > best.total) best = { answer, choices, total };
    }
  }
  return { answer: best.answer, choices: best.choices };
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
const confidences = crossValidate(samples);
const thresholds = bestThresholds(samples, confidences);
const figures = describe(tally(samples, confidences, thresholds.answer, thresholds.choices));
const model = fitWeights(samples);
const rounded = (value: number) => Math.round(value * 1000) / 1000;

writeFileSync(
  fileURLToPath(new URL('../src/answers/confidence-model.ts', import.meta.url)),
  `import type { Evidence } from '../matching/evidence.ts';

/** The weights of the evidence, and where the lines run between an answer, a question back and "I don't know". */
export type ConfidenceModel = { intercept: number; weights: Evidence; answer: number; choices: number };

/**
 * Fitted by \`npm run fit\` to the questions of test/questions; do not edit. Under ${FOLDS}-fold cross-validation:
${figures.map((line) => ` * ${line}`).join('\n')}
 */
export const CONFIDENCE_MODEL: ConfidenceModel = {
  intercept: ${rounded(model.intercept)},
  weights: {
${EVIDENCE.map((name) => `    ${name}: ${rounded(model.weights[name])},`).join('\n')}
  },
  answer: ${thresholds.answer},
  choices: ${thresholds.choices},
};
`,
);
console.log(figures.join('\n'));
