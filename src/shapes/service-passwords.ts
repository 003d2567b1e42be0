import { hasPublicLabel } from './beside-key-ids.ts';
import { couldBeKeyMaterial, looksLikeKeyMaterial } from './randomness.ts';
import type { Shape, Span } from './shape.ts';

function surroundings(text: string, { start, end }: Span, reach: number): string {
  return text.slice(Math.max(0, start - reach), end + reach);
}

function isServicePassword(value: string, text: string, span: Span): boolean {
  if (!couldBeKeyMaterial(value) || hasPublicLabel(text, span.start)) return false;
  const near = surroundings(text, span, 400);
  if (/sha-?256|digest|checksum|integrity|fingerprint|codesha|public ?key/i.test(near) && !/-at-\d{12}/.test(near))
    return false;
  return /-at-\d{12}|\bgit\b|codecommit|cassandra|keyspaces?|cqlsh|service[- _]?specific|servicepassword/i.test(near);
}

function isAtUserPassword(value: string): boolean {
  return value.length >= 20 && couldBeKeyMaterial(value);
}

/** Passwords that AWS generates for one service, recognised by their length and by the user name beside them. */
export const SERVICE_PASSWORDS = [
  {
    kind: 'ses-smtp-password',
    name: 'SES SMTP password',
    grade: 'secret',
    credential: 'ses-smtp-credentials',
    looks: [
      {
        hints: ['smtp'],
        pattern:
          /smtp[ _.-]{0,3}pass(?:word|wd)?["'`*_]{0,4}\s{0,4}(?:=>|:=|[:=|,>]|\bis\b)\s{0,6}["'`]{0,3}(?<value>[A-Za-z0-9+/]{20,120}={0,2})/gi,
        accept: couldBeKeyMaterial,
      },
      {
        // Base64 of the version and 32 bytes: always 44 characters, never a "=".
        pattern: /(?<![A-Za-z0-9+/_-])(?:B[A-P]|A[g-v])[A-Za-z0-9+/]{42}(?![A-Za-z0-9+/=_-])/g,
        accept: (value, text, span) => looksLikeKeyMaterial(value) && !hasPublicLabel(text, span.start),
        unbroken: true,
      },
    ],
  },
  {
    kind: 'service-password',
    name: 'Git or Keyspaces password',
    grade: 'secret',
    credential: 'codecommit-git-credentials',
    looks: [
      {
        pattern: /(?<![A-Za-z0-9+/]|sha256-|SHA256:)[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=(?![A-Za-z0-9+/=])/g,
        accept: isServicePassword,
        unbroken: true,
      },
      {
        hints: ['-at-'],
        pattern:
          /-at-\d{12}["'`*]{0,3}(?:\s{0,4}[,:|/;]|\s{1,4}(?:password|pass|pw)?["'`*:=]{0,4}|\\n|\s)\s{0,4}["'`]{0,3}(?<value>[A-Za-z0-9+/]{20,80}={0,2})/g,
        accept: isAtUserPassword,
      },
      {
        hints: ['servicepassword'],
        pattern: /ServicePassword["'`]?\s{0,4}[:=]\s{0,4}["'`]?(?<value>[A-Za-z0-9+/]{20,80}={0,2})/gi,
        accept: couldBeKeyMaterial,
      },
    ],
  },
] as const satisfies readonly Shape[];
