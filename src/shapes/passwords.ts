import { isAssignedPassword, isStatedPassword, isStrongPassword, toStringEnd } from './password-values.ts';
import type { Look, Shape, Span } from './shape.ts';

/** What people and programs call a password. */
const WORD = `(?:pass(?:word|wd|phrase|code|wort)?|kennwort|contrase[ñn]a|senha|mot[ _]de[ _]passe|wachtwoord|pwd|(?<![A-Za-z])pw)`;

const HINTS = ['pass', 'pwd', 'pw', 'kennwort', 'contrase', 'senha', 'wachtwoord'] as const;

/** Ends a name: closing quotes, brackets, stars; then the sign that assigns. */
const ASSIGNS = String.raw`["'\x60*_\])]{0,4}[ \t]{0,8}(?:=>|:=|={1,2}|:|->|→)[ \t*_]{0,8}`;

/** All up to a blank or a quote; an ampersand, comma or semicolon ends it where another setting follows. */
const UNQUOTED = String.raw`(?<value>(?:[^\s"'\x60;&,|<]|[;&,|](?!\s|[\w .-]{1,30}[=:]|$)|["'<](?=[A-Za-z0-9!#$%^*+?~@]))(?:[^\s"'\x60;&,|<]|[;&,|](?!\s|[\w .-]{1,30}[=:]|$)|["'\x60<](?=[A-Za-z0-9!#$%^*+?~@])){2,400})`;

const QUOTED = String.raw`(?<quote>["'\x60])(?<value>(?:(?!\k<quote>)[^\n]){3,400})\k<quote>`;

function isAfterCommand(text: string, start: number): boolean {
  const line =
    text
      .slice(Math.max(0, start - 400), start)
      .split('\n')
      .at(-1) ?? '';
  return /(?:^|[\s`"'$(#])(?:aws|docker|helm|podman|mysql\w*|mariadb|psql|pg_dump|curl|wget|redis-cli|git|kubectl|openssl|net|sudo|mongo\w*|eksctl|sqlcmd|sqlplus|twine|npm|mvn|ansible\w*|keytool|copilot|eb|cqlsh\S*)\s/.test(
    line,
  );
}

function isFlagValue(value: string, text: string, { start }: Span): boolean {
  if (value.startsWith('-') || !isAssignedPassword(value)) return false;
  return isStatedPassword(value) || isAfterCommand(text, start);
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
    kind: 'command-line-password',
    name: 'password on a command line',
    grade: 'secret',
    credential: 'database-password',
    looks: [
      {
        hints: ['--'],
        pattern:
          /--(?:[a-z]{1,20}-){0,4}(?:password|passwd|pass|passphrase|pwd|secret-string|auth-token|user-password)(?:=|[ \t]{1,4})["'`]?(?<value>[^\s"'`]{3,400})/gi,
        widen: toStringEnd,
        accept: isFlagValue,
      },
      {
        hints: ['curl', ' -u', '--user', '--proxy-user', 'wget', 'http'],
        pattern: /(?<=\s)(?:-u|--user|--proxy-user|-a|-U)[ =]{0,2}["'`]?[^\s:"'`]{1,128}:(?<value>[^\s"'`]{3,400})/g,
        accept: (value) => isAssignedPassword(value) && !value.startsWith('//'),
      },
      {
        hints: ['mysql', 'mariadb', 'sshpass', 'docker', 'podman', 'helm', 'mongo'],
        pattern:
          /\b(?:(?:mysql|mariadb)[a-z-]{0,6}|sshpass)\b[^\n|;]{0,200}?\s-p[ ]?["'`]?(?<value>[^\s"'`-][^\s"'`]{2,200})|$(?!.|\s)/g,
        accept: isAssignedPassword,
      },
      {
        hints: ['docker', 'podman', 'helm', 'mongo', 'twine', 'sqlcmd', 'oras'],
        pattern:
          /\b(?:docker|podman|helm|mongo(?:sh|dump)?|twine|sqlcmd|oras)\b[^\n|;]{0,300}?\s-[pP][ =]?["'`]?(?<value>[^\s"'`$<-][^\s"'`]{5,16000})/g,
        accept: (value) => isAssignedPassword(value) && !/^\d{1,5}(?::\d{1,5})?$|^[\d.:]{7,30}$/.test(value),
      },
      {
        hints: ['redis-cli'],
        pattern: /\bredis-cli\b[^\n|;]{0,200}?\s-a[ ]["'`]?(?<value>[^\s"'`]{4,400})/g,
        accept: isAssignedPassword,
      },
      {
        hints: ['net user'],
        pattern: /\bnet user \S{1,60} ["'`]?(?<value>[^\s"'`/]{4,200})/gi,
        accept: isStatedPassword,
      },
      {
        hints: ['/p:', '/pass:'],
        pattern: /\s\/(?:p|pass|password):["'`]?(?<value>[^\s"'`]{4,200})/gi,
        accept: isAssignedPassword,
      },
      {
        hints: ['identified by', 'password '],
        pattern:
          /\b(?:identified(?: with \w{1,40})? by|(?:encrypted )?password|password for [^\n]{1,60}?=)\s{1,4}(?:password\()?'(?<value>[^'\n]{4,200})'/gi,
        accept: isAssignedPassword,
      },
      {
        hints: ['securestring'],
        pattern: /ConvertTo-SecureString[^\n"'`]{0,60}["'`](?<value>[^\n"'`]{4,200})["'`]/gi,
        accept: isAssignedPassword,
      },
      {
        hints: ['chpasswd'],
        pattern: /echo\s{1,4}["'`]?[\w.-]{1,40}:(?<value>[^\s"'`|]{4,200})["'`]?\s{0,4}\|\s{0,4}(?:sudo )?chpasswd/g,
        accept: isAssignedPassword,
      },
      {
        hints: ['pskc', 'smbclient', '-u '],
        pattern: /\s-U\s{1,2}["'`]?[\w.\\-]{1,60}%(?<value>[^\s"'`]{4,200})/g,
        accept: isAssignedPassword,
      },
    ],
  },
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
        String.raw`["'\x60]?,?(?:\s{0,16}|<\/\w{1,20}>\s{0,8}<)["'\x60]?\bvalue["'\x60>]?\s{0,4}[=:]?\s{0,4}`,
        isAssignedPassword,
      ),
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
          `\\b${WORD}\\b(?:[ \\t]{1,3}[\\w'@./:-]{1,40}){0,6}?[ \\t]{1,3}(?:is|was|are|to|ist|est|es|=|:|as|be)(?:[ \\t]{1,3}(?:now|still|set to|currently|just|simply))?[:=]?\\s{1,3}(?<value>[^\\s]{6,200})`,
          'gi',
        ),
        widen: toStringEnd,
        accept: isStatedPassword,
      },
      {
        hints: HINTS,
        pattern: new RegExp(
          `\\b${WORD}\\b[ \\t]{1,3}(?:is|was|=|:)[:]?[ \\t]{1,3}["'\`](?<value>[^\\s"'\`]{5,200})["'\`]`,
          'gi',
        ),
        accept: (value) => isAssignedPassword(value) && !/^[a-z]{1,4}$|ed$|ing$/.test(value),
      },
      {
        hints: HINTS,
        pattern: new RegExp(`\\b${WORD}\\b["'\`*_:]{0,3}[ \\t]{1,4}[([{]?["'\`*_]{0,3}(?<value>[^\\s]{8,200})`, 'gi'),
        widen: toStringEnd,
        accept: isStrongPassword,
      },
      {
        hints: ['admin', 'root', 'login', 'cred', 'user', 'postgres', 'ec2-user', 'account'],
        pattern:
          /\b(?:administrator|admin|root|ec2-user|postgres|ubuntu|(?:logins?|creds?|credentials|user(?:name)?|account)(?:\s{0,2}(?:is\b|are\b|[:=])|\s)\s{0,2}["'`*]{0,2}[\w.@+-]{2,60})["'`*]{0,2}\s{0,3}(?:[/|:,]|\band\b|\bwith\b|\t)\s{0,3}["'`*]{0,3}(?<value>(?!\/\/)[^\s]{8,200})/gi,
        widen: toStringEnd,
        accept: (value) => isStrongPassword(value) && /[^\w/.:=-]/.test(value.slice(0, -1)),
      },
    ],
  },
] as const satisfies readonly Shape[];
