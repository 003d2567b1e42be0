/** The longest text that is looked at; what people ask stands in the first lines and what failed in the last. */
const LONGEST = 6000;
const HEAD = 4000;

const INVISIBLE =
  /\u034f|[\u17b4\u17b5]|[\u180b-\u180f]|[\ufe00-\ufe0f]|[\u00ad\u061c\u115f\u1160\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/** Slack's control sequences: `<@U1>`, `<#C1|name>`, `<!here>`, `<https://x|label>`, `<https://x>`. */
const SLACK_SEQUENCE = /<([@#!]?)([^<>|\s]{1,3000})(?:\|([^<>]{0,3000}))?>/g;

function readSequence(_all: string, sign: string, target: string, label: string | undefined): string {
  if (label) return ` ${label} `;
  return sign === '' ? ` ${target} ` : ' ';
}

function unescapeSlack(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

function plainQuotes(text: string): string {
  return text
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″]/g, '"')
    .replace(/[‐‑‒–—―]/g, '-');
}

/** Of what the guard took out its name counts, not that it was taken out. */
function readMasks(text: string): string {
  return text.replaceAll(' removed]', ']');
}

function cutMiddle(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, HEAD)} ${text.slice(HEAD - LONGEST)}`;
}

/**
 * Turns what arrives from Slack, a terminal or a page into the plain text that is matched: Slack's escapes and links undone,
 * typographic characters and invisible ones removed, overlong text cut in the middle.
 *
 * @param text as the guard hands it on
 * @returns plain text of 6,001 characters at most
 * @see https://docs.slack.dev/messaging/formatting-message-text for the escapes
 */
export function normalizeText(text: string): string {
  const read = unescapeSlack(readMasks(cutMiddle(text)).replace(SLACK_SEQUENCE, readSequence));
  return plainQuotes(read.toWellFormed().normalize('NFKC').replace(INVISIBLE, ''));
}
