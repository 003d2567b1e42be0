import { contentTokens, tokenize } from '../matching/tokenize.ts';

const LONGEST_TITLE = 100;
const LONGEST_ID = 48;

/** What stands before the verb. */
const ASKING = [
  /^(?:how|where)\s+(?:do|can|should|would|could|must)\s+(?:i|we|you|one|people)\s+/i,
  /^(?:how|where)\s+to\s+/i,
  /^(?:i|we)\s+(?:need|want|have)\s+to\s+/i,
];

function cutTitle(title: string): string {
  if (title.length <= LONGEST_TITLE) return title;
  const cut = title.slice(0, LONGEST_TITLE).replace(/[\ud800-\udbff]$/, '');
  return cut.replace(/\s+\S*$/, '').trimEnd();
}

/**
 * Makes a task's title of a question. It goes on from "If you want to": "how do I get in?" becomes "Get in".
 *
 * @param question on one line
 * @returns 100 characters at most
 */
export function taskTitle(question: string): string {
  // A title that links anywhere would send people there.
  const unlinked = question.replace(/\bhttps?:\/\//gi, '');
  const frame = ASKING.find((it) => it.test(unlinked));
  const told = (frame ? unlinked.replace(frame, '') : unlinked).replace(/[\s?!.]+$/, '') || question;
  return cutTitle(`${told.charAt(0).toUpperCase()}${told.slice(1)}`);
}

/** The words of a title as an id. */
function slugOf(title: string): string {
  const tokens = tokenize(title.toLowerCase());
  const telling = contentTokens(tokens);
  const words = (telling.length > 0 ? telling : tokens).flatMap(({ surface }) => surface.match(/[a-z0-9]+/g) ?? []);
  const slug = words.reduce((id, word) => (id.length + word.length < LONGEST_ID ? `${id}-${word}` : id), '');
  return slug.slice(1) || 'new-task';
}

/**
 * Makes an id of a title.
 *
 * @param title of a task
 * @param taken what has an id already
 * @returns an id that is free
 */
export function newId(title: string, taken: { has(id: string): boolean }): string {
  const slug = slugOf(title);
  let id = slug;
  for (let number = 2; taken.has(id); number++) id = `${slug}-${number}`;
  return id;
}
