import { accountOfKeyId } from './derive-facts.ts';
import type { Finding } from './guard-text.ts';

/** How people mistype the beginnings of access key IDs. */
const SLIPS: Record<string, string> = {
  AKAI: 'AKIA',
  AIKA: 'AKIA',
  KAIA: 'AKIA',
  AKLA: 'AKIA',
  AK1A: 'AKIA',
  AKIS: 'AKIA',
  ASAI: 'ASIA',
  AISA: 'ASIA',
  SAIA: 'ASIA',
  ASLA: 'ASIA',
  AS1A: 'ASIA',
};

const LENGTH = 20;

const CANDIDATE = /^[A-Za-z0-9]{17,23}$/;

function lengthFault(length: number): string | undefined {
  if (length === LENGTH) return undefined;
  const difference = Math.abs(length - LENGTH);
  const count = difference === 1 ? 'one is' : `${difference} are`;
  return `it has ${length} characters, an access key ID has 20: ${count} ${length < LENGTH ? 'missing' : 'too many'}`;
}

function letterFault(thing: string): string | undefined {
  if (thing === thing.toLowerCase()) return 'it is in small letters, an access key ID is in capitals';
  if (/l/.test(thing)) return 'it has a small l where a capital I belongs';
  return /[a-z]/.test(thing) ? 'it has small letters, an access key ID has capitals and digits only' : undefined;
}

function digitFault(thing: string): string | undefined {
  const odd = thing.slice(4).match(/[0189]/)?.[0];
  if (!odd || !/^A[KS]IA/.test(thing)) return undefined;
  const meant = { '0': 'the letter O', '1': 'the letter I', '8': 'the letter B' }[odd];
  return `it has a ${odd}, which issued IDs do not have${meant ? `: perhaps ${meant}` : ''}`;
}

/**
 * Recognises an access key ID that was mistyped: a character too few or too many, l for I, ASAI for ASIA.
 *
 * @param thing one word
 * @returns undefined when it is a right one, or nothing like it
 */
export function findNearMiss(thing: string): Finding | undefined {
  if (!CANDIDATE.test(thing)) return undefined;
  const upper = thing.toUpperCase();
  const start = upper.slice(0, 4);
  const meant = SLIPS[start] ?? (/^A[KS]IA$/.test(start) ? start : undefined);
  if (!meant) return undefined;
  const prefixFault =
    start === meant ? undefined : `it begins with ${thing.slice(0, 4)}, an access key ID begins with ${meant}`;
  const faults = [prefixFault, lengthFault(thing.length), letterFault(thing), digitFault(upper)].filter(
    (fault) => fault !== undefined,
  );
  const [first] = faults;
  if (!first || /EXAMPLE/.test(thing)) return undefined;
  const isTemporary = meant === 'ASIA';
  return {
    kind: isTemporary ? 'temporary-access-key-id' : 'access-key-id',
    name: isTemporary ? 'temporary access key ID' : 'access key ID',
    grade: 'key-id',
    mask: `${thing.slice(0, 4)}…${thing.slice(-4)}`,
    credential: isTemporary ? 'temporary-credentials' : 'access-key',
    says: 'Nearly an access key ID. Those are no secret; the secret access key is.',
    nearMiss: `Copy it again: ${faults.join('; ')}.`,
    confusedWith: ['principal-id'],
  };
}

function accountFault(thing: string, digits: string): string | undefined {
  const letter = thing.match(/[A-Za-z]/)?.[0];
  if (letter !== undefined) return `the letter ${letter} in it must be a digit: perhaps ${/[oO]/.test(letter) ? 0 : 1}`;
  if (digits.length === 12) return undefined;
  const zeros = digits.length < 12 ? '; spreadsheets drop leading zeros' : '';
  return `this has ${digits.length}${zeros}`;
}

/**
 * Recognises an account ID that lost or gained a digit, or has a letter where a digit belongs.
 *
 * @param thing one word
 */
export function findNearAccount(thing: string): Finding | undefined {
  if (!/^\d[\dOoIl-]{8,15}$/.test(thing)) return undefined;
  const digits = thing.replaceAll('-', '').replace(/[Oo]/g, '0').replace(/[Il]/g, '1');
  const fault = /^\d{10,13}$/.test(digits) ? accountFault(thing, digits) : undefined;
  if (fault === undefined) return undefined;
  return {
    kind: 'account-id',
    name: 'account ID',
    grade: 'identifier',
    mask: thing,
    credential: 'account-id',
    says: 'Perhaps an AWS account ID. Those are no secret.',
    nearMiss: `An account ID has 12 digits; ${fault}.`,
  };
}

/**
 * Recognises an ARN with a colon or two missing: those of IAM have no Region, those of S3 no Region and no account, and the colons
 * around what is missing stay.
 *
 * @param thing one word
 */
export function findNearArn(thing: string): Finding | undefined {
  if (!/^arn:\S{3,1000}$/i.test(thing)) return undefined;
  const digits = /^arn:aws[\w-]*:[\w-]*:[\w-]*:(\d+):/i.exec(thing)?.[1]?.length ?? 12;
  const account = digits === 12 ? '' : ` The account in this one has ${digits} digits; an account ID has 12 digits.`;
  return {
    kind: 'arn',
    name: 'ARN',
    grade: 'identifier',
    mask: thing.slice(0, 200),
    credential: 'arn',
    says: `Nearly an ARN, the full name of something in AWS. ARNs are no secret.${account}`,
    nearMiss:
      'An ARN is `arn:partition:service:region:account:resource`, in small letters up to the account. A part can be empty, its colon stays: `arn:aws:iam::111122223333:role/deploy`, `arn:aws:s3:::bucket`.',
  };
}

/**
 * The account of a key ID, for a sentence.
 *
 * @param keyId AKIA… or ASIA…
 */
export function accountSentence(keyId: string): string {
  const account = accountOfKeyId(keyId);
  return account ? ` It belongs to account ${account}.` : '';
}
