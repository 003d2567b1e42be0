import { findBesideKeyIds, hasPublicLabel } from './beside-key-ids.ts';
import { deriveFromKeyId } from './derive-facts.ts';
import { isPlaceholder } from './placeholders.ts';
import { couldBeKeyMaterial, looksLikeKeyMaterial } from './randomness.ts';
import { isLabelledSecret, toWholeSecret } from './secret-pieces.ts';
import type { Shape, Span } from './shape.ts';

/** Between a label and its value: quotes, colons, arrows, tags, `[None]:`, `"value":`. */
const GLUE = String.raw`[^A-Za-z0-9+/]{1,16}(?:\/?(?:name|value|string|is|was|none|default|td|th|dd|dt|code|to|data)[^A-Za-z0-9+/]{1,16}){0,4}`;

/** In an address or a file name 40 characters are no key. */
function isPartOfAddress(text: string, start: number): boolean {
  let from = start;
  while (from > 0 && start - from < 300 && !/[\s"'<>()`]/.test(text.charAt(from - 1))) from--;
  const chunk = text.slice(from, start);
  return /:\/\/|www\.|arn:aws|^\.{0,2}\/|^~\//.test(chunk);
}

/** A line of a public key or certificate: since its beginning there are lines of base64 and nothing else. */
function isInPublicBlock(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 8000), start);
  const opening = before.lastIndexOf('-----BEGIN ');
  return (
    opening >= 0 &&
    /^-----BEGIN [A-Z ]{0,20}(?:PUBLIC KEY|CERTIFICATE)[A-Z ]{0,20}-----(?:\s{1,4}[A-Za-z0-9+/=]{20,200}){0,200}\s{1,4}$/.test(
      before.slice(opening),
    )
  );
}

function isUnlabelledSecret(value: string, text: string, { start }: Span): boolean {
  return (
    looksLikeKeyMaterial(value) &&
    !isPartOfAddress(text, start) &&
    !hasPublicLabel(text, start) &&
    !isInPublicBlock(text, start)
  );
}

/** Two parts, on two lines, that make a key only together. */
function isBrokenSecret(value: string, text: string, span: Span): boolean {
  const parts = value.split(/[\s>|]{1,20}/);
  const hasWord = parts.some((part) => /^(?:[A-Z]?[a-z]{3,20}|[A-Z]{3,20}|\d{3,20}|[0-9a-f]{8,40})$/.test(part));
  return parts.join('').length === 40 && !hasWord && isUnlabelledSecret(parts.join(''), text, span);
}

function isWholeSecret(value: string): boolean {
  return value.replace(/[^A-Za-z0-9+/]/g, '').length === 40 && isLabelledSecret(value);
}

/** The first characters of every token, with an ellipsis for the rest, are nobody's. */
function isNoBeginning(value: string, text: string, { end }: Span): boolean {
  return value.length > 24 || !/^(?:\.{2,3}|…)/.test(text.slice(end, end + 3));
}

function isToken(value: string, text: string, span: Span): boolean {
  if (value.length >= 60) return !/(.)\1{9}/.test(value.slice(0, 60));
  const couldBeToken = couldBeKeyMaterial(value) && !isPlaceholder(value) && !value.startsWith('/');
  return couldBeToken && isNoBeginning(value, text, span);
}

/** The lines on which a long token goes on. */
function toLastLine(text: string, { start, end }: Span): Span {
  const rest =
    /^(?:[ \t\\]{0,4}\r?\n[ \t>|]{0,8}[A-Za-z0-9+/=%_-]{20,4000}(?![ \t]{0,4}[=:][^=])){0,60}(?:\r?\n[ \t>|]{0,8}(?=[A-Za-z+/]{0,19}[0-9+/=])[A-Za-z0-9+/=%]{2,19}["'`]?(?=\s|$))?/;
  const isBroken = /^[ \t\\]{0,4}\r?\n/.test(text.slice(end, end + 8)) && end - start >= 40;
  return isBroken ? { start, end: end + (rest.exec(text.slice(end, end + 8000))?.[0].length ?? 0) } : { start, end };
}

/** A key ID in two parts, or in blocks of four. */
function brokenKeyId(prefix: string): RegExp {
  const blocks = `${prefix}(?:[ \\t-][A-Z0-9]{4}){4}`;
  const parts = `${prefix}[A-Z0-9]{0,15}(?:[ \\t]{0,4}\\r?\\n[ \\t>|]{0,8}|[ \\t]{1,3})[A-Z0-9]{1,16}`;
  return new RegExp(`(?<![A-Z0-9])(?:${blocks}|${parts})(?![A-Za-z0-9])`, 'g');
}

function isBrokenKeyId(value: string): boolean {
  const plain = value.replace(/[^A-Z0-9]/g, '');
  return plain.length === 20 && /[0-9]/.test(plain.slice(4));
}

/** Access keys: the secret half, the session token, and the ID, which is no secret. */
export const ACCESS_KEYS = [
  {
    kind: 'secret-access-key',
    name: 'secret access key',
    grade: 'secret',
    credential: 'access-key',
    looks: [
      {
        hints: ['secret'],
        pattern: new RegExp(
          `(?:secret(?:[ _.-]{0,3}(?:access|key)){1,2}|aws[ _.-]{0,2}secret(?![ _.-]{0,3}(?:access|key)))${GLUE}(?<value>[A-Za-z0-9/+]{1,4000}={0,2})`,
          'gi',
        ),
        widen: toWholeSecret,
        accept: isLabelledSecret,
      },
      {
        // Read out, in groups.
        hints: ['secret'],
        pattern: /\bsecret(?: is)?[ \t:=]{1,4}(?<value>[A-Za-z0-9/+]{2,12}(?=[ \t-]{1,2}[A-Za-z0-9/+]))/gi,
        widen: toWholeSecret,
        accept: isWholeSecret,
      },
      { hints: ['akia', 'asia'], search: findBesideKeyIds },
      {
        pattern: /(?<![A-Za-z0-9/+._%-])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=]|[._%-][A-Za-z0-9])/g,
        accept: isUnlabelledSecret,
        unbroken: true,
      },
      {
        pattern:
          /(?<![A-Za-z0-9/+._%-])[A-Za-z0-9/+]{4,39}[ \t]{0,4}\r?\n[ \t>|]{0,8}[A-Za-z0-9/+]{1,36}(?![A-Za-z0-9/+=_-]|[.%][A-Za-z0-9])/g,
        accept: isBrokenSecret,
        unbroken: true,
      },
    ],
  },
  {
    kind: 'session-token',
    name: 'session token',
    grade: 'secret',
    credential: 'temporary-credentials',
    looks: [
      {
        // Base64 of a byte, a newline, a length and "origin", "er/aws" or "aws"; it may be percent-encoded.
        hints: ['ob3jpz2lu', 'jb3jpz2lu', 'gb3jpz2lu', 'ogzxiv', 'odyxd', 'aqoexample'],
        pattern:
          /(?<![A-Za-z0-9+/])(?:[A-Za-z0-9+/][AQgw]o(?:[A-Z]b3JpZ2lu|GZXIvYXdz|DYXdz)|AQoEXAMPLE)[A-Za-z0-9+/=%]{12,16000}/g,
        widen: toLastLine,
        accept: isNoBeginning,
      },
      {
        hints: ['token'],
        pattern: new RegExp(`(?:session|security)[ _.-]{0,3}token${GLUE}(?<value>[A-Za-z0-9+/=%_-]{16,16000})`, 'gi'),
        widen: toLastLine,
        accept: isToken,
      },
      { hints: ['"token"'], pattern: /"Token"\s{0,4}:\s{0,4}"(?<value>[^"\s]{60,16000})"?/g },
    ],
  },
  {
    kind: 'access-key-id',
    name: 'access key ID',
    grade: 'key-id',
    credential: 'access-key',
    derive: deriveFromKeyId,
    looks: [
      { hints: ['akia'], pattern: /(?<![A-Z0-9])AKIA[A-Z0-9]{16}(?![A-Z0-9])/g },
      { hints: ['akia'], pattern: brokenKeyId('AKIA'), accept: isBrokenKeyId },
    ],
  },
  {
    kind: 'temporary-access-key-id',
    name: 'temporary access key ID',
    grade: 'key-id',
    credential: 'temporary-credentials',
    derive: deriveFromKeyId,
    looks: [
      { hints: ['asia'], pattern: /(?<![A-Z0-9])ASIA[A-Z0-9]{16}(?![A-Z0-9])/g },
      { hints: ['asia'], pattern: brokenKeyId('ASIA'), accept: isBrokenKeyId },
    ],
  },
  {
    kind: 'old-access-key-id',
    name: 'access key ID of the oldest kind',
    grade: 'key-id',
    credential: 'access-key',
    looks: [
      { hints: ['a3t'], pattern: /(?<![A-Z0-9])A3T[A-Z0-9]{17}(?![A-Z0-9])/g },
      {
        hints: ['access'],
        pattern: /access[ _-]?key(?:[ _-]?id)?["'`\s:=>|]{1,12}(?<value>[0-9][A-Z0-9]{19})(?![A-Z0-9])/gi,
      },
    ],
  },
] as const satisfies readonly Shape[];
