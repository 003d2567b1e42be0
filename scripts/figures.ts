import type { Library } from '../src/matching/library.ts';
import { type LabelledQuestion, readLabelledConversations, readLabelledQuestions } from './labelled-questions.ts';
import { addTallies, type Tally, tallyAnswers, tallyConversations } from './tally-answers.ts';

/** Of a vague question every answer is a guess, so it counts by itself: it is to be asked back. */
const VAGUE = 'vague';

const HEAD = [
  'questions',
  'in scope',
  'hit@1',
  'hit@3',
  'confident-wrong',
  'outright',
  'refused',
  'not for the bot',
  'answered',
  'offered',
];

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}

function rowOf(name: string, it: Tally): string[] {
  const inScope = [it.hit1, it.hit3, it.wrong, it.outright, it.refused].map((part) => share(part, it.inScope));
  const others = [it.answered, it.offered].map((part) => share(part, it.outOfScope));
  return [name.replaceAll('-', ' '), String(it.inScope), ...inScope, String(it.outOfScope), ...others];
}

/** A Markdown table as Biome formats it: names to the left, numbers to the right. */
function printTable(rows: readonly (readonly string[])[]): string[] {
  const all = [HEAD, ...rows];
  const widths = HEAD.map((_name, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const pad = (cell: string, column: number) =>
    column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0);
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  const [head = '', ...body] = all.map((row) => `| ${row.map(pad).join(' | ')} |`);
  return [head, `| ${rule.join(' | ')} |`, ...body];
}

function setsOf(questions: readonly LabelledQuestion[]): string[] {
  return [...new Set(questions.map(({ set }) => set))];
}

/**
 * Asks all labelled questions and writes down how often the answer was right.
 *
 * @param library the knowledge that ships
 * @returns a Markdown table by set and two sentences, for README
 */
export function describeFigures(library: Library): string {
  const questions = readLabelledQuestions();
  const tallies = setsOf(questions).map((set): [string, Tally] => [
    set,
    tallyAnswers(
      library,
      questions.filter((it) => it.set === set),
    ),
  ]);
  const sets = tallies.filter(([set]) => set !== VAGUE);
  const all = addTallies(sets.map(([, tally]) => tally));
  return [
    ...printTable([...sets, ['all', all] as const].map(([set, tally]) => rowOf(set, tally))),
    '',
    ...describeRest(library, addTallies(tallies.filter(([set]) => set === VAGUE).map(([, tally]) => tally))),
  ].join('\n');
}

function describeRest(library: Library, { inScope, outright, refused }: Tally): string[] {
  const turns = tallyConversations(library, readLabelledConversations());
  const asked = `Of ${inScope} vague ones ("which key do I need") ${share(inScope - outright - refused, inScope)} were asked back and`;
  return [
    `Of ${turns.inScope} turns of conversations ${share(turns.hit1, turns.inScope)} had a right credential first.`,
    `${asked} ${share(outright, inScope)} answered.`,
  ];
}

const BEGIN = '<!-- written by npm run figures -->\n';
const END = '\n<!-- end of the figures -->';

/**
 * Puts figures into a page, between the marks that stand in it.
 *
 * @param page README
 * @param figures as `describeFigures` returns them
 * @throws Error when the marks are missing
 */
export function insertFigures(page: string, figures: string): string {
  const [start, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`Cannot insert the figures: no "${BEGIN.trim()}" in the page`);
  return page.slice(0, start) + BEGIN + figures + page.slice(end);
}
