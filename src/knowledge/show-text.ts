/** Characters that a terminal would act on, or that make text read differently from what it says. */
const UNSEEN =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The name under which a character is known, such as U+0007. */
export function nameCharacter(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * Makes text of unknown origin fit for a terminal and a log.
 *
 * @param text anything that was found in a file or is the name of one
 * @param longest the most characters that are kept
 * @returns the text on one line, every control character replaced by one visible character
 */
export function showText(text: string, longest = Number.POSITIVE_INFINITY): string {
  const cut = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return cut.replace(UNSEEN, (character) => (character === '\t' ? ' ' : '\ufffd'));
}
