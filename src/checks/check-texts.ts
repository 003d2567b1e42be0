import type { Fault } from '../knowledge/fault.ts';
import { type Finding, guardText, isSecret } from '../shapes/guard-text.ts';
import { type Complaint, type PlacedItem, type PlacedText, textsOf } from './placed-item.ts';

/**
 * Takes the secrets out of a fault's name, line and sentence. A line that shows but a part of one may hide it from the guard, so of
 * the line of a fault that is about a secret only the beginning is kept unless the guard finds it there.
 */
export function maskFault({ source, caret = 0, ...fault }: Fault): Fault {
  const masked = { ...fault, file: guardText(fault.file).text, message: guardText(fault.message).text };
  if (source === undefined) return masked;
  // Masks are of other lengths than what they hide, so the caret goes by what stands before it.
  const before = guardText(source.slice(0, caret)).text;
  const guarded = guardText(source);
  const isHidden = fault.message.startsWith(SECRET) && !guarded.found.some(isSecret);
  return { ...masked, source: isHidden ? `${before}…` : guarded.text, caret: before.length };
}

const SECRET = 'holds what looks like a live';

/** A secret is a long run of characters, or what stands behind a sign or words that assign it; the guard need not read other texts. */
const MAY_HOLD_SECRET = /\S{14}|[:=]|pass(?:word|wd|phrase|code)?\s+(?:is|was)\b/i;

/** An id, or a page of AWS's: a good third of all texts, and long runs that hold nothing. */
const ID_OR_PAGE = /^(?:[a-z]+(?:-[a-z0-9]{1,15})*|https:\/\/(?:docs\.)?aws\.amazon\.com\/[^\s?@%]*)$/;

/** The first secret in a text; undefined when there is none. */
export function findSecret(text: string): Finding | undefined {
  if (!MAY_HOLD_SECRET.test(text) || ID_OR_PAGE.test(text)) return undefined;
  return guardText(text).found.find(isSecret);
}

/** What is said of a secret that stands where everybody can read it. */
export function describeSecret({ name }: Finding): string {
  return `${SECRET} ${name}: replace it where it is used, and write a placeholder like \`<value>\` here`;
}

function secretsIn({ text, path }: PlacedText, { complain }: PlacedItem): Complaint[] {
  const secret = findSecret(text);
  return secret ? [complain(path, describeSecret(secret), 'error')] : [];
}

/** `awscred new` writes TODO where the curator has to write. */
function leftToDo({ text, path }: PlacedText, { complain }: PlacedItem): Complaint[] {
  return /\bTODO\b/.test(text) ? [complain(path, 'still says TODO: write the text or remove the line', 'error')] : [];
}

/**
 * Checks every text of an item for secrets and for what a skeleton left to be written.
 *
 * @param item anything of a knowledge file
 */
export function checkTexts(item: PlacedItem): Complaint[] {
  return textsOf(item.value).flatMap((it) => [...secretsIn(it, item), ...leftToDo(it, item)]);
}
