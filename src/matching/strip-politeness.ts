const WHO =
  'there|all|folks|team|everyone|everybody|guys|people|peeps|gang|friends|again|awscred|bot|friend|channel|hive ?mind';

/** What people say before they ask. */
const OPENINGS = [
  `(?:hi|hello|hey|hiya|heya|howdy|yo|hallo|moin|morning|evening|afternoon|greetings|good (?:morning|afternoon|evening|day))(?:[ ,]{1,3}(?:${WHO})){0,3}`,
  '(?:(?:just|probably|maybe|might be|another|one more|a|very|super|really) ){0,3}(?:quick|small|silly|dumb|stupid|noob|newbie|simple|random|short|basic)(?: (?:quick|dumb|silly|stupid|aws))?(?: (?:q|question|questions|one))(?: here| for (?:you|y.?all|the (?:aws|cloud) (?:folks|people|team)))?(?:,? (?:but|sorry))?',
  'sorry(?: to bother(?: you)?| for (?:the )?(?:noise|spam|ping|(?:dumb|stupid|silly) question|asking(?: again)?)| if (?:this (?:was|is|has been)|it was|its been) [\\w ]{3,30})?(?: but)?',
  'asking for a friend|q|question|sos|help(?: please)?|please help|urgent|so|um{1,3}|uh{1,3}|well',
] as const;

const OPENING = new RegExp(
  `^[\\s,.:;!–—-]{0,8}(?:${OPENINGS.join('|')})(?:[\\s]{0,3}[,.:;!?–—-]{1,4}\\s{1,4}|\\s{0,3}\\n\\s{0,8})`,
  'i',
);

/** A greeting needs no comma before the question. */
const GREETING = new RegExp(`^\\s{0,8}(?:${OPENINGS[0]})\\s{1,4}(?=\\S)`, 'i');

const CLOSING =
  /[\s,.!;:?–—-]{1,8}(?:many )?(?:thanks?(?: you)?(?: a (?:lot|bunch|million)| so much| very much| in advance| all| everyone| folks| team)?|thx|ty|tia|cheers|ta|pls|plz|please|(?:any )?help (?:is |would be )?(?:much |greatly )?appreciated|🙏)[\s.!)🙏]{0,8}$/iu;

const MOST_OPENINGS = 4;

function withoutFirst(text: string, pattern: RegExp): string {
  const rest = text.replace(pattern, '');
  return rest.trim() === '' ? text : rest;
}

/**
 * Leaves off the greetings, excuses and thanks around a question. A message that is nothing else stays as it is.
 *
 * @param text normalised text
 */
export function stripPoliteness(text: string): string {
  let rest = text;
  for (let round = 0; round < MOST_OPENINGS; round++) {
    const shorter = withoutFirst(withoutFirst(rest, OPENING), GREETING);
    if (shorter === rest) break;
    rest = shorter;
  }
  const end = rest.slice(-120);
  return rest.slice(0, rest.length - end.length) + withoutFirst(end, CLOSING);
}
