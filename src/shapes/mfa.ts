import type { Shape } from './shape.ts';

/** The second factor: the seed that makes codes for ever, and a code, good for half a minute. */
export const MFA = [
  {
    kind: 'mfa-seed',
    name: 'MFA seed',
    grade: 'secret',
    credential: 'mfa-code',
    looks: [
      {
        hints: ['otpauth:'],
        pattern: /otpauth(?:-migration)?:\/\/[^\s"'<>]{8,4000}/gi,
        accept: (value) => /(?:secret|data)=[A-Za-z0-9%+/]{8}/i.test(value),
      },
      {
        hints: ['seed', 'base32', 'totp', 'otp', 'authenticator', 'configuration key', 'mfa', '2fa', 'setup key'],
        pattern:
          /(?:seed|base32|t?otp|authenticator|configuration[ _-]?key|set-?up[ _-]?key|mfa|2fa)[^\n]{0,60}?(?:\r?\n[ \t>]{0,8})?(?<![A-Za-z0-9%])(?!A[A-Z]{2}A[A-Z0-9]{16,17}(?![A-Z0-9]))(?<value>(?:[A-Z2-7]{16,128}|[A-Z2-7]{4}(?:[ -][A-Z2-7]{4}){3,31})={0,6})(?![A-Za-z0-9])/gi,
        accept: (value) =>
          /^[A-Z2-7 =-]+$/.test(value) && (/[2-7]/.test(value) || value.length >= 32) && !/(.)\1{5}/.test(value),
      },
    ],
  },
  {
    kind: 'mfa-code',
    name: 'MFA code',
    grade: 'secret',
    credential: 'mfa-code',
    looks: [
      {
        hints: [
          'mfa',
          'otp',
          'token-code',
          'tokencode',
          'authenticator',
          'one time',
          'one-time',
          'verification',
          '2fa',
        ],
        pattern:
          /(?:\bmfa|\botp|totp|token-?code|authenticator|one[- ]time|verification|\b2fa)[ _-]?(?:code|token|password|pin)?(?:[^\w\n]{1,4}(?:is|was|code|now|currently|says|shows|app|the|my)){0,4}[^\w\n/]{1,4}(?<value>\d{6}|\d{3} \d{3})(?![\w-])/gi,
        accept: (value) => !/^(?:123456|654321|(\d)\1{5})$/.test(value),
      },
    ],
  },
] as const satisfies readonly Shape[];
