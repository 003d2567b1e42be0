import { isAssignedPassword, isStatedPassword, isStrongPassword, toStringEnd } from './password-values.ts';
import { PASSWORD_HINTS as HINTS, PASSWORD_LABEL as WORD } from './password-words.ts';
import type { Look, Shape, Span } from './shape.ts';

/** Ends a name: closing quotes, brackets, stars; then the sign that assigns. */
const ASSIGNS = String.raw`["'\x60*_\])]{0,4}[ \t]{0,8}(?:=>|:=|={1,2}|:|->|→)[ \t*_]{0,8}`;

/** All up to a blank or a quote; an ampersand, comma or semicolon ends it where another setting follows. */
const ORDINARY = String.raw`[^\s"'\x60;&,|<]|[;&,](?!\s|[A-Za-z][\w .-]{1,29}[=:]|$)|\|(?!\s|$)|["'](?=[^\s,;:)}\]])|<(?![\s/!]|[A-Za-z][\w:-]{0,30}>|$)`;

const UNQUOTED = `(?<value>(?:${ORDINARY})(?:${ORDINARY}|\`(?=[A-Za-z0-9!#$%^*+?~@])){2,400})`;

const QUOTED = String.raw`(?<quote>["'\x60])(?<value>(?:\\[^\n]|(?!\k<quote>)[^\n\\]){3,400})\k<quote>`;

function assigned(before: string, accept: Look['accept'] & {}): Look[] {
  return [
    { hints: HINTS, pattern: new RegExp(`${WORD}${before}${QUOTED}`, 'gi'), accept: isAssignedPassword },
    { hints: HINTS, pattern: new RegExp(`${WORD}${before}${UNQUOTED}`, 'gi'), widen: toStringEnd, accept },
  ];
}

/** `=` assigns in programs only; `:` stands in sentences as well. */
function isAssignedOrStated(value: string, text: string, { start }: Span): boolean {
  const sign = /[=:>→]\S{0,2}\s{0,8}$/.exec(text.slice(Math.max(0, start - 12), start))?.[0] ?? '';
  return /^=[^=>]?/.test(sign) && !/^=[=>]/.test(sign) ? isAssignedPassword(value) : isStatedPassword(value);
}

/** Passwords by what stands before them; a password has no shape of its own. */
export const PASSWORDS = [
  {
    kind: 'netrc',
    name: 'password in .netrc',
    grade: 'secret',
    credential: 'codecommit-git-credentials',
    looks: [
      {
        hints: ['machine', 'login'],
        // Lower case and on lines of their own or after a machine: "login and password only" is prose.
        pattern:
          /(?:\bmachine\s{1,4}\S{1,300}\s{1,8}|^[ \t]{0,8})login\s{1,4}\S{1,200}\s{1,8}password\s{1,4}(?<value>\S{3,4000})/gm,
        accept: isAssignedPassword,
      },
    ],
  },
  {
    kind: 'password',
    name: 'password',
    grade: 'secret',
    credential: 'database-password',
    looks: [
      ...assigned(ASSIGNS, isAssignedOrStated),
      {
        // <password>…</password>
        hints: HINTS,
        pattern: new RegExp(`<[\\w:.-]{0,40}${WORD}>\\s{0,20}(?<value>[^<\\n]{3,400}?)\\s{0,20}<`, 'gi'),
        accept: isAssignedPassword,
      },
      ...assigned(
        String.raw`["'\x60]?,?(?:\s{0,16}|<\/\w{1,20}>\s{0,8}<)["'\x60]?\bvalue\b["'\x60>]?\s{0,4}[=:]?\s{0,4}`,
        isAssignedPassword,
      ),
      {
        // define('DB_PASSWORD', '…')
        hints: HINTS,
        pattern: new RegExp(`${WORD}["'\`]\\s{0,4},\\s{0,4}${QUOTED}`, 'gi'),
        accept: isStatedPassword,
      },
      {
        // Decrypted, it is short; encrypted, it is base64 of a block.
        hints: ['passworddata', 'secretstring'],
        pattern: /["']?(?:PasswordData|SecretString)["']?\s{0,4}[:=]\s{0,4}["'](?<value>[^"\n{]{6,80})["']/gi,
        accept: isAssignedPassword,
      },
      {
        // "Console password" on one line of a form, the value on the next.
        hints: HINTS,
        pattern: new RegExp(
          `(?:^|\\n)[ \\t*_>]{0,6}(?:[\\w]{1,20} ){0,3}${WORD}[*_:]{0,4}[ \\t]{0,8}(?:\\r?\\n[ \\t>]{0,8}|\\t)${UNQUOTED}`,
          'gi',
        ),
        accept: isStrongPassword,
      },
    ],
  },
] as const satisfies readonly Shape[];
