import { fileURLToPath } from 'node:url';
import { readLabelledQuestions } from '../scripts/labelled-questions.ts';
import type { Knowledge } from '../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../src/knowledge/load-knowledge.ts';
import { documentsOf } from './documents.ts';
import { longQuestions } from './long-questions.ts';
import { type Figures, measureEngine, type Questions } from './measure-engine.ts';
import { multiplyKnowledge } from './multiply-knowledge.ts';
import { OWN_ENGINE } from './own-engine.ts';
import { PEER_ENGINES } from './peer-engines.ts';
import { printTable } from './print-table.ts';

const FOLDER = fileURLToPath(new URL('../knowledge', import.meta.url));
const SIZES = [1, 10, 100] as const;
const HEAD = ['', 'questions', 'hit@1', 'hit@3', 'median', 'p99', 'index built in', 'memory'];

function readQuestions(): Questions {
  const all = readLabelledQuestions();
  return {
    timed: all.filter(({ credentials }) => credentials.length > 0),
    warming: all.filter(({ credentials }) => credentials.length === 0),
  };
}

function inMilliseconds(time: number): string {
  return `${time.toFixed(time < 10 ? 2 : 0)} ms`;
}

function inPercent(share: number): string {
  return Number.isNaN(share) ? '–' : `${(100 * share).toFixed(1)} %`;
}

function rowOf({ name, asked, first, firstThree, median, p99, build, megabytes }: Figures): string[] {
  const shares = [first, firstThree].map(inPercent);
  const times = [median, p99, build].map(inMilliseconds);
  return [name, `${asked}`, ...shares, ...times, `${megabytes.toFixed(0)} MB`];
}

async function benchSize(knowledge: Knowledge, questions: Questions, size: 0 | 1 | 2): Promise<void> {
  const larger = multiplyKnowledge(knowledge, SIZES[size]);
  const material = { knowledge: larger, documents: documentsOf(larger) };
  const figures: Figures[] = [];
  for (const engine of [OWN_ENGINE, ...PEER_ENGINES]) {
    figures.push(...(await measureEngine(engine, material, questions, size)));
  }
  const entries = larger.entries.size.toLocaleString('en');
  const title = `Matching, ${SIZES[size]} times the knowledge (${entries} entries); the slow are asked fewer questions (under ten: the shortest) or none`;
  printTable(title, [HEAD, ...figures.map(rowOf)]);
}

/** The longest texts, of ours alone, through the guard as in Slack; the fastest counts. */
function benchLongQuestions(knowledge: Knowledge): void {
  const asks = [...knowledge.entries.values()].flatMap((entry) => entry.asks);
  const questions = Object.entries(longQuestions(asks));
  const [ask] = OWN_ENGINE.build(knowledge, []);
  const times = questions.map(([, text]) => {
    const all = Array.from({ length: 5 }, () => {
      const began = performance.now();
      ask?.(text);
      return performance.now() - began;
    });
    return inMilliseconds(Math.min(...all));
  });
  printTable('Questions of 40,000 characters', [
    ['', ...questions.map(([name]) => name)],
    ['awscred', ...times],
  ]);
}

/**
 * Asks ours and other search engines the labelled questions for which there is a right answer, of the same knowledge: how often
 * the first result, or one of the first three, leads to it, and how long that takes.
 */
export async function benchMatching(): Promise<void> {
  const { knowledge } = await loadKnowledge(FOLDER);
  const questions = readQuestions();
  benchLongQuestions(knowledge);
  for (const size of [0, 1, 2] as const) await benchSize(knowledge, questions, size);
}
