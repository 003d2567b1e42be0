import { describeArn } from './describe-arn.ts';
import { extractThing } from './extract-thing.ts';
import { type Finding, guardText } from './guard-text.ts';
import { accountSentence, findNearAccount, findNearArn, findNearMiss } from './near-misses.ts';
import { isExample } from './placeholders.ts';
import { PLAIN_THINGS } from './plain-things.ts';
import { PREFIXED_IDS } from './prefixed-ids.ts';
import { RESOURCE_IDS } from './resource-ids.ts';
import { describeFileName } from './telling-file-names.ts';
import { TELLING_NAMES } from './telling-names.ts';
import type { Thing } from './thing.ts';

/** A certificate with its chain has some thousand characters. */
const LONGEST_THING = 16_000;

/** Tried from the top; the first that fits names it. */
const THINGS: readonly Thing[] = [...PREFIXED_IDS, ...RESOURCE_IDS, ...PLAIN_THINGS, ...TELLING_NAMES];

function maskOf({ grade, name }: Thing, value: string): string {
  if (grade === 'key-id') return `${value.slice(0, 4)}…${value.slice(-4)}`;
  return value.length <= 200 && !/\s/.test(value) ? value : name;
}

function describeThing(thing: Thing, value: string): Finding {
  const { pattern: _pattern, derive, says, ...rest } = thing;
  const facts = derive?.(value) ?? {};
  const sample = isExample(value) ? ' This one is a sample from the documentation of AWS.' : '';
  const account = thing.grade === 'key-id' ? accountSentence(value) : '';
  return {
    ...rest,
    grade: sample ? 'example' : thing.grade,
    mask: sample ? value : maskOf(thing, value),
    says: `${says}${account}${sample}`,
    ...(Object.keys(facts).length > 0 && { facts }),
  };
}

function describeSecret(finding: Finding): Finding {
  const article = /^[aeiou]/i.test(finding.name) ? 'An' : 'A';
  return { ...finding, says: `${article} ${finding.name}. It is secret: whoever has it can use it.` };
}

/**
 * Says what a thing is, when a message is nothing but a thing: by its shape, offline.
 *
 * @param text the raw message, perhaps with "what is this" around the thing
 * @returns undefined when the message says more, or the thing has no shape that is known
 */
export function identifyThing(text: string): Finding | undefined {
  const value = extractThing(text);
  if (value === undefined) return undefined;
  // A longer one was looked at with the message, and nothing is told of it.
  if (value.length > LONGEST_THING) return undefined;
  const secret = guardText(value).found.find(({ grade }) => grade === 'secret');
  if (secret) return describeSecret(secret);
  const thing = THINGS.find(({ pattern }) => pattern.test(value));
  if (thing) return describeThing(thing, value);
  return (
    describeArn(value) ?? findNearArn(value) ?? findNearMiss(value) ?? describeFileName(value) ?? findNearAccount(value)
  );
}
