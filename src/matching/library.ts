import { setImmediate as nextTurn } from 'node:timers/promises';
import { credentialIdsOf, type Entry, entriesOf, type Knowledge, titleOf } from '../knowledge/knowledge.ts';
import type { Then } from '../knowledge/schema.ts';
import type { Audience } from '../knowledge/vocabularies.ts';
import { buildIndex, type EntryIndex } from './build-index.ts';
import { buildScope, type Scope } from './build-scope.ts';
import { detectIntent, type Intent } from './detect-intent.ts';
import { buildErrorTexts, type ErrorTexts } from './error-texts.ts';
import { type CauseWords, readCauseWords } from './fit-entry.ts';
import { buildMendText, type MendText } from './mend-text.ts';
import type { PackedLibrary } from './pack-library.ts';
import { buildPhraseTable, type PhraseTable } from './phrase-table.ts';
import type { PackedPostings } from './postings.ts';
import { type Refusals, readRefusals } from './refusals.ts';
import { buildSearchNames, type SearchNames } from './search-names.ts';
import { stem } from './stem.ts';
import { contentTokens, tokenize } from './tokenize.ts';

/** Words of another vendor, or look-alikes: whose they are, and whether a text, as `wordsOf` gives it, makes them ours after all. */
export type Elsewhere = { whose: string; isOurs: (words: string) => boolean };

/** The words of a text in lower case, each between blanks, so that whole words and phrases can be looked for in it. */
export function wordsOf(text: string): string {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
}

/** A statement that was true once, and the entry it stands in. */
export type OldStatement = { id: string; then: Then };

/** Knowledge made ready to be asked. Built once for each load; everything in it is read only. */
export type Library = {
  knowledge: Knowledge;
  index: EntryIndex;
  /** An entry's number in the index, by its id. */
  numbers: ReadonlyMap<string, number>;
  /** The number of the credential that each entry leads to first, by its number. */
  leaders: Uint32Array;
  /** Words that make error messages somebody else's, in lower case. */
  foreignWords: readonly string[];
  /** What each task is all about, by its number; undefined for a task that is about choosing, and for other entries. */
  aims: readonly (Intent | undefined)[];
  /** Names and what they mean: entry ids. */
  names: PhraseTable<string>;
  /** Words that say too little by themselves, with what they can mean. */
  vague: PhraseTable<readonly string[]>;
  elsewhere: PhraseTable<Elsewhere>;
  /** The words that credentials are called by: a question without any of them is seldom about one. */
  domainTerms: ReadonlySet<string>;
  /** Words that betray an old page, with the statement and the entry that tells what became of it. */
  signs: PhraseTable<OldStatement>;
  /** Whether a question sounds like one for the bot. */
  scope: Scope;
  errorTexts: ErrorTexts;
  causeWords: CauseWords;
  /** The questions that entries refuse. */
  refusals: Refusals;
  searchNames: SearchNames;
  /** Mends the typos of a question. */
  mendText: MendText;
  /** What those of other companies may ask; undefined when it is the same. */
  withoutCompany?: Library;
};

/** Intents that a whole task can be about. */
const AIMS: readonly Intent[] = ['rotate', 'lost', 'leaked', 'share', 'store', 'expires', 'how-many'];

function aimOf(entry: Entry): Intent | undefined {
  const intent = entry.kind === 'task' ? detectIntent(entry.title) : undefined;
  return AIMS.find((aim) => aim === intent);
}

function* namePhrases(knowledge: Knowledge): Generator<readonly [string, string]> {
  for (const entry of knowledge.entries.values()) yield* ownNames(entry);
  for (const { say, means } of knowledge.vocabulary.meanings) {
    for (const phrase of say) for (const id of means) yield [phrase, id];
  }
}

function* ownNames(entry: Entry): Generator<readonly [string, string]> {
  if (entry.kind !== 'credential') return;
  for (const name of [titleOf(entry), ...entry.also]) yield [name, entry.id];
}

function* vaguePhrases(knowledge: Knowledge): Generator<readonly [string, readonly string[]]> {
  for (const { say, means } of knowledge.vocabulary.vague) {
    for (const phrase of say) yield [phrase, means];
  }
}

function foreignWordsOf(knowledge: Knowledge): string[] {
  const words = entriesOf(knowledge, 'problem').flatMap(({ unless }) => unless);
  return [...new Set(words.map((word) => word.toLowerCase()))];
}

function domainTermsOf(knowledge: Knowledge, { canonicalize }: EntryIndex): Set<string> {
  const names = entriesOf(knowledge, 'credential').flatMap(({ name, also }) => [name, ...also]);
  return new Set(names.flatMap((name) => contentTokens(canonicalize(tokenize(name)))).map(({ term }) => term));
}

function* elsewherePhrases(knowledge: Knowledge): Generator<readonly [string, Elsewhere]> {
  for (const { say, whose, unless } of knowledge.vocabulary.elsewhere) {
    const ours = unless.map(wordsOf);
    const row = { whose, isOurs: (words: string) => ours.some((phrase) => words.includes(phrase)) };
    for (const phrase of say) yield [phrase, row];
  }
}

function* signPhrases(knowledge: Knowledge): Generator<readonly [string, OldStatement]> {
  for (const entry of knowledge.entries.values()) {
    if (entry.kind === 'problem') continue;
    for (const then of entry.then) for (const sign of then.signs) yield [sign, { id: entry.id, then }];
  }
}

function openOne(knowledge: Knowledge, packed: PackedPostings | undefined): Library {
  const index = buildIndex(knowledge, packed);
  const numbers = new Map(index.entries.map((entry, number) => [entry.id, number]));
  return {
    knowledge,
    index,
    numbers,
    leaders: Uint32Array.from(index.entries, (entry, number) => numbers.get(credentialIdsOf(entry)[0] ?? '') ?? number),
    foreignWords: foreignWordsOf(knowledge),
    aims: index.entries.map(aimOf),
    names: buildPhraseTable(namePhrases(knowledge), index.canonicalize),
    vague: buildPhraseTable(vaguePhrases(knowledge), index.canonicalize),
    domainTerms: domainTermsOf(knowledge, index),
    elsewhere: buildPhraseTable(elsewherePhrases(knowledge), index.canonicalize),
    signs: buildPhraseTable(signPhrases(knowledge), index.canonicalize),
    scope: buildScope(knowledge, index.canonicalize),
    errorTexts: buildErrorTexts(knowledge, index.canonicalize),
    causeWords: readCauseWords(knowledge),
    refusals: readRefusals(index.entries, index.canonicalize),
    searchNames: buildSearchNames(knowledge),
    mendText: buildMendText(knowledge, (word) => index.postings.has(stem(word))),
  };
}

/**
 * Makes knowledge ready to be asked. What others may ask of it is a library of its own: nothing of the company's can show in it,
 * not even as the rarity of a word.
 *
 * @param knowledge checked knowledge
 * @param packed its postings, when a worker has built them
 */
export function openLibrary(knowledge: Knowledge, packed?: PackedLibrary): Library {
  const library = openOne(knowledge, packed?.whole);
  const { company } = knowledge;
  return company ? { ...library, withoutCompany: openOne(company.withoutIt, packed?.withoutCompany) } : library;
}

/**
 * The same for a running bot: other work gets its turn between the two libraries.
 *
 * @param knowledge checked knowledge
 * @param packed its postings, when a worker has built them
 */
export async function openLibraryInTurns(knowledge: Knowledge, packed?: PackedLibrary): Promise<Library> {
  const library = openOne(knowledge, packed?.whole);
  const { company } = knowledge;
  if (company === undefined) return library;
  await nextTurn();
  return { ...library, withoutCompany: openOne(company.withoutIt, packed?.withoutCompany) };
}

/** The library that an audience may ask. */
export function libraryFor(library: Library, audience: Audience): Library {
  return audience === 'outsider' ? (library.withoutCompany ?? library) : library;
}
