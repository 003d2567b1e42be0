/** Numbers that look random and are the same in every run. */
export type Dice = { upTo: (limit: number) => number };

export const LOWER = 'abcdefghijklmnopqrstuvwxyz';
export const UPPER = LOWER.toUpperCase();
export const DIGITS = '0123456789';
export const BASE32 = `${UPPER}234567`;
export const BASE64 = `${UPPER}${LOWER}${DIGITS}+/`;
export const WORDS = `${UPPER}${LOWER}${DIGITS}`;
const HEX = `${DIGITS}abcdef`;

/** Starts a row of numbers; the same seed gives the same row. */
export function startDice(seed: number): Dice {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { upTo: (limit) => Math.floor(next() * limit) };
}

export function pick<T>(dice: Dice, from: readonly T[]): T {
  return from[dice.upTo(from.length)] as T;
}

export function letters(dice: Dice, alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet[dice.upTo(alphabet.length)]).join('');
}

function bytes(dice: Dice, length: number): Buffer {
  return Buffer.from(Array.from({ length }, () => dice.upTo(256)));
}

export const hex = (dice: Dice, length: number): string => letters(dice, HEX, length);
export const base64 = (dice: Dice, length: number): string => bytes(dice, length).toString('base64');
export const base64url = (dice: Dice, length: number): string => bytes(dice, length).toString('base64url');
export const encode = (text: string): string => Buffer.from(text, 'latin1').toString('base64');

function begun(dice: Dice, head: string, length: number): string {
  return Buffer.concat([Buffer.from(head, 'latin1'), bytes(dice, length)]).toString('base64');
}

export const keyId = (dice: Dice, prefix = ['AK', 'IA'].join('')): string => prefix + letters(dice, BASE32, 16);
export const secretKey = (dice: Dice): string => base64(dice, 30);
export const sessionToken = (dice: Dice): string => begun(dice, '\x21\x0a\x09origin_ec', 300 + dice.upTo(300));
export const smtpPassword = (dice: Dice): string => begun(dice, '\x04', 32);
export const servicePassword = (dice: Dice): string => base64(dice, 32);

/** Letters of all kinds, digits and a sign or two, as people and generators make them. */
export function password(dice: Dice): string {
  const start = pick(dice, ['Summer', 'Tr0ub4dor', 'xK9', 'prod-', 'Welcome', 'qT7']);
  return `${start}${letters(dice, WORDS, 4 + dice.upTo(5))}${pick(dice, ['!', '#', '$', '%', '*', '+'])}${letters(dice, WORDS, 3)}${dice.upTo(90) + 10}`;
}

/** The lines of a PEM file of about the size of an RSA 2048 key. */
export function keyBody(dice: Dice, lines = 25): string {
  const first = `MIIEpAIBAAKCAQEA${letters(dice, BASE64, 48)}`;
  return [
    first,
    ...Array.from({ length: lines - 1 }, () => letters(dice, BASE64, 64)),
    `${letters(dice, BASE64, 30)}==`,
  ].join('\n');
}

export const pemMarker = (side: 'BEGIN' | 'END', label = 'RSA '): string =>
  `-----${side} ${label}PRIVATE ${'KEY'}-----`;

export function pem(dice: Dice, label?: string): string {
  return `${pemMarker('BEGIN', label)}\n${keyBody(dice)}\n${pemMarker('END', label)}`;
}

export function signedQuery(dice: Dice, service: string, seconds: number): string {
  const scope = encodeURIComponent(`${keyId(dice)}/20260101/us-east-1/${service}/aws4_request`);
  return `X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=${scope}&X-Amz-Date=20260101T000000Z&X-Amz-Expires=${seconds}&X-Amz-SignedHeaders=host&X-Amz-Signature=${hex(dice, 64)}`;
}

const urlSafe = (text: string) => text.replaceAll('+', '-').replaceAll('=', '_').replaceAll('/', '~');

export const cloudFrontSignature = (dice: Dice): string => urlSafe(base64(dice, 256));

export function jsonWebToken(dice: Dice): string {
  const parts = [
    { alg: 'RS256', typ: 'JWT' },
    { iss: 'https://idp.example.com', sub: letters(dice, LOWER, 12) },
  ];
  return [...parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')), base64url(dice, 256)].join(
    '.',
  );
}

export function ecrPassword(dice: Dice): string {
  return encode(
    `{"payload":"${base64(dice, 900)}","datakey":"${base64(dice, 184)}","version":"2","type":"DATA_KEY","expiration":1767225600}`,
  );
}

export function putty(dice: Dice): string {
  const lines = (count: number) => Array.from({ length: count }, () => letters(dice, BASE64, 64)).join('\n');
  return [
    `PuTTY-User-Key-File-${3}: ssh-rsa`,
    'Encryption: none',
    'Comment: imported-openssh-key',
    'Public-Lines: 6',
    lines(6),
    'Private-Lines: 14',
    lines(14),
    `Private-MAC: ${hex(dice, 64)}`,
  ].join('\n');
}
