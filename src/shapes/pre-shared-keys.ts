import { isAssignedPassword, isStatedPassword } from './password-values.ts';
import type { Shape } from './shape.ts';

/** Keys that both ends of a tunnel or a wireless network share, in the words of the devices that hold them. */
export const PRE_SHARED_KEYS = [
  {
    kind: 'pre-shared-key',
    name: 'pre-shared key',
    grade: 'secret',
    credential: 'secrets-manager',
    looks: [
      {
        hints: ['shared', 'psk'],
        pattern:
          /\b(?:pre-?shared[-_ ]?key|ike-?psk|psk-?(?:secret|key)|tunnel\d?_preshared_key|shared-?secret)["'`]?[ \t]{0,4}[:=]?[ \t]{0,4}(?:(?:local|remote|ascii-text|hex|hexadecimal|plain|key|[0-9])[ \t]{1,4}){0,2}["'`]?(?<value>[^\s"'`;,%=<][^\s"'`;,]{7,127})/gi,
        accept: isStatedPassword,
      },
      {
        hints: ['psk'],
        pattern: /\bPSK\b[ \t]{0,4}[:=]?[ \t]{0,4}["'`]?(?:0s)?(?<value>[^\s"'`;,%=<][^\s"'`;,]{7,127})/g,
        accept: isStatedPassword,
      },
      {
        hints: ['isakmp', 'wpa', 'preshared', 'radius', 'tacacs', 'enable secret'],
        pattern:
          /\b(?:isakmp key(?: \d)?|wpa[-_]?(?:psk|passphrase)[^\n]{0,40}?[= ]|(?:radius|tacacs)[-\w ]{0,30} key(?: \d)?|enable secret(?: \d)?|PresharedKey\s{0,2}=)[ \t]{0,3}["'`]?(?<value>[^\s"'`;,]{6,128})/gi,
        accept: isAssignedPassword,
      },
    ],
  },
] as const satisfies readonly Shape[];
