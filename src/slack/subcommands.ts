import { answerByName } from '../answers/answer-by-name.ts';
import type { AnswerOptions } from '../cards/build-card.ts';
import { buildCard, buildNamedCard } from '../cards/build-card.ts';
import type { Card } from '../cards/card.ts';
import { buildListCard, buildNotFoundCard } from '../cards/catalogue-card.ts';
import type { Library } from '../matching/library.ts';
import { guardText, isSecret } from '../shapes/guard-text.ts';

/** Words that make a command of what follows; anything else is a question. */
const SUBCOMMAND = /^(?<name>list|show|compare|gaps|forget)(?:\s{1,20}(?<rest>[\s\S]{1,300}))?$/i;

/** A command and what follows it. */
export type Subcommand = { name: 'list' | 'show' | 'compare' | 'gaps' | 'forget'; rest: string };

/** More words than a name has make it a question after all: "show me how to rotate a key". */
const MOST_WORDS = 8;

/**
 * Reads the text of a command.
 *
 * @param text as it was typed
 * @returns undefined when it is a question
 */
export function readSubcommand(text: string): Subcommand | undefined {
  const { name, rest = '' } = SUBCOMMAND.exec(text.trim())?.groups ?? {};
  const isAlone = name !== undefined && (/^(?:show|compare)$/i.test(name) ? rest !== '' : rest === '');
  if (!isAlone || rest.split(/\s/).length > MOST_WORDS || /^me\b/i.test(rest)) return undefined;
  return { name: name.toLowerCase() as Subcommand['name'], rest: rest.trim() };
}

/** The id of what is called so: by its id, its name, or a name that is spelt almost so. */
function idOf(library: Library, name: string): string | undefined {
  const id = name.toLowerCase().replaceAll(' ', '-');
  if (library.knowledge.entries.has(id)) return id;
  const answer = answerByName(library, name);
  if (answer?.outcome === 'answer') return answer.ids[0];
  return library.searchNames(name, 1).find(({ distance }) => distance < MOST_DISTANCE)?.entry.id;
}

/** How far a name may be from what was typed, from 0 (the same) to 1. */
const MOST_DISTANCE = 0.25;

const MOST_NEAREST = 3;

function notFound(library: Library, name: string): Card {
  const nearest = library.searchNames(name, MOST_NEAREST).map(({ entry }) => entry.id);
  return buildNotFoundCard(library.knowledge, name, nearest);
}

function show(library: Library, name: string, options: AnswerOptions): Card {
  const id = idOf(library, name);
  return (id && buildNamedCard(library.knowledge, id, options)) || notFound(library, name);
}

/** Two names, however they are set apart. */
function namesIn(rest: string): [string, string] | undefined {
  const [left, right, more] = rest.split(/\s*(?:,|;|\bvs\.?\b|\bversus\b|\band\b|\bwith\b|\bor\b)\s*/i);
  if (left && right && more === undefined) return [left, right];
  const words = rest.split(/\s+/);
  return words.length === 2 ? [words[0] as string, words[1] as string] : undefined;
}

function compare(library: Library, rest: string, options: AnswerOptions): Card {
  const names = namesIn(rest);
  if (!names) return notFound(library, rest);
  const ids = names.map((name) => idOf(library, name));
  const missing = ids.indexOf(undefined);
  if (missing >= 0) return notFound(library, names[missing] as string);
  return buildNamedCard(library.knowledge, [...new Set(ids)].join(' '), options) ?? notFound(library, rest);
}

/**
 * Answers a command that needs nothing but the knowledge.
 *
 * @param library the knowledge
 * @param command as read; its text is guarded here
 * @param options how the card will be seen
 * @returns undefined for commands that need the store
 */
export function answerSubcommand(
  library: Library,
  { name, rest }: Subcommand,
  options: AnswerOptions,
): Card | undefined {
  const guarded = guardText(rest);
  if (guarded.found.some(isSecret)) {
    return buildCard(
      library.knowledge,
      { found: guarded.found, redacted: guarded.text, answer: { outcome: 'secret' } },
      options,
    );
  }
  if (name === 'list') return buildListCard(library.knowledge, options.audience);
  if (name === 'show') return show(library, guarded.text, options);
  return name === 'compare' ? compare(library, guarded.text, options) : undefined;
}
