import { isExample, isPlaceholder } from './placeholders.ts';
import type { Span } from './shape.ts';

/** Words with digits in them that people use when they speak about passwords. */
const TECHNICAL =
  /^(?:base(?:32|64)|sha-?\d{1,3}|md5|utf-?(?:8|16)|ec2(?:-user|-classic)?|s3|x\.?509(?:v3)?|o?auth2?(?:\.0)?|saml2?(?:\.0)?|pbkdf2|rds|k8s|i18n|ipv[46]|route53|win(?:dows)?[- ]?\d{0,4}|mysql\d?|postgres(?:ql)?\d{0,2}|aes-?\d{0,3}|rsa-?\d{0,4}|ed25519|tls(?:v?1?\.?\d)?|http2?|v\d[\d.]*|python\d?[\d.]*|node\d?[\d.]*|(?:us|eu|ap|sa|ca|me|af|il|cn|mx)(?:-[a-z]{3,10}){1,2}-\d[a-z]?|p12|pkcs#?-?\d{0,2}|2fa|mfa\d?|log4j2?|ubuntu\d*|al20\d\d|(?:i|ami|sg|vpc|key|subnet|vol|eni)-[0-9a-f]{8,17}|c#|f#|c\+\+|\d{1,6}(?:st|nd|rd|th|-?(?:char\w*|days?|hours?|hrs?|bits?|min\w*|months?|years?|digits?|bytes?|letters?|times?|x|am|pm|h|d|m|s|k|gb|mb|kb|\+|%))|#\d+|(?:q|h)[1-4]|[a-z]{2,6}-\d{1,6}|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{1,2}:\d\d(?::\d\d)?|(?:\d{1,3}\.){3}\d{1,3}(?:[:/]\d{1,5})?)(?:[-_/](?:[a-z]+))*$/i;

/** Addresses of mail, machines and pages. */
const ADDRESS =
  /^(?:[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,6}[a-z]{2,12}|[\w.+-]{1,32}@[\d.]{7,15}|(?:[a-z0-9-]{1,63}\.){2,10}[a-z]{2,10}(?:[:/]\S{0,200})?|[a-z]{2,10}:\/\/\S{1,400}|@[a-z][\w.-]{1,40}|#[a-z][\w-]{1,60}|(?:[\w.-]{1,60}\/){2,20}[\w.-]{0,60}|[\w-]{1,60}\.(?:ya?ml|json|tf|env|txt|csv|pem|py|js|ts|go|sh|md|ini|cfg|conf|toml|properties)|arn:\S{1,400})$/i;

/** What Slack gives people, channels and teams. */
const SLACK_ID = /^<?[@#!]?[UWCGTB](?=[A-Z]*\d)[A-Z0-9]{8,12}>?$/;

/** A call, a chain of calls, a setting of something else, a flag, a list of types. */
const CODE =
  /\]\(https?:|\w::\w|^[A-Za-z_$][A-Za-z_$]*(?:\.[A-Za-z_$]{2,40})+\(|^[)}\]]{1,4}\.?\w{2,30}\(|^[)}\]]{1,4}\.\w|^[A-Za-z_][A-Za-z_.]*\((?:["'][^)]*|[A-Za-z_.]*,|[^)]*\))[;,]?$|^[A-Za-z]{3,30}=[\w\\/.:-]*$|^["'`]?--?[a-z]{2,30}(?:[-=]|$)|^\{?[A-Za-z]{2,30}(?:\|[A-Za-z]{2,30}){1,20}\}?/;

/** The setting on the line below one that is empty. */
const NEXT_SETTING = /^[A-Z][A-Z0-9]{0,20}_[A-Z0-9_]{1,40}=/;

function countClasses(value: string): number {
  return [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9\s._:/-]/].filter((pattern) => pattern.test(value)).length;
}

/** Without the quotes, brackets and full stops that a sentence puts around a value. */
function core(value: string): string {
  return value.replace(/^[*_~"'`(<[{]{1,6}/, '').replace(/[*_~"'`)>\]},.;:!?]{1,8}$/, '');
}

function isNoValue(value: string): boolean {
  const plain = core(value);
  return plain.length < 3 || isExample(value) || isPlaceholder(value) || isPlaceholder(plain);
}

/**
 * Ends a value where the string ends that holds it: before an escaped quote or line break, or before the quote that was opened.
 *
 * @param text the text in which it stands
 * @param span the value with what follows it up to a blank
 */
export function toStringEnd(text: string, { start, end }: Span): Span {
  const line =
    text
      .slice(Math.max(0, start - 400), start)
      .split('\n')
      .at(-1) ?? '';
  const value = text.slice(start, end);
  const isOpen = line.split('"').length % 2 === 0;
  const cut = value.search(isOpen ? /\\{1,8}(?:["'nrt`]|$)|"/ : /\\{1,8}(?:["'nrt`]|$)|["'`][)\]},.;:]*$/);
  return { start, end: cut > 0 ? start + cut : end };
}

/**
 * Whether what is assigned to a password is one: `DB_PASSWORD=hunter2`, not `DB_PASSWORD=$SECRET`.
 *
 * @param value without its quotes
 */
export function isAssignedPassword(value: string): boolean {
  if (isNoValue(value) || value.trim().length < 4) return false;
  if (/^\d{1,5}[,;]?$/.test(value) || /^[A-Z][a-z]{2,20}$/.test(value) || NEXT_SETTING.test(value)) return false;
  // Several words are a label or an error message, unless digits stand among them.
  return !/\s/.test(value.trim()) || (isStatedPassword(value) && !/^(?:[\w'’-]{1,30}[\s,.]{1,3}){3}/.test(value));
}

/**
 * Whether what a sentence says a password is can be one: `hunter2`, `Tr0ub4dor&3`, not `wrong`, `not working`, `case-sensitive`.
 *
 * @param value one word of the sentence, with what stands around it
 */
export function isStatedPassword(value: string): boolean {
  const plain = core(value);
  if (
    plain.length < 6 ||
    isNoValue(value) ||
    CODE.test(value) ||
    TECHNICAL.test(plain) ||
    ADDRESS.test(plain) ||
    SLACK_ID.test(plain)
  )
    return false;
  const hasSymbol = /[!@#$%^&*+=~?{}()[\]\\|<>]/.test(plain) && /[A-Za-z0-9]{3}/.test(plain);
  return (/\d/.test(plain) && /[A-Za-z]/.test(plain)) || hasSymbol || /^\d{6,30}$/.test(plain);
}

/** A word with a capital and a number that is no year, as people make them up: `Lantern3354`. */
const WORD_AND_NUMBER = /^[A-Z][a-z]{2,14}[-_.]?(?!(?:19|20)\d\d$)\d{3,6}$/;

/** Letters and digits by turns, as generators make them: `6Hs3AApx9gKk7TtO`. */
function isGenerated(plain: string): boolean {
  const turns = plain.match(/\d[A-Za-z]|[A-Za-z]\d/g)?.length ?? 0;
  return /^[A-Za-z0-9]{10,64}$/.test(plain) && turns >= 4 && /[a-z]/.test(plain) && /[A-Z]/.test(plain);
}

/**
 * Whether a word looks coined to be a password and like no name, ID or version: signs inside it, a word with a number,
 * letters and digits by turns.
 *
 * @param value one word, with the character that follows it
 */
export function isCoined(value: string): boolean {
  const plain = core(value);
  if (
    /[/\\]|::|->|\.(?:com|net|org|io|aws)\b|^[A-Z][A-Z0-9_]{3,40}=|[=:].*[=:]|^https?|[a-z]\(|\{|^[@#]|[?&]\w{1,30}=/i.test(
      plain,
    )
  )
    return false;
  const hasSignInside =
    /[A-Za-z0-9][!@#$%^&*+?~]{1,4}[A-Za-z0-9]/.test(plain) && !/@[\w-]+\.|^\w+@[A-Za-z]\w*$/.test(plain);
  return (
    hasSignInside ||
    WORD_AND_NUMBER.test(plain) ||
    isGenerated(plain) ||
    /^[A-Z][a-z]{2,14}\d{2,6}[!@#$%&*?]/.test(value.trim())
  );
}

/**
 * Leaves off the quotes, brackets and full stops around a value.
 *
 * @param text the text in which it stands
 * @param span the value with what stands around it
 */
export function trimToCore(text: string, { start, end }: Span): Span {
  const value = text.slice(start, end);
  const lead = /^[*_~"'`(<[{]{1,6}/.exec(value)?.[0].length ?? 0;
  return { start: start + lead, end: start + lead + Math.max(0, core(value).length) };
}

/**
 * Whether a word can be nothing but a password, even where no label stands right before it.
 *
 * @param value one word, with what stands around it
 */
export function isStrongPassword(value: string): boolean {
  const plain = core(value);
  if (plain.length < 8 || !isStatedPassword(value)) return false;
  return countClasses(plain) >= 4 || (countClasses(plain) === 3 && !/[a-z]{9}/.test(plain));
}
