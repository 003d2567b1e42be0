import { decodeBase64Runs } from './decode-base64.ts';
import { decodeHex } from './decode-hex.ts';
import { joinBrokenTokens } from './join-lines.ts';
import { cleanCharacters } from './look-alike-characters.ts';
import { rewriteView, type View } from './view.ts';

/** Wrappings within wrappings that are undone; pasted configuration is rarely escaped more than twice. */
const DEEPEST = 3;

/** Slack's `<https://x|label>`, `<mailto:x|label>`, `<@U1|name>`. A tag such as `<SecretAccessKey>` is none. */
const SLACK_LINK =
  /<(?:(?:mailto|tel):|(?=[a-z][a-z0-9+.-]{1,20}:\/\/)|[@#!])(?<target>[^<>|\s]{1,8000})(?:\|(?<label>[^<>\n]{0,8000}))?>/gi;

const ENTITY = /&(?:(?<name>amp|lt|gt|quot|apos|nbsp)|#(?<decimal>\d{1,6})|#x(?<hex>[0-9a-f]{1,5}));/gi;

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

const ESCAPE = /\\(?:u(?<wide>[0-9a-f]{4})|x(?<narrow>[0-9a-f]{2})|(?<one>[\\"'/nrt`]))/gi;

const CONTROLS: Record<string, string> = { n: '\n', r: '\r', t: '\t' };

/** One character: a byte, or the two to four bytes of UTF-8. */
const PERCENT = /%(?<hex>[0-7][0-9a-f])|(?<bytes>%(?:c[2-9a-f]|d[0-9a-f]|e[0-9a-f]|f[0-4])(?:%[89ab][0-9a-f]){1,3})/gi;

const QUOTED_PRINTABLE = /=(?:\r?\n|(?<hex>[2-7][0-9A-F]))/g;

function characterOf(code: number): string | undefined {
  return code > 0 && code < 0xd800 ? String.fromCharCode(code) : undefined;
}

function readEntity({ groups = {} }: RegExpExecArray): string | undefined {
  if (groups.name) return NAMED[groups.name.toLowerCase()];
  return characterOf(groups.decimal ? Number(groups.decimal) : Number.parseInt(groups.hex ?? '', 16));
}

function readEscape({ groups = {} }: RegExpExecArray): string | undefined {
  if (groups.one) return CONTROLS[groups.one] ?? groups.one;
  return characterOf(Number.parseInt(groups.wide ?? groups.narrow ?? '', 16));
}

function readPercent({ groups = {} }: RegExpExecArray): string | undefined {
  if (groups.bytes) return Buffer.from(groups.bytes.replaceAll('%', ''), 'hex').toString('utf8');
  return characterOf(Number.parseInt(groups.hex ?? '', 16));
}

function readQuotedPrintable({ groups = {} }: RegExpExecArray): string | undefined {
  return groups.hex ? characterOf(Number.parseInt(groups.hex, 16)) : '';
}

/** With the targets of the links, and, where a link has one, with its label. */
function unlink(view: View): View[] {
  const targets = rewriteView(view, SLACK_LINK, ({ groups }) => groups?.target);
  const labels = rewriteView(view, SLACK_LINK, ({ groups }) => groups?.label ?? groups?.target);
  return labels.text === targets.text ? [targets] : [targets, labels];
}

function cleanView(view: View): View {
  return rewriteView(cleanCharacters(view), ENTITY, readEntity);
}

/** Mail breaks lines with `=` and writes `=3D` for it; elsewhere `=` and two digits mean nothing of the kind. */
function readMail(view: View): View {
  return /=3D/.test(view.text) ? rewriteView(view, QUOTED_PRINTABLE, readQuotedPrintable) : view;
}

/** One layer of escapes and percent-encoding less. */
function unescapeView(view: View): View {
  const unescaped = rewriteView(rewriteView(view, ESCAPE, readEscape), PERCENT, readPercent);
  return readMail(rewriteView(unescaped, ENTITY, readEntity));
}

function peelView(view: View): View[] {
  const layers = [view];
  for (let depth = 0; depth < DEEPEST; depth++) {
    const inner = unescapeView(layers.at(-1) as View);
    if (inner === layers.at(-1)) break;
    layers.push(inner);
  }
  return layers;
}

/** The plainest and the most deeply unwrapped. */
function outermost(layers: readonly View[]): View[] {
  const [first] = layers;
  const last = layers.at(-1);
  return [first, last === first ? undefined : last].filter((layer) => layer !== undefined);
}

function readLayers(view: View, depth: number): View[] {
  const layers = unlink(view).map(cleanView).flatMap(peelView);
  const joined = outermost(layers).flatMap((layer) => joinBrokenTokens(layer) ?? []);
  const decoded =
    depth === 0 ? [] : outermost(layers).flatMap((layer) => [decodeBase64Runs(layer) ?? [], decodeHex(layer)].flat());
  return [...layers, ...joined, ...decoded.flatMap((inner) => readLayers(inner, depth - 1))];
}

/**
 * Reads a text in every way in which chat wraps things: Slack's links and escapes, HTML entities, percent-encoding, escaped
 * JSON, invisible and full-width characters, broken lines, base64.
 *
 * @param text as it came in
 * @returns the plainest reading first; each knows where in the text its characters stood
 */
export function readViews(text: string): View[] {
  const views = readLayers({ text }, 2);
  const seen = new Set<string>();
  return views.filter((view) => !seen.has(view.text) && seen.add(view.text));
}
