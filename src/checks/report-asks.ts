import type { Knowledge } from '../knowledge/knowledge.ts';
import { showText } from '../knowledge/show-text.ts';
import { type AskFigures, figuresOf, formatShare } from './ask-figures.ts';
import { type Clash, findClashes } from './find-clashes.ts';
import { type Confusion, findConfusions } from './find-confusions.ts';
import { type AskedAsk, type AskedOther, testAsks } from './test-asks.ts';

/** A question that went wrong: the entry it is of (none when it is not for the bot), and what came first. */
export type Miss = { id?: string; ask: string; outcome?: string; got?: string };

/** What the knowledge's own questions tell of it. */
export type AskReport = {
  figures: AskFigures;
  /** How many questions of each side were asked. */
  asked: { asks: number; not: number; outside: number };
  /** The pairs of entries most confused. */
  confusions: Confusion[];
  clashes: Clash[];
  /** Asks whose entry did not come first. */
  misses: Miss[];
  /** Questions that were answered although they should not have been. */
  falseAnswers: Miss[];
};

const MOST_CONFUSIONS = 10;

function missOf({ entry, ask, outcome, got }: AskedAsk): Miss {
  return { id: entry.id, ask, outcome, ...(got && { got }) };
}

function falseAnswerOf({ id, ask }: AskedOther): Miss {
  return { ...(id && { id }), ask };
}

/**
 * Asks the knowledge everything that it says it is asked, and sums up.
 *
 * @param knowledge checked knowledge
 */
export function reportAsks(knowledge: Knowledge): AskReport {
  const results = testAsks(knowledge);
  const { asks, not, outside } = results;
  return {
    figures: figuresOf(results),
    asked: { asks: asks.length, not: not.length, outside: outside.length },
    confusions: findConfusions(asks).slice(0, MOST_CONFUSIONS),
    clashes: findClashes(knowledge),
    misses: asks.filter(({ hit1 }) => !hit1).map(missOf),
    falseAnswers: [...not, ...outside].filter(({ answered }) => answered).map(falseAnswerOf),
  };
}

type Row = readonly [name: string, key: keyof AskFigures];

const ASK_ROWS: readonly Row[] = [
  ['hit@1', 'hit1'],
  ['hit@3', 'hit3'],
  ['confident-wrong', 'wrong'],
  ['refused', 'refused'],
];
const NOT_ROWS: readonly Row[] = [['answered with the entry', 'notAnswered']];
const OUTSIDE_ROWS: readonly Row[] = [
  ['answered', 'outsideAnswered'],
  ['offered choices', 'outsideOffered'],
];

/** A table of figures under its heading; nothing when no such question was asked. */
function section(heading: string, rows: readonly Row[], count: number, now: AskFigures, before?: AskFigures): string[] {
  if (count === 0) return [];
  const lines = rows.map(([name, key]) => {
    const was = before ? `   (committed: ${formatShare(before[key])})` : '';
    return `  ${name.padEnd(24)}${formatShare(now[key]).padStart(7)}${was}`;
  });
  return [`${heading} (${count})`, ...lines, ''];
}

function list(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [heading, ...lines.map((line) => `  ${showText(line.replace(/\s+/g, ' '))}`), ''];
}

/**
 * Writes a report for the terminal.
 *
 * @param report what was measured
 * @param before the committed figures, if these are of the same knowledge
 */
export function formatReport({ figures, asked, ...report }: AskReport, before?: AskFigures): string {
  const confused = report.confusions.map((it) => `${it.times} × ${it.asked} → ${it.got}: ${it.example}`);
  const clashing = report.clashes.map(({ ask, ids }) => `${ids.join(', ')}: ${ask}`);
  const answered = report.falseAnswers.map(({ id = 'outside', ask }) => `${id}: ${ask}`);
  return [
    ...section("Entries' own asks, each left out while it is asked", ASK_ROWS, asked.asks, figures, before),
    ...section('Asks that entries stand back from (not)', NOT_ROWS, asked.not, figures, before),
    ...section('Questions outside', OUTSIDE_ROWS, asked.outside, figures, before),
    ...list('Most confused (asked of → got)', confused),
    ...list('Answered, and should not have been', answered),
    ...list('The same ask in several entries', clashing),
  ]
    .join('\n')
    .trimEnd();
}
