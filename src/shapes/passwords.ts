import { isAssignedPassword, isStatedPassword, isStrongPassword, toStringEnd } from './password-values.ts';
import type { Look, Shape, Span } from './shape.ts';

const LONG_WORD =
  'pass(?:word|wd|phrase|code|wort)|kennwort|contrase[ñn]a|senha|mot[ _]de[ _]passe|wachtwoord|pwd|(?<![A-Za-z])pw';

/** What people and programs call a password. */
const WORD = `(?:${LONG_WORD}|pass)`;

/** The same in a sentence, where "pass" is a verb unless something says whose it is or what it is. */
const NOUN = `(?:${LONG_WORD}|pass(?:(?=:|=|\\s{1,3}(?:is|was|=)\\b)|(?<=(?:\\b(?:the|my|our|your|his|her|their|admin|root|user|db|new|old|temp|temporary|initial|default|this) |[,/&;+] {0,2})pass)))`;

const HINTS = ['pass', 'pwd', 'pw', 'kennwort', 'contrase', 'senha', 'wachtwoord'] as const;

/** Ends a name: closing quotes, brackets, stars; then the sign that assigns. */
const ASSIGNS = String.raw`["'\x60*_\])]{0,4}[ \t]{0,8}(?:=>|:=|={1,2}|:|->|→)[ \t*_]{0,8}`;

/** All up to a blank or a quote; an ampersand, comma or semicolon ends it where another setting follows. */
const ORDINARY = String.raw`[^\s"'\x60;&,|<]|[;&,](?!\s|[A-Za-z][\w .-]{1,29}[=:]|$)|\|(?!\s|$)|["'](?=[^\s,;:)}\]])|<(?![\s/!]|[A-Za-z][\w:-]{0,30}>|$)`;

const UNQUOTED = `(?<value>(?:${ORDINARY})(?:${ORDINARY}|\`(?=[A-Za-z0-9!#$%^*+?~@])){2,400})`;

const QUOTED = String.raw`(?<quote>["'\x60])(?<value>(?:\\[^\n]|(?!\k<quote>)[^\n\\]){3,400})\k<quote>`;

/** Behind a user name, a slash or a colon only, it must have signs and be no address. */
function isUnlabelledPassword(value: string): boolean {
  return (
    isStrongPassword(value) && /[^\w/.:=-]/.test(value.slice(0, -1)) && !/@[\w-]{1,63}\.[a-z]|^\d{2,5}[/?]/.test(value)
  );
}

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
  {
    kind: 'told-password',
    name: 'password',
    grade: 'secret',
    credential: 'iam-user-password',
    looks: [
      {
        hints: HINTS,
        pattern: new RegExp(
          `(?<![-\\w.])${NOUN}\\b(?:[ \\t]{1,3}[\\w'@./:-]{1,40}){0,6}?[ \\t]{1,3}(?:is|was|are|to|ist|est|es|=|:|as|be)(?:[ \\t]{1,3}(?:now|still|set to|currently|just|simply))?[:=]?\\s{1,3}(?<value>[^\\s]{6,200})`,
          'gi',
        ),
        widen: toStringEnd,
        accept: isStatedPassword,
      },
      {
        hints: HINTS,
        pattern: new RegExp(
          `(?<![-\\w.])${NOUN}\\b[ \\t]{1,3}(?:is|was|=|:)[:]?[ \\t]{1,3}(?<quote>["'\`])(?<value>(?:(?!\\k<quote>)\\S){5,200})\\k<quote>`,
          'gi',
        ),
        accept: (value) => isAssignedPassword(value) && !/^[a-z]{1,4}$|ed$|ing$/.test(value),
      },
      {
        hints: HINTS,
        pattern: new RegExp(
          `(?<![-\\w.])${WORD}\\b["'\`*_:]{0,3}[ \\t]{1,4}[([{]?["'\`*_]{0,3}(?<value>[^\\s]{8,200})`,
          'gi',
        ),
        widen: toStringEnd,
        accept: isStrongPassword,
      },
      {
        hints: ['admin', 'root', 'login', 'cred', 'user', 'postgres', 'ec2-user', 'account'],
        pattern:
          /\b(?:administrator|admin|root|ec2-user|postgres|ubuntu|(?:logins?|creds?|credentials|user(?:name)?|account)(?:\s{0,2}(?:is\b|are\b|[:=])|\s)\s{0,2}["'`*]{0,2}[\w.@+-]{2,60})["'`*]{0,2}\s{0,3}(?:[/|:,]|\band\b|\bwith\b|\t)\s{0,3}["'`*]{0,3}(?<value>(?!\/\/)[^\s]{8,200})/gi,
        widen: toStringEnd,
        accept: isUnlabelledPassword,
      },
    ],
  },
] as const satisfies readonly Shape[];
