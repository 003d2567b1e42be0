import { isPlaceholder } from './placeholders.ts';
import { couldBeKeyMaterial, looksMixed } from './randomness.ts';
import type { Shape, Span } from './shape.ts';
import { findColumnValues } from './table-columns.ts';

/** Tokens of pages, retries and forms are no secret. */
const OTHER_TOKEN =
  /(?:next|page|paging|pagination|continuation|starting|continue|client(?:[ _-]?request)?|request|idempotency|csrf|xsrf|sync|shard|sequence|task|resume|marker|cancel|lock|upload|change|design|color|stop|max|min|input|output|total|cached|prompt|special|bos|eos|pad)[ _-]?$/i;

const ADDRESS_OR_ID =
  /^(?:arn:|https?:|[\w.-]{1,80}\.(?:com|io|net|org|aws|dev)\b|\d{1,30}$|v?\d{1,4}(?:\.\d{1,4}){1,3}|(?:[a-z]{2,20}[-_./]){2,12}[a-z0-9]{1,12}$|s3:\/\/|sha\d{1,3}[:-])/i;

/** The name that stands before a value, without the sign between the two. */
function labelBefore(text: string, start: number): string {
  const before = text
    .slice(Math.max(0, start - 80), start)
    .replace(/["'`*\s]{0,6}(?:=>|:=|[:=|>]|is|was)[\s"'`*]{0,8}$/, '');
  return /[\w :./-]{0,60}$/.exec(before)?.[0] ?? '';
}

/** Small letters with hyphens and at most four digits: `x509-signing-certificate`. */
function isName(value: string): boolean {
  return /^(?:[a-z0-9]{1,20}[-_./]){1,12}[a-z0-9]{1,20}$/.test(value) && value.replace(/\D/g, '').length <= 4;
}

function isLabelledToken(value: string, text: string, { start }: Span): boolean {
  const plain = value.replace(/[.,;:]{1,3}$/, '');
  if (plain.length < 12 || isPlaceholder(value) || isPlaceholder(plain) || isName(plain) || ADDRESS_OR_ID.test(plain))
    return false;
  if (/^A(?:KI|SI)A[A-Z0-9]{12}/.test(plain)) return false;
  const label = labelBefore(text, start);
  if (/[:/][\w-]{0,20}$/.test(label) || (/token$/i.test(label) && OTHER_TOKEN.test(label.slice(0, -5)))) return false;
  return looksMixed(plain) && (plain.length >= 16 || couldBeKeyMaterial(plain));
}

/** Without the hyphens of a UUID and the dots of a name. */
function couldBeRandom(value: string): boolean {
  return couldBeKeyMaterial(value) && !/^[0-9a-f]{8}-|\.[a-z]{2,}/i.test(value);
}

/** Values that only their label tells to be secret, whatever product they are of. */
export const LABELLED_VALUES = [
  {
    kind: 'labelled-secret',
    name: 'secret',
    grade: 'secret',
    credential: 'secrets-manager',
    looks: [
      {
        hints: ['secret', 'token', 'key', 'bearer', 'credential', 'sig='],
        pattern:
          /(?:api[ _.-]?(?:key|secret|token)|(?:access|auth|refresh|id|private|app|bot|user|deploy|personal|webhook|master|signing|encryption|license|account|shared|consumer|service|admin|root|license|storage|registration|bearer|join|oauth)[ _.-]?(?:key|secret|token)|secret(?:[ _.-]?(?:string|value|key|token))?|token|bearer|credential|passkey|dsn)["'`*_\])]{0,4}[ \t]{0,8}(?:=>|:=|={1,2}|[:|>]|->|\bis\b|\bwas\b)[ \t]{0,8}["'`*]{0,3}(?<value>[A-Za-z0-9+/=_.~!@#$%^-]{12,4000})/gi,
        accept: isLabelledToken,
      },
      {
        hints: ['auth'],
        pattern: /auth[ _-]?token["'`*]{0,3}[ \t]{0,8}(?:=>|:=|[:=])[ \t]{0,8}["'`]{0,2}(?<value>[^\s"'`,;]{8,200})/gi,
        accept: (value) =>
          !isPlaceholder(value) && /\d/.test(value) && /[A-Za-z]/.test(value) && !ADDRESS_OR_ID.test(value),
      },
      {
        // the api key for the weather service (the one that Lambda calls): …
        hints: ['key', 'token', 'secret'],
        pattern:
          /\b(?:api[ _-]?(?:key|token)|(?:access|auth|bot|deploy|unseal|root|license|service|personal|refresh|initial root|client)[ _-](?:key|token|secret)|token|secret)\b[^\n:=[\]]{1,70}[:=]\s{1,3}["'`*]{0,3}(?<value>[A-Za-z0-9+/=_.~-]{20,400})/gi,
        accept: (value, text, span) => isLabelledToken(value, text, span) && couldBeRandom(value),
      },
      { hints: ['pass', 'secret', 'token'], search: findColumnValues },
    ],
  },
] as const satisfies readonly Shape[];
