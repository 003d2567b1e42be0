import { rewriteView, type View } from './view.ts';

/** A line break, with what terminals, quotations and shells put around it, between characters of a token. */
const BREAK =
  /(?<=[A-Za-z0-9+/=_%&~?.:-])(?:[ \t\\]{0,8}\r?\n[ \t>|]{0,12}|[ \t]{1,3})(?=(?<after>[A-Za-z0-9+/_%&=~?.:-]{1,40})(?<label>["'`]?[ \t]{0,4}[=:])?)/g;

/** Strings that a program's source puts one after the other, or adds up, to make one. */
const CONCATENATED =
  /(?<=[A-Za-z0-9+/=_-]{16})(?<quote>["'])[ \t]{0,4}(?:[+.&\\][ \t]{0,4})?\r?\n[ \t]{0,40}(?:[+.&][ \t]{0,4})?\k<quote>(?=[A-Za-z0-9+/=_-]{2})/g;

const TOKEN_CHARACTER = /[A-Za-z0-9+/=_%&~-]/;

const KEY_ID = /^A(?:KI|SI)A[A-Z0-9]{16}/;

/** How far back an address is looked for that a break could stand in. */
const LONGEST_ADDRESS = 4000;

type Broken = { before: string; after: string; isLabel: boolean; isBlank: boolean };

function tokenBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < 40 && TOKEN_CHARACTER.test(text.charAt(start - 1))) start--;
  return text.slice(start, end);
}

/** A word of a sentence goes on no token: lower case, perhaps with a capital, or all capitals. */
function isWord(run: string): boolean {
  return /^(?:[A-Z]?[a-z]{0,15}|[A-Z]{1,15}|\d{1,5}|[-&=%~_/+.?:]{1,200})$/.test(run);
}

/** Lower-case words with hyphens, underscores or slashes between them. */
function isPhrase(run: string): boolean {
  return /^(?:[A-Za-z]?[a-z]{0,15}[-_/&.:?]){1,12}[A-Za-z]?[a-z]{0,15}$/.test(run);
}

function continuesToken({ before, after, isLabel, isBlank }: Broken): boolean {
  const tail = /^[A-Za-z0-9+/=_%&~-]*/.exec(after)?.[0] ?? '';
  if (!isBlank && /^[A-Z2-7]{16,40}$/.test(before) && /[2-7]/.test(before) && /^[A-Z2-7]{4,40}$/.test(tail))
    return true;
  if (isLabel || isWord(before) || isPhrase(before) || isWord(tail) || isPhrase(tail)) return false;
  // On one line short tokens are things of their own, and so are key IDs.
  return !isBlank || (before.length > 5 && tail.length > 5 && !KEY_ID.test(before) && !KEY_ID.test(tail));
}

/** In a signed address nearly anything goes on it that is no word by itself. */
function continuesAddress({ after, isBlank }: Broken): boolean {
  return !isBlank && (/[=%&~_+/0-9]/.test(after) || /^[A-Z]{8}|[a-z][A-Z]/.test(after)) && !/^https?:/.test(after);
}

/** Where the chunk without blanks starts that ends at a place. */
function startOfChunk(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < LONGEST_ADDRESS && !/\s/.test(text.charAt(start - 1))) start--;
  return start;
}

/** Tells of one break after the other whether it stands in an address: after its beginning, or after a line that goes on one. */
function createAddressReader(text: string): (broken: Broken, start: number, end: number) => boolean {
  let nextLine = -1;
  return (broken, start, end) => {
    const from = startOfChunk(text, start);
    const isInAddress = from === nextLine || /:\/\/|[?&][\w-]{1,40}=|X-Amz-|\/\?/i.test(text.slice(from, start));
    const goesOn = isInAddress && continuesAddress(broken);
    if (goesOn) nextLine = end;
    return goesOn;
  };
}

/**
 * Reads tokens that a terminal or a mail program broke in two as one.
 *
 * @param view the reading in which lines are broken
 * @returns undefined when no token is broken
 */
export function joinBrokenTokens(view: View): View | undefined {
  const added = rewriteView(view, CONCATENATED, () => '');
  const goesOnAddress = createAddressReader(added.text);
  const joined = rewriteView(added, BREAK, (match) => {
    const { after = '', label } = match.groups ?? {};
    const before = tokenBefore(added.text, match.index);
    const broken = { before, after, isLabel: label !== undefined, isBlank: !match[0].includes('\n') };
    const isOneToken = goesOnAddress(broken, match.index, match.index + match[0].length) || continuesToken(broken);
    return isOneToken ? '' : undefined;
  });
  return joined === view ? undefined : { ...joined, isJoined: true };
}
