/** One piece of rich text, in Slack's words. */
export type RichPiece =
  | { type: 'text'; text: string; style?: TextStyle }
  | { type: 'link'; url: string; text?: string; style?: TextStyle }
  | { type: 'user'; user_id: string }
  | { type: 'channel'; channel_id: string }
  | { type: 'broadcast'; range: 'here' | 'channel' | 'everyone' }
  | { type: 'emoji'; name: string };

/** How a piece of text is set. */
export type TextStyle = { bold?: true; italic?: true; strike?: true; code?: true };

/** A part of a rich text block. */
export type RichPart = {
  type: 'rich_text_section' | 'rich_text_quote' | 'rich_text_preformatted';
  elements: RichPiece[];
};

const FENCE = /```\n?([\s\S]*?)\n?```\n?/;
const LINK = /<((?:https?:\/\/|mailto:)[^|>\s]+)(?:\|([^>]*))?>/g;
const QUOTE = /(?:^(?:&gt;|>) ?.*(?:\n|$))+/m;

/**
 * Turns mrkdwn into the parts of a rich text block, as Slack's own client reads it. The drawing package has a
 * mrkdwn reader of its own, but it sets `*` inside code, adds blanks after `&gt;` and eats `:30:` as an emoji.
 *
 * @param mrkdwn for example "*Never* paste `AWS_SECRET_ACCESS_KEY`"
 * @returns sections, quotes and code blocks, in order
 */
export function mrkdwnToRichText(mrkdwn: string): RichPart[] {
  const fence = FENCE.exec(mrkdwn);
  if (!fence) return readQuotes(mrkdwn);
  const code = unescapeSlack((fence[1] ?? '').replace(LINK, (_, url: string, label?: string) => label ?? url));
  return [
    ...readQuotes(mrkdwn.slice(0, fence.index).replace(/\n$/, '')),
    { type: 'rich_text_preformatted', elements: [{ type: 'text', text: code || ' ' }] },
    ...mrkdwnToRichText(mrkdwn.slice(fence.index + fence[0].length)),
  ];
}

function readQuotes(text: string): RichPart[] {
  const quote = QUOTE.exec(text);
  if (!quote) return readSection(text);
  const quoted = quote[0].replace(/\n$/, '').replace(/^(?:&gt;|>) ?/gm, '');
  return [
    ...readSection(text.slice(0, quote.index).replace(/\n$/, '')),
    { type: 'rich_text_quote', elements: readInline(quoted) },
    ...readQuotes(text.slice(quote.index + quote[0].length)),
  ];
}

function readSection(text: string): RichPart[] {
  return text === '' ? [] : [{ type: 'rich_text_section', elements: readInline(text) }];
}

type InlineRule = { pattern: RegExp; read: (match: RegExpExecArray, style: TextStyle) => RichPiece[] };

const before = String.raw`(?<![\w*_~\`])`;
const after = String.raw`(?![\w*_~\`])`;
const span = (mark: string): RegExp =>
  new RegExp(`${before}\\${mark}(?!\\s)([^${mark}\\n]+?)(?<!\\s)\\${mark}${after}`);

const INLINE_RULES: InlineRule[] = [
  {
    pattern: /`([^`\n]+)`/,
    read: ([, code = ''], style) => [textPiece(unescapeSlack(code), { ...style, code: true })],
  },
  { pattern: /<([^<>\s][^<>]*)>/, read: ([, inside = ''], style) => [readAngle(inside, style)] },
  { pattern: span('*'), read: ([, inner = ''], style) => readInline(inner, { ...style, bold: true }) },
  { pattern: span('_'), read: ([, inner = ''], style) => readInline(inner, { ...style, italic: true }) },
  { pattern: span('~'), read: ([, inner = ''], style) => readInline(inner, { ...style, strike: true }) },
  { pattern: /(?<![\w:]):([a-z][a-z0-9_+-]*):(?![\w:])/, read: ([, name = '']) => [{ type: 'emoji', name }] },
  {
    pattern: /https?:\/\/[^\s<>|`*]*[^\s<>|`*.,;:!?)'"]/,
    read: ([url], style) => [linkPiece(unescapeSlack(url), undefined, style)],
  },
];

function readInline(text: string, style: TextStyle = {}): RichPiece[] {
  let first: { rule: InlineRule; match: RegExpExecArray } | undefined;
  for (const rule of INLINE_RULES) {
    const match = rule.pattern.exec(text);
    if (match && (!first || match.index < first.match.index)) first = { rule, match };
  }
  if (!first) return text === '' ? [] : [textPiece(unescapeSlack(text), style)];
  const { rule, match } = first;
  const lead = text.slice(0, match.index);
  return [
    ...(lead === '' ? [] : [textPiece(unescapeSlack(lead), style)]),
    ...rule.read(match, style),
    ...readInline(text.slice(match.index + match[0].length), style),
  ];
}

function readAngle(inside: string, style: TextStyle): RichPiece {
  const [target = '', label] = inside.split('|', 2);
  if (/^@[UW]/.test(target)) return { type: 'user', user_id: target.slice(1) };
  if (/^#C/.test(target)) return { type: 'channel', channel_id: target.slice(1) };
  const range = /^!(here|channel|everyone)$/.exec(target)?.[1];
  if (range) return { type: 'broadcast', range: range as 'here' | 'channel' | 'everyone' };
  if (/^(?:https?:\/\/|mailto:)/i.test(target))
    return linkPiece(unescapeSlack(target), label && unescapeSlack(label), style);
  return textPiece(unescapeSlack(label ?? `<${inside}>`), style);
}

function textPiece(text: string, style: TextStyle): RichPiece {
  return Object.keys(style).length > 0 ? { type: 'text', text, style } : { type: 'text', text };
}

function linkPiece(url: string, text: string | undefined, style: TextStyle): RichPiece {
  return { type: 'link', url, ...(text && { text }), ...(Object.keys(style).length > 0 && { style }) };
}

function unescapeSlack(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
