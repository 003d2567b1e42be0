import { isAssignedPassword, isStatedPassword, toStringEnd } from './password-values.ts';
import type { Look, Shape } from './shape.ts';

/** What a password argument looks like, with or without quotes. */
const ARGUMENT = String.raw`["'\x60]?(?<value>[^\s"'\x60]{4,300})`;

/** One program, and what stands between its name and the password. */
function argumentOf(program: string, path: string, accept: Look['accept'] = isAssignedPassword): Look {
  return {
    hints: program.toLowerCase().split('|'),
    pattern: new RegExp(`\\b(?:${program})${path}${ARGUMENT}`, 'gi'),
    widen: toStringEnd,
    accept,
  };
}

/** Passwords by their place among a program's arguments. */
export const COMMAND_ARGUMENTS = [
  {
    kind: 'command-argument-password',
    name: 'password on a command line',
    grade: 'secret',
    credential: 'database-password',
    looks: [
      argumentOf(
        'ldapsearch|ldapmodify|ldapadd|ldapwhoami|ldappasswd|ldapdelete',
        String.raw`\b[^\n|;]{0,400}?\s-[ws][ \t]{0,2}`,
      ),
      argumentOf('pass', String.raw`:(?=\S{4,200}(?:\s|$))(?<=\s-(?:passin|passout|pass)[ \t]{1,3}["']?pass:)`),
      argumentOf('net use', String.raw`\s[^\n]{1,160}?\/user:\S{1,80}[ \t]{1,3}(?!\/)`, isStatedPassword),
      argumentOf('net use', String.raw`\s(?:\w:|\*)?[ \t]{0,3}\\\\[^\s]{1,120}[ \t]{1,3}(?!\/)`, isStatedPassword),
      argumentOf(
        'sqlplus|impdp|expdp|rman|sqlldr|imp|exp',
        String.raw`[ \t]{1,3}(?:-\w{1,3}[ \t]{1,3}){0,2}(?:target[ \t]{1,2})?["']?[\w$#]{1,40}\/(?!\s|\/|nolog)["']?(?=[^\s]{1,120}@)`,
      ),
      argumentOf(
        'htpasswd',
        String.raw`[ \t]{1,3}-[a-zA-Z]{0,6}b[a-zA-Z]{0,6}[ \t]{1,3}(?:\S{1,120}[ \t]{1,3})?\S{1,60}[ \t]{1,3}`,
      ),
      argumentOf('lftp|ncftp|ncftpget|ncftpput', String.raw`\b[^\n|;]{0,200}?\s-u[ \t]{0,2}["']?[^\s,"']{1,80},`),
      argumentOf(
        'ncftp|ncftpget|ncftpput|zip|unzip|7z|7za|ipmitool|ssh-keygen|bcp|isql|bteq|osql',
        String.raw`\b[^\n|;]{0,200}?\s-(?:[pPN])[ \t]{0,2}`,
        isStatedPassword,
      ),
      argumentOf(
        'rabbitmqctl|rabbitmqadmin',
        String.raw`[ \t]{1,3}(?:add_user|change_password|authenticate_user)[ \t]{1,3}\S{1,80}[ \t]{1,3}`,
      ),
      argumentOf('radtest', String.raw`[ \t]{1,3}\S{1,80}[ \t]{1,3}`),
      argumentOf('vault login', String.raw`[ \t]{1,3}(?!-)`, isStatedPassword),
      argumentOf('mysqladmin', String.raw`\b[^\n|;]{0,200}?\spassword[ \t]{1,3}`),
      argumentOf('snmpwalk|snmpget', String.raw`\b[^\n|;]{0,300}?\s-[AX][ \t]{1,3}`),
      argumentOf(
        'xfreerdp|rdesktop|vncviewer|plink|pscp|psftp|putty',
        String.raw`\b[^\n|;]{0,300}?\s(?:-p|-pw|\/p:)[ \t]{0,3}`,
        isStatedPassword,
      ),
      argumentOf(
        'ansible|ansible-playbook',
        String.raw`\b[^\n|;]{0,400}?ansible_(?:ssh_|become_|sudo_)?pass(?:word)?=`,
      ),
      {
        hints: ['stdin', 'sudo', 'kinit', 'passwd', 'su -', 'cryptsetup', 'smbpasswd'],
        pattern:
          /\b(?:echo|printf)\s{1,3}(?:-[ne]{1,2}\s{1,3})?(?:'%s'\s{1,3})?["'`]?(?<value>[^\s"'`|$]{4,4000})["'`]?\s{0,3}\|\s{0,3}(?:sudo\s{1,3})?(?:docker login|podman login|helm registry login|sudo -S|kinit|passwd|su\b|cryptsetup|smbpasswd|gh auth|aws |crane auth|oras login|skopeo login|az login|\w{1,20} login)/g,
        accept: isAssignedPassword,
      },
      {
        hints: ['<<<'],
        pattern: /<<<\s{0,2}["'`]?(?<value>[^\s"'`$]{6,400})/g,
        accept: isStatedPassword,
      },
      {
        hints: ['auth', 'acl setuser', 'requirepass'],
        pattern:
          /(?:^|\n|&gt;|> )\s{0,3}(?:AUTH(?:\s{1,3}[\w-]{1,40})?|(?:CONFIG SET|config set) requirepass|ACL SETUSER[^\n>]{1,100})\s{1,3}>?["'`]?(?<value>[^\s"'`]{8,200})/g,
        accept: isStatedPassword,
      },
      {
        hints: ['send '],
        pattern: /\bsend(?:\s{1,2}--)?\s{1,3}["'{](?<value>[^\s"'{}]{6,120}?)(?:\\r|\\n|["'}])/g,
        accept: isStatedPassword,
      },
    ],
  },
] as const satisfies readonly Shape[];
