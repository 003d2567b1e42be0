import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { LabelledQuestion } from '../scripts/labelled-questions.ts';
import type { Knowledge } from '../src/knowledge/knowledge.ts';
import type { EntryDocument } from './documents.ts';
import type { Ask, Engine, Result } from './engine.ts';
import { quantile } from './quantile.ts';

/** What one way of asking was measured at; times in milliseconds, shares from 0 to 1. */
export type Figures = {
  name: string;
  asked: number;
  first: number;
  firstThree: number;
  median: number;
  p99: number;
  /** Of the index that is asked, which several ways may share. */
  build: number;
  megabytes: number;
};

/** What is asked of: the knowledge, as ours takes it and as the peers do. */
export type Material = { knowledge: Knowledge; documents: readonly EntryDocument[] };

/** The questions that are timed, and others that only warm up: an engine may remember a question. */
export type Questions = { timed: readonly LabelledQuestion[]; warming: readonly LabelledQuestion[] };

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What lives on the heap, and what flat arrays hold beside it. */
async function megabytesInUse(): Promise<number> {
  // Engines let go of what they remember by timers.
  await setTimeout(100);
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}

/** So few are asked only to know the time. */
const FEW = 10;

/** How many are asked before it counts; at larger sizes the code has been compiled already. */
function warmingFor(most: number, size: number): number {
  return size === 0 && most > 100 ? 400 : Math.floor(most / 10);
}

/** Every so many of the questions; a few are the shortest ones. */
function sample(questions: readonly LabelledQuestion[], most: number): LabelledQuestion[] {
  if (most < FEW) return questions.toSorted((left, right) => left.q.length - right.q.length).slice(0, most);
  const step = Math.ceil(questions.length / most);
  return questions.filter((_, at) => at % step === 0);
}

function isHit(result: Result, { credentials }: LabelledQuestion): boolean {
  return result.slice(0, 2).some((id) => credentials.includes(id));
}

/** Asks each once; only the search counts, not the reading of its results. */
function ask(search: Ask, questions: readonly LabelledQuestion[]) {
  const times: number[] = [];
  const hits = questions.map((question) => {
    const began = performance.now();
    const read = search(question.q);
    times.push(performance.now() - began);
    return read()
      .slice(0, 3)
      .map((result) => isHit(result, question));
  });
  const shareOf = (count: number) => (questions.length < FEW ? Number.NaN : count / questions.length);
  return {
    asked: questions.length,
    first: shareOf(hits.filter(([first]) => first).length),
    firstThree: shareOf(hits.filter((three) => three.includes(true)).length),
    median: quantile(times, 0.5),
    p99: quantile(times, 0.99),
  };
}

/**
 * Builds an engine's index and asks it.
 *
 * @param engine what is measured
 * @param material the knowledge
 * @param questions of which each way takes as many as it has time for
 * @param size which of the sizes of the knowledge this is: 0, 1 or 2
 * @returns one for each way of asking; none for an engine that is asked nothing at this size
 */
export async function measureEngine(
  engine: Engine,
  material: Material,
  questions: Questions,
  size: 0 | 1 | 2,
): Promise<Figures[]> {
  if (engine.ways.every(({ most }) => most[size] === 0)) return [];
  const before = await megabytesInUse();
  const began = performance.now();
  const searches = engine.build(material.knowledge, material.documents);
  const build = performance.now() - began;
  const asked = engine.ways.map(({ name, most }, at) => {
    const search = searches[at] as Ask;
    ask(search, sample(questions.warming, warmingFor(most[size], size)));
    return { name, ...ask(search, sample(questions.timed, most[size])) };
  });
  const megabytes = (await megabytesInUse()) - before;
  return asked.map((figures) => ({ ...figures, build, megabytes }));
}
