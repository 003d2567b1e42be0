const GREETING =
  /^(?:(?:hi|hello|hey|hiya|howdy|yo|good (?:morning|afternoon|evening)|moin|hallo)(?: (?:there|all|folks|team|bot|awscred))?)$/;
const THANKS =
  /^(?:(?:ok |okay |great |perfect |awesome |cool |nice |super )?(?:many )?(?:thanks|thank you|thx|ty|cheers|merci|danke)(?: (?:a lot|so much|very much|you|bot|awscred|again|mate|all|that (?:helped|worked)|it worked))*|(?:ok|okay|great|perfect|awesome|cool|got it|nice one))$/;
const USAGE =
  /^(?:help|help me|\?|usage|commands|what can (?:you|i) (?:do|ask|say)(?: you)?|how does this work|what do you do|who are you)$/;

/**
 * Recognises a message that asks nothing about credentials.
 *
 * @param text normalised text
 * @returns undefined when something is asked
 */
export function readSmallTalk(text: string): 'usage' | 'greeting' | 'thanks' | undefined {
  const plain = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s?]/gu, ' ')
    .replace(/\s{1,50}/g, ' ')
    .trim();
  if (plain === '' || USAGE.test(plain === '?' ? plain : plain.replaceAll('?', '').trim())) return 'usage';
  const statement = plain.replaceAll('?', '').trim();
  if (GREETING.test(statement)) return 'greeting';
  return THANKS.test(statement) ? 'thanks' : undefined;
}
