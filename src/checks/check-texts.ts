import type { Fault } from '../knowledge/fault.ts';
import { guardText } from '../shapes/guard-text.ts';
import { type Complaint, type PlacedItem, type PlacedText, textsOf } from './placed-item.ts';

/**
 * Takes the secrets out of a fault's line and sentence. A line that shows but a part of one may hide it from the guard, so the
 * line of a fault that is about a secret is left out unless the guard finds it there.
 */
export function maskFault({ source, ...fault }: Fault): Fault {
  const masked = { ...fault, message: guardText(fault.message).text };
  if (source === undefined) return masked;
  const guarded = guardText(source);
  const isHidden = fault.message.startsWith(SECRET) && !guarded.found.some(({ grade }) => grade === 'secret');
  return isHidden ? masked : { ...masked, source: guarded.text };
}

const SECRET = 'holds what looks like a live';

function secretsIn({ text, path }: PlacedText, { complain }: PlacedItem): Complaint[] {
  const secret = guardText(text).found.find(({ grade }) => grade === 'secret');
  if (!secret) return [];
  const remedy = 'replace it where it is used, and write a placeholder like `<value>` here';
  return [complain(path, `${SECRET} ${secret.name}: ${remedy}`, 'error')];
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
