import { isAssignedPassword, isStatedPassword, toStringEnd } from './password-values.ts';
import type { Shape, Span } from './shape.ts';

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

/** Passwords by the option of the program that takes them. */
export const COMMAND_LINES = [
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
        hints: ['requirepass', 'masterauth', 'storepass', 'keypass'],
        pattern:
          /(?:\b(?:requirepass|masterauth)|-(?:src|dest)?(?:store|key)pass)[ \t]{1,4}["'`]?(?<value>[^\s"'`]{6,200})/gi,
        accept: isStatedPassword,
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
        accept: isStatedPassword,
      },
      {
        hints: ['identified', 'password'],
        pattern:
          /\b(?:identified(?: with \w{1,40})? by|(?:user|role|with|encrypted|login)\b[^\n;']{0,80}? password|set password[^\n;']{0,60}?=)\s{1,4}(?:password\()?'(?<value>[^'\n]{4,200})'/gi,
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
] as const satisfies readonly Shape[];
