import type { KnownBlock, ModalView } from '@slack/types';
import { ACTION_IDS, CALLBACK_IDS } from './action-ids.ts';
import { actions, button, context, header, literalSection, plainText, section } from './blocks.ts';
import { type Card, finishCard } from './card.ts';
import { cutText, SLACK_LIMITS } from './limits.ts';
import { bold, codeBlock, literalText } from './mrkdwn.ts';
import { GAP_WORDS, WORDS } from './words.ts';

/** Questions that are much alike, and that the bot could not answer. */
export type Gap = {
  /** The gap's own id, which the buttons carry. */
  id: string;
  /** One of the questions, without its secrets. */
  question: string;
  /** How many people asked. */
  people: number;
  /** How often it was asked. */
  count: number;
  /** How it went wrong: `none`, `choices` or `not-it`; anything else is left unsaid. */
  kind: string;
  /** The entries that come nearest, the nearest first. */
  nearest: readonly { id: string; title: string }[];
};

const MOST_GAPS = 10;
const MOST_QUESTION = 150;
const MOST_NEAREST = 2;

/** Room for the heading and the line that says how many more there are. */
const ROOM_BESIDE = 700;

/** Characters of YAML in a window, with the fences around it. */
const MOST_YAML = 2900;

/** What the button *Another wording of …* carries: which questions, and which entry they belong to. */
function gapValue(gap: string, entry: string): string {
  return `${gap}:${entry}`;
}

/**
 * Reads what the button *Another wording of …* carries.
 *
 * @param value as it came back
 * @returns undefined when it is none of ours
 */
export function readGapValue(value: string): { gap: string; entry: string } | undefined {
  const [, gap, entry] = /^(.+):([a-z0-9-]+)$/s.exec(value) ?? [];
  return gap === undefined || entry === undefined ? undefined : { gap, entry };
}

function howOften({ people, count, kind, nearest }: Gap): string {
  const how = Object.hasOwn(GAP_WORDS.kinds, kind) ? [GAP_WORDS.kinds[kind] ?? ''] : [];
  const names = nearest.slice(0, MOST_NEAREST).map(({ title }) => bold(cutText(title, SLACK_LIMITS.optionText)));
  const near = names.length > 0 ? [`${GAP_WORDS.nearest} ${names.join(', ')}`] : [];
  return [GAP_WORDS.asked(people, count), ...how, ...near].join(' · ');
}

function gapBlocks(gap: Gap, number: number): KnownBlock[] {
  const question = literalText(gap.question, MOST_QUESTION);
  const wordings = gap.nearest
    .slice(0, MOST_NEAREST)
    .map(({ id, title }, at) =>
      button(`${ACTION_IDS.gapWording}${at}`, GAP_WORDS.wording(title), gapValue(gap.id, id)),
    );
  return [
    literalSection(`${number}. “${question}”`, MOST_QUESTION + 10),
    context(howOften(gap)),
    ...actions([
      ...wordings,
      button(ACTION_IDS.gapNew, GAP_WORDS.newEntry, gap.id, { spoken: GAP_WORDS.newEntryLabel(question) }),
      button(ACTION_IDS.gapIgnore, GAP_WORDS.ignore, gap.id, { spoken: GAP_WORDS.ignoreLabel(question) }),
    ]),
  ];
}

/** As many gaps as a message has room for; half a gap would be buttons without a question. */
function fitGaps(gaps: readonly Gap[]): KnownBlock[][] {
  const built = gaps.slice(0, MOST_GAPS).map((gap, at) => gapBlocks(gap, at + 1));
  while (built.length > 1 && JSON.stringify(built).length > SLACK_LIMITS.blocksJson - ROOM_BESIDE) built.pop();
  return built;
}

/**
 * The digest for the curators: what people asked and the bot had no answer for, with what can be done about each.
 *
 * @param gaps the most urgent first
 */
export function buildGapsCard(gaps: readonly Gap[]): Card {
  const heading = header(GAP_WORDS.title);
  if (gaps.length === 0) return finishCard([heading, section(GAP_WORDS.nothing)]);
  const built = fitGaps(gaps);
  const left = gaps.length - built.length;
  return finishCard([heading, ...built.flat(), ...(left > 0 ? [context(GAP_WORDS.more(left))] : [])]);
}

/** YAML in a block of code that ends where it should, however long it is. */
function yamlBlock(yaml: string): { text: string; isCut: boolean } {
  const whole = codeBlock([yaml.trimEnd()]);
  if (whole.length <= MOST_YAML) return { text: whole, isCut: false };
  const fence = '```';
  return { text: `${cutText(whole, MOST_YAML - fence.length)}${fence}`, isCut: true };
}

/**
 * A window with YAML to commit.
 *
 * @param title of the window
 * @param yaml what goes into a file; cut when it is long
 */
export function buildYamlView(title: string, yaml: string): ModalView {
  const { text, isCut } = yamlBlock(yaml);
  return {
    type: 'modal',
    callback_id: CALLBACK_IDS.yaml,
    title: plainText(literalText(title, SLACK_LIMITS.viewTitle)),
    close: plainText(WORDS.close),
    blocks: [section(GAP_WORDS.commit), section(text), ...(isCut ? [context(GAP_WORDS.cut)] : [])],
  };
}
