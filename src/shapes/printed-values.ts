import { isAssignedPassword, isStatedPassword } from './password-values.ts';
import { isPlaceholder } from './placeholders.ts';
import { looksMixed } from './randomness.ts';
import type { Shape, Span } from './shape.ts';

/** Commands and expressions that print a secret and nothing else. */
const PRINTS = [
  'get-secret-value',
  'with-decryption',
  'get-random-password',
  'get-login-password',
  'get-token\\b',
  'generate-db-auth-token',
  'get-authorization-token',
  'batch-get-secret-value',
  'configure get [\\w.-]{0,60}(?:secret|token)\\w{0,20}',
  'describe-vpn-connections[^\\n]{0,200}PreShared',
  '(?:printenv|echo)\\s{1,3}["\']?\\$?\\{?\\w{0,40}(?:PASS|SECRET|TOKEN|PWD|API_?KEY)\\w{0,30}',
  'cat\\s{1,3}\\S{0,120}(?:pass(?:word|wd)|secret|token|credential|\\.key)\\S{0,60}',
  'pass show',
  'op (?:read|item get)',
  'vault (?:kv get|read|print token|token create)',
  'gcloud secrets versions access',
  'az keyvault secret show',
  'chamber read',
  'base64 (?:-d|-D|--decode)',
  'pwgen|apg\\b|openssl rand',
  'terraform output[^\\n]{0,80}(?:pass|secret|token|key)',
  'gh auth token',
  'kubectl create token',
].join('|');

const HINTS = [
  'get-',
  'decrypt',
  'printenv',
  'echo',
  'cat ',
  'pass show',
  'op ',
  'vault ',
  'secrets versions',
  'keyvault',
  'chamber',
  'base64',
  'pwgen',
  'apg',
  'openssl',
  'terraform',
  'gh auth',
  'create token',
] as const;

function isPrintedSecret(value: string): boolean {
  const plain = value.replace(/^["'`]|["'`,]{1,2}$/g, '');
  if (isPlaceholder(plain) || /[$#%>]$|^(?:[{[<#$>|(-]|arn:|https?:|s3:)/.test(plain) || !isAssignedPassword(plain))
    return false;
  return isStatedPassword(plain) || (plain.length >= 16 && looksMixed(plain));
}

/** Values of parameters that are said to be secure, above or below that word. */
function findSecureStrings(text: string): Span[] {
  const found: Span[] = [];
  for (const { index } of [...text.matchAll(/SecureString/g)].slice(0, 200)) {
    const from = text.lastIndexOf('{', index);
    const start = from < 0 || index - from > 2000 ? index : from;
    const end = text.indexOf('}', index);
    const piece = text.slice(start, end < 0 ? index + 4000 : Math.min(end, index + 4000));
    const value = /["']?Value["']?\s{0,3}[:=]\s{0,3}["']\s{0,12}(?<value>(?:\\.|[^"'\\\n]){4,4000})["']/.exec(piece);
    const cell =
      /SecureString["']?[ \t]{0,20}[|\t][ \t]{0,20}(?:\d{1,5}[ \t|]{1,20})?["']?(?<value>[^\s"'|,]{4,4000})/.exec(
        text.slice(index, index + 4200),
      );
    for (const [match, base] of [
      [value, start],
      [cell?.index === 0 ? cell : null, index],
    ] as const) {
      const secret = match?.groups?.value;
      if (!match || !secret || !isPrintedSecret(secret) || /^(?:Version|LastModified|Value)/.test(secret)) continue;
      const at = base + match.index + match[0].lastIndexOf(secret);
      found.push({ start: at, end: at + secret.length });
    }
  }
  return found;
}

/** What a command printed that reads a secret. */
export const PRINTED_VALUES = [
  {
    kind: 'printed-secret',
    name: 'secret',
    grade: 'secret',
    credential: 'secrets-manager',
    looks: [
      {
        hints: HINTS,
        pattern: new RegExp(
          `(?:${PRINTS})[^\\n]{0,300}(?:\\\\\\n[^\\n]{0,300}){0,4}(?:\\n[^\\n]{0,80}--[^\\n]{0,80})?\\n[ \\t>|]{0,8}(?<value>[^\\s]{6,4000})(?=[ \\t\\r]{0,4}(?:\\n|$|\`))`,
          'g',
        ),
        accept: isPrintedSecret,
      },
      { hints: ['securestring'], search: findSecureStrings },
    ],
  },
] as const satisfies readonly Shape[];
