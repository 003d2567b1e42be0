import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Metrics } from './metrics.ts';

/** Metrics with the page that Prometheus reads. */
export type ReadableMetrics = Metrics & {
  /** What the page is, for its `content-type`. */
  contentType: string;
  /** The page as of now. */
  read(): Promise<string>;
};

/** In seconds. Making an answer takes a few milliseconds. */
const ANSWER_BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1];

/** In seconds. Slack gives up after three. */
const ACKNOWLEDGEMENT_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5];

const NAME = /^[a-z][a-zA-Z]*(-[a-z0-9]+)*$/;
const LONGEST_NAME = 40;

/** Only names of ours become labels: whatever else comes here may be what somebody wrote. */
function labelOf(name: string): string {
  return name.length <= LONGEST_NAME && NAME.test(name) ? name : 'other';
}

function measureAnswers(registers: Registry[]): Pick<Metrics, 'answered' | 'acknowledged' | 'redelivered'> {
  const answers = new Counter({
    registers,
    name: 'awscred_answers_total',
    help: 'Answers, by what became of the question and where it was asked',
    labelNames: ['outcome', 'surface'],
  });
  const answerSeconds = new Histogram({
    registers,
    name: 'awscred_answer_seconds',
    help: 'Time to make an answer and its card',
    labelNames: ['surface'],
    buckets: ANSWER_BUCKETS,
  });
  const acknowledgementSeconds = new Histogram({
    registers,
    name: 'awscred_acknowledgement_seconds',
    help: 'Time from the arrival of a request to its acknowledgement',
    labelNames: ['request'],
    buckets: ACKNOWLEDGEMENT_BUCKETS,
  });
  const redeliveries = new Counter({
    registers,
    name: 'awscred_redeliveries_total',
    help: 'Requests that had been delivered before and were not answered again',
  });
  return {
    answered({ outcome, surface, seconds }) {
      answers.inc({ outcome: labelOf(outcome), surface: labelOf(surface) });
      answerSeconds.observe({ surface: labelOf(surface) }, seconds);
    },
    acknowledged: (request, seconds) => acknowledgementSeconds.observe({ request: labelOf(request) }, seconds),
    redelivered: () => redeliveries.inc(),
  };
}

function measureKnowledge(
  registers: Registry[],
  now: () => number,
): Pick<Metrics, 'knowledgeLoaded' | 'knowledgeRefused'> {
  let loadedAt: number | undefined;
  new Gauge({
    registers,
    name: 'awscred_knowledge_age_seconds',
    help: 'Time since the live knowledge was loaded',
    collect() {
      if (loadedAt !== undefined) this.set((now() - loadedAt) / 1000);
    },
  });
  const stale = new Gauge({
    registers,
    name: 'awscred_knowledge_stale',
    help: '1 while an edit of the knowledge has errors and the old knowledge stays live',
  });
  return {
    knowledgeLoaded(at) {
      loadedAt = at;
      stale.set(0);
    },
    knowledgeRefused: () => stale.set(1),
  };
}

function measureRest(registers: Registry[]): Pick<Metrics, 'secretSeen' | 'storeFailed' | 'doubleAnswerPossible'> {
  const secrets = new Counter({
    registers,
    name: 'awscred_secrets_total',
    help: 'Secrets that people wrote, by kind',
    labelNames: ['kind'],
  });
  const storeErrors = new Counter({
    registers,
    name: 'awscred_store_errors_total',
    help: 'Failures of the store, by operation',
    labelNames: ['operation'],
  });
  const doubleAnswer = new Gauge({
    registers,
    name: 'awscred_double_answer_possible',
    help: '1 while the store is away, so that two processes could answer the same message',
  });
  return {
    secretSeen: (kind) => secrets.inc({ kind: labelOf(kind) }),
    storeFailed: (operation) => storeErrors.inc({ operation: labelOf(operation) }),
    doubleAnswerPossible: (isPossible) => doubleAnswer.set(isPossible ? 1 : 0),
  };
}

/**
 * Makes the metrics, with those of the process beside them: memory, CPU, event loop lag.
 *
 * @param now the clock, in milliseconds
 */
export function createMetrics(now: () => number = Date.now): ReadableMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return {
    ...measureAnswers([registry]),
    ...measureKnowledge([registry], now),
    ...measureRest([registry]),
    contentType: registry.contentType,
    read: () => registry.metrics(),
  };
}
