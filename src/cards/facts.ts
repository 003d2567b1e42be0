import type { Block, Credential } from '../knowledge/schema.ts';
import type { BlockName } from '../knowledge/vocabularies.ts';
import { bold, numbered, prose } from './mrkdwn.ts';
import { PART_WORDS, WORDS } from './words.ts';

const SHORT = 110;

/** The first sentence. Ends of abbreviations and of code spans are no ends of sentences. */
function sentenceOf(text: string): string {
  return /^.*?[.!](?=\s+[A-Z`]|$)/.exec(text)?.[0] ?? text;
}

/** Cuts a sentence at a word when it is long. */
function shorten(sentence: string, most: number): string {
  if (sentence.length <= most) return sentence;
  const cut = sentence.slice(0, most).replace(/\s+\S*$/, '');
  // Half a code span would show a stray backtick.
  const closed = (cut.match(/`/g)?.length ?? 0) % 2 === 0 ? cut : cut.slice(0, cut.lastIndexOf('`')).trimEnd();
  return `${closed.replace(/[,;:]$/, '')} …`;
}

/** A clause that can stand alone: the words before the first comma or stop that does not come too soon. */
const CLAUSE = /^.{25,}?(?=[,;.]\s)/;

/**
 * What a credential is, in few words: its first sentence, or the first clause of it.
 *
 * @param credential the credential
 * @param most characters, before they are escaped
 * @returns mrkdwn without a full stop
 */
export function gistOf({ what }: Pick<Credential, 'what'>, most: number): string {
  const sentence = sentenceOf(what).replace(/\.$/, '');
  const clause = sentence.length > most ? (CLAUSE.exec(sentence)?.[0] ?? sentence) : sentence;
  return prose(shorten(clause, most));
}

/** A block in one line: its text's first sentence, or its first step. */
export function shortOf(block: Block | undefined): string | undefined {
  const variant = block?.variants?.[0];
  const text = block?.text ?? block?.steps?.[0] ?? variant?.text ?? variant?.steps?.[0];
  return text === undefined ? undefined : prose(shorten(sentenceOf(text), SHORT));
}

/** A block in full: its text, its numbered steps, and its variants under what tells them apart. */
export function fullOf(block: Block): string {
  const variants = (block.variants ?? []).map((it) =>
    [bold(it.when), it.text && prose(it.text), it.steps && numbered(it.steps)].filter(Boolean).join('\n'),
  );
  return [block.text && prose(block.text), block.steps && numbered(block.steps), ...variants]
    .filter(Boolean)
    .join('\n');
}

/** Which parts are secret, in words. */
export function secrecyOf(credential: Credential): string {
  const named = (secrecies: readonly string[]) =>
    credential.parts.filter((part) => secrecies.includes(part.secrecy)).map((part) => prose(part.name));
  const secret = named(['secret', 'private']);
  const bearer = named(['bearer']);
  if (secret.length > 0) return `Yes: ${lowerFirst(secret.join(', '))}`;
  return bearer.length > 0 ? `Yes, while valid: ${lowerFirst(bearer.join(', '))}` : WORDS.noSecret;
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function fact(heading: string, text: string | undefined): string[] {
  return text === undefined ? [] : [`${bold(heading)}\n${text}`];
}

/**
 * The grid of a credential's card: whether it is secret, how long it lives, where to get it, how to rotate it.
 *
 * @param credential the credential
 * @param shown the part that the card already leads with, which is left out here
 */
export function factsOf(credential: Credential, shown?: BlockName | 'secret'): string[] {
  const lifetime = shortOf(credential.expires) ?? (credential.term === 'identifier' ? undefined : WORDS.untilDeleted);
  const rows: [BlockName | 'secret', string[]][] = [
    ['secret', fact(WORDS.secretHeading, secrecyOf(credential))],
    ['expires', fact(WORDS.lifetimeHeading, lifetime)],
    ['get', fact(WORDS.whereHeading, shortOf(credential.get))],
    ['rotate', fact(WORDS.rotateHeading, shortOf(credential.rotate))],
    ['lost', credential.rotate ? [] : fact(WORDS.lostHeading, shortOf(credential.lost))],
  ];
  return rows.filter(([name]) => name !== shown).flatMap(([, lines]) => lines);
}

/** What a credential consists of: each part, whether it is secret, what it looks like and where it lives. */
export function partsSection({ parts }: Credential): string {
  const lines = parts.map(({ name, secrecy, form, lives }) => {
    const home = lives ? `; lives in ${prose(lives)}` : '';
    return `• ${bold(name)} (${WORDS.secrecy[secrecy]}): ${prose(form.replace(/\.$/, ''))}${home}`;
  });
  return `${bold(WORDS.partsHeading)}\n${lines.join('\n')}`;
}

/** One part of a credential as a section: its heading and the block in full. */
export function partSection(name: BlockName, block: Block): string {
  return `${bold(PART_WORDS[name].heading)}\n${fullOf(block)}`;
}
