import { deriveFromArn } from './derive-facts.ts';
import type { Shape } from './shape.ts';

/** What names or proves something and opens nothing. It is said calmly and stays in the text. */
export const IDENTIFIERS = [
  {
    kind: 'certificate',
    name: 'certificate',
    grade: 'identifier',
    credential: 'tls-server-certificate',
    looks: [
      {
        hints: ['certificate'],
        pattern:
          /-----BEGIN (?:TRUSTED )?CERTIFICATE(?: REQUEST)?-----(?:[A-Za-z0-9+/=\s\\]{0,16000}-----END (?:TRUSTED )?CERTIFICATE(?: REQUEST)?-----)?/g,
      },
    ],
  },
  {
    kind: 'public-key',
    name: 'public key',
    grade: 'identifier',
    credential: 'ec2-key-pair',
    looks: [
      {
        hints: ['public key'],
        pattern: /-----BEGIN (?:RSA )?PUBLIC KEY-----(?:[A-Za-z0-9+/=\s\\]{0,8000}-----END (?:RSA )?PUBLIC KEY-----)?/g,
      },
      {
        hints: ['aaaa'],
        pattern:
          /(?<![A-Za-z0-9-])(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-nistp\d{3}|sk-ssh-ed25519@openssh\.com) AAAA[A-Za-z0-9+/=]{16,2000}/g,
      },
    ],
  },
  {
    kind: 'arn',
    name: 'ARN',
    grade: 'identifier',
    credential: 'arn',
    derive: deriveFromArn,
    looks: [
      {
        hints: ['arn:'],
        pattern:
          /\barn:aws(?:-[a-z]{1,10}){0,3}:[a-z0-9-]{1,40}:[a-z0-9-]{0,30}:(?:\d{12}|aws)?:[^\s"'`<>,;)\]}]{1,1000}/g,
      },
    ],
  },
  {
    kind: 'principal-id',
    name: 'principal ID',
    grade: 'identifier',
    credential: 'principal-id',
    looks: [
      {
        hints: ['ai', 'ar', 'ag', 'an', 'as', 'ap', 'ab', 'ac'],
        pattern: /(?<![A-Za-z0-9+/])A(?:IDA|ROA|GPA|IPA|NPA|NVA|SCA|PKA|BIA|CCA)[A-Z0-9]{12,19}(?![A-Za-z0-9+/])/g,
      },
    ],
  },
  {
    kind: 'service-user-name',
    name: 'service-specific user name',
    grade: 'identifier',
    credential: 'codecommit-git-credentials',
    looks: [{ hints: ['-at-'], pattern: /(?<![\w+=,.@-])[\w+=,.@-]{1,64}-at-\d{12}(?!\d)/g }],
  },
  {
    kind: 'fingerprint',
    name: 'key fingerprint',
    grade: 'identifier',
    credential: 'ec2-key-pair',
    looks: [
      { hints: ['sha256:'], pattern: /SHA256:[A-Za-z0-9+/]{43}=?(?![A-Za-z0-9+/])/g },
      {
        hints: [':'],
        pattern: /(?<![0-9a-f:])(?:[0-9a-f]{2}:){15}(?:[0-9a-f]{2}|(?:[0-9a-f]{2}:){4}[0-9a-f]{2})(?![0-9a-f:])/gi,
      },
    ],
  },
  {
    kind: 'canonical-user-id',
    name: 'canonical user ID',
    grade: 'identifier',
    credential: 'canonical-user-id',
    looks: [
      {
        hints: ['canonical', 'owner'],
        pattern: /(?:canonical|owner)[^\n]{0,40}?(?<![0-9a-f])(?<value>[0-9a-f]{64})(?![0-9a-f])/gi,
      },
    ],
  },
  {
    kind: 'account-id',
    name: 'account ID',
    grade: 'identifier',
    credential: 'account-id',
    derive: (value) => ({ account: value.replaceAll('-', '') }),
    looks: [
      {
        hints: ['acc', 'acct'],
        pattern: /\bacc(?:oun)?t\D{0,30}?(?<![\d-])(?<value>\d{12}|\d{4}-\d{4}-\d{4})(?![\d-])/gi,
      },
      { pattern: /^\s{0,20}(?<value>\d{12}|\d{4}-\d{4}-\d{4})\s{0,20}\??$(?![\s\S])/g },
    ],
  },
] as const satisfies readonly Shape[];
