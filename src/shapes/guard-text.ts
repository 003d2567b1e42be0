import { type Claim, findClaims } from './find-claims.ts';
import { readViews } from './read-views.ts';
import { type Place, resolveClaims } from './resolve-claims.ts';
import type { Facts, Grade } from './shape.ts';

/** Something recognised in a text. Of a secret it never holds the value, only what may be shown of it. */
export type Finding = {
  kind: string;
  name: string;
  grade: Grade;
  /** What may be shown: of a key ID the prefix and last four, of a secret its name, of anything else the thing itself. */
  mask: string;
  /** The entry that tells what to do about it. */
  credential: string;
  /** What can be worked out from it and is no secret. */
  facts?: Facts;
  /** What it is and whether it is secret, in a sentence. */
  says?: string;
  /** What it opens, in a sentence. */
  opens?: string;
  /** Entries that it gets confused with. */
  confusedWith?: readonly string[];
  /** How to find out whose it is. */
  owner?: string;
  /** What else it could be, when its shape does not settle it. */
  alternatives?: readonly { name: string; credential?: string }[];
  /** What keeps it from being the thing that it looks like. */
  nearMiss?: string;
};

/** A text that is safe to match, log and show, and what was found in it. */
export type Guarded = { text: string; found: Finding[] };

/** Whether what was found is an incident. */
export function isSecret({ grade }: Pick<Finding, 'grade'>): boolean {
  return grade === 'secret';
}

/** The longest thing that is shown as it is. */
const LONGEST_SHOWN = 200;

function maskOf({ shape, grade, value }: Claim): string {
  if (grade === 'secret') return `[${shape.name} removed]`;
  if (grade === 'key-id') return `${value.slice(0, 4)}…${value.slice(-4)}`;
  const plain = value.trim();
  return plain.length <= LONGEST_SHOWN && !plain.includes('\n') ? plain : shape.name;
}

function describeClaim(claim: Claim): Finding {
  const { kind, name, credential, derive } = claim.shape;
  const facts = derive?.(claim.value) ?? {};
  const hasFacts = Object.keys(facts).length > 0;
  return { kind, name, grade: claim.grade, mask: maskOf(claim), credential, ...(hasFacts && { facts }) };
}

function replacePlaces(text: string, places: readonly Place[]): string {
  let at = 0;
  const parts: string[] = [];
  for (const { start, end, claims } of places) {
    parts.push(text.slice(at, start), [...new Set(claims.map(maskOf))].join(' '));
    at = end;
  }
  return [...parts, text.slice(at)].join('');
}

/** One finding for each thing, however often it stands in the text: a link holds its address twice. */
function withoutRepeats(claims: readonly Claim[]): Claim[] {
  const seen = new Set<string>();
  return claims.filter(({ shape, value }) => {
    const key = `${shape.kind} ${value}`;
    return !seen.has(key) && seen.add(key);
  });
}

/**
 * Finds the secrets that an edit brought into a text.
 *
 * @param before the text as it was
 * @param after the text as it is now
 * @returns one finding for each secret that did not stand in the text before
 */
export function findAddedSecrets(before: string, after: string): Finding[] {
  const views = readViews(before).map(({ text }) => text);
  const secrets = readViews(after)
    .flatMap(findClaims)
    .filter((claim) => isSecret(claim) && !views.some((view) => view.includes(claim.value)));
  return withoutRepeats(secrets).map(describeClaim);
}

/**
 * Takes out of a text whatever must not be kept or repeated. Runs on the raw text, before anything else sees it.
 *
 * @param text as it came in, of any length
 * @returns the redacted text, and one finding for each thing recognised, secrets first
 */
export function guardText(text: string): Guarded {
  const claims = readViews(text).flatMap(findClaims);
  if (claims.length === 0) return { text, found: [] };
  const { taken, left } = resolveClaims(claims);
  const named = [...taken, ...left].flatMap((place) => place.claims);
  const secrets = named.filter(({ grade }) => grade === 'secret');
  const others = named.filter(({ grade }) => grade !== 'secret');
  return { text: replacePlaces(text, taken), found: withoutRepeats([...secrets, ...others]).map(describeClaim) };
}
