import { credentialIdsOf, type Entry } from '../knowledge/knowledge.ts';
import type { Then } from '../knowledge/schema.ts';
import { typoDistance } from '../knowledge/typo-distance.ts';
import { detectIntent } from '../matching/detect-intent.ts';
import type { Library } from '../matching/library.ts';
import { type Match, type Matches, matchQuestion } from '../matching/match-question.ts';
import { normalizeText } from '../matching/normalize.ts';
import { contentTokens, tokenize } from '../matching/tokenize.ts';
import { type Finding, guardText } from '../shapes/guard-text.ts';
import { identifyThing } from '../shapes/identify-thing.ts';
import { findTellingFileName } from '../shapes/telling-file-names.ts';
import type { Answer, Answered, Question } from './answer.ts';
import { askBack } from './choices.ts';
import { estimateConfidence } from './confidence.ts';
import { CONFIDENCE_MODEL } from './confidence-model.ts';
import { readFollowUp } from './follow-up.ts';
import { readSmallTalk } from './small-talk.ts';
import { THRESHOLDS } from './thresholds.ts';
import { readVagueQuestion } from './vague-question.ts';

const MOST_CHOICES = 4;
const MOST_REASONS = 4;

/**
 * Answers a question. Pure: no clock, no files, no network, no chance; the same library and question give the same answer.
 *
 * @param library the knowledge, ready to be asked
 * @param question what was asked, by whom it can be read, and what the conversation was last about
 */
export function answerQuestion(library: Library, question: Question): Answered {
  const guarded = guardText(question.text);
  const files = (question.fileNames ?? []).map(findTellingFileName).filter((it) => it !== undefined);
  const found = [...guarded.found, ...files];
  const thing = identifyThing(question.text);
  const answer =
    thing && !found.some(isSecret) ? identified(thing) : decide(library, guarded.text, found, question.last);
  return { found, redacted: guarded.text, answer };
}

function decide(library: Library, text: string, found: readonly Finding[], lastId: string | undefined): Answer {
  const plain = normalizeText(text);
  const remains = withoutMasks(plain, found);
  const smallTalk = readSmallTalk(remains);
  if (smallTalk && found.length > 0) return answerToThing(found);
  if (smallTalk) return { outcome: 'help', about: smallTalk };
  const last = lastId === undefined ? undefined : library.knowledge.entries.get(lastId);
  return (
    (last && goOn(library, { remains, plain }, last)) ??
    answerByName(library, remains) ??
    askWhich(library, remains) ??
    answerByMatching(library, plain)
  );
}

/** Answers a question that goes on about the last entry; undefined when it is plainly something new. */
function goOn(
  library: Library,
  { remains, plain }: { remains: string; plain: string },
  last: Entry,
): Answer | undefined {
  const followUp = readFollowUp(remains, last);
  if (followUp.kind === 'same') return answerAgain(last, remains);
  if (followUp.kind === 'moved') return answerByMatching(library, followUp.text);
  if (followUp.kind === 'new') return undefined;
  const matches = matchQuestion(library, plain);
  const isClear = matches.elsewhere !== undefined || confidenceOf(matches) >= CONFIDENCE_MODEL.answer;
  return isClear ? answerFrom(library, matches, plain) : answerAgain(last, remains);
}

/** Something else is asked of the last entry: a part of its credential, or the entry once more. */
function answerAgain(last: Entry, text: string): Answer {
  const intent = detectIntent(text);
  return {
    outcome: 'answer',
    intent,
    ids: [last.id],
    reason: { words: [] },
    matches: [{ entry: last, score: 1, words: [] }],
  };
}

function isSecret({ grade }: Finding): boolean {
  return grade === 'secret';
}

function identified(finding: Finding): Answer {
  return { outcome: 'identified', finding };
}

/** What is left to answer when the message was nothing but the thing itself. */
function answerToThing(found: readonly Finding[]): Answer {
  const [finding] = found;
  return !finding || found.some(isSecret) ? { outcome: 'secret' } : identified(finding);
}

/** A pasted line is often `NAME=value`; without its value, the name says nothing more. */
const ASSIGNED_NAME = /(?:(?:export|set)\s+)?["']?[\w.$:-]{1,60}["']?\s{0,3}[=:]\s{0,3}["'`]?$/i;

function withoutMasks(text: string, found: readonly Finding[]): string {
  const masks = [...new Set(found.map(({ mask }) => normalizeText(mask)))];
  return masks.reduce((rest, mask) => {
    const [first = '', ...others] = rest.split(mask);
    return others.reduce((left, right) => `${left.replace(ASSIGNED_NAME, ' ')} ${right}`, first);
  }, text);
}

/** One or two words are a name, perhaps mistyped, and not a sentence to be matched. */
function answerByName(library: Library, text: string): Answer | undefined {
  const words = text
    .replace(/[?!.]+$/, '')
    .trim()
    .split(/\s+/);
  if (words.length > 2) return undefined;
  const entries = namedEntries(library, words.join(' '));
  const matches = entries.map((entry): Match => ({ entry, score: 1, words }));
  const [first] = entries;
  if (!first) return undefined;
  if (entries.length > 1) return { outcome: 'choices', ...askBack(entries), reason: { words }, matches };
  return { outcome: 'answer', intent: 'what', ids: [first.id], reason: { words }, matches };
}

/** A question with too little in it is asked back, whatever matches best. */
function askWhich(library: Library, text: string): Answer | undefined {
  const entries = readVagueQuestion(library, text)
    ?.map((id) => library.knowledge.entries.get(id))
    .filter((it) => it !== undefined);
  if (entries === undefined) return undefined;
  const matches = entries.map((entry): Match => ({ entry, score: 1, words: [] }));
  return { outcome: 'choices', ...askBack(entries), reason: { words: [] }, matches };
}

/** The entries that a name means, or else the one whose name is spelt almost like it. */
function namedEntries({ names, index, knowledge, searchNames }: Library, name: string): Entry[] {
  const tokens = contentTokens(index.canonicalize(tokenize(name)));
  const [hit, ...others] = names.find(tokens);
  if (hit && others.length === 0 && hit.length === tokens.length) {
    return hit.value.map((id) => knowledge.entries.get(id)).filter((it) => it !== undefined);
  }
  const near = searchNames(name, MOST_CHOICES).find(
    (it) => it.entry.kind === 'credential' && isSpeltLike(it.name, name),
  );
  return near ? [near.entry] : [];
}

/** Fuse.js finds a short query inside a long name; here the whole name is meant. */
function isSpeltLike(known: string, typed: string): boolean {
  return typoDistance(known.toLowerCase(), typed.toLowerCase()) <= Math.floor(typed.length * THRESHOLDS.slips);
}

function confidenceOf({ evidence }: Matches): number {
  return evidence ? estimateConfidence(evidence) : 0;
}

function answerByMatching(library: Library, text: string): Answer {
  return answerFrom(library, matchQuestion(library, text), text);
}

function answerFrom(library: Library, matches: Matches, text: string): Answer {
  const [best] = matches.ranked;
  const confidence = confidenceOf(matches);
  if (!best || confidence < CONFIDENCE_MODEL.choices) return noAnswer(library, matches, text);
  const reason = { words: best.words.slice(0, MOST_REASONS) };
  const comparison = comparedCredentials(matches);
  if (comparison) return { outcome: 'answer', intent: 'difference', ids: comparison, reason, matches: matches.ranked };
  const rivals = rivalsOf(matches);
  // An error text of AWS's own that stands whole in the question leaves no doubt.
  const isCertain = matches.evidence?.error === 1;
  if (!isCertain && confidence < CONFIDENCE_MODEL.answer && rivals.length > 1) {
    return { outcome: 'choices', ...askBack(rivals.map(({ entry }) => entry)), reason, matches: matches.ranked };
  }
  const old = oldStatementFor(best.entry, matches);
  const answer = { outcome: 'answer' as const, intent: matches.intent, ids: [best.entry.id] as const, reason };
  return { ...answer, ...(old && { old }), matches: matches.ranked };
}

/** The old statement of the entry itself, or else of a credential that it leads to. */
function oldStatementFor(entry: Entry, { old }: Matches): Then | undefined {
  const own = old.find(({ id }) => id === entry.id);
  const ids = credentialIdsOf(entry);
  return (own ?? old.find(({ id }) => ids.includes(id)))?.then;
}

/** "X or Y?" with two credentials named. */
function comparedCredentials({ intent, namedIds }: Matches): readonly [string, string] | undefined {
  const [left, right] = namedIds;
  return intent === 'difference' && left && right && namedIds.length === 2 ? [left, right] : undefined;
}

/** The entries to offer: those near the best that lead to different credentials, two at least. */
function rivalsOf({ ranked }: Matches): Match[] {
  const seen = new Set<string>();
  const different = ranked.filter(({ entry }) => {
    const first = credentialIdsOf(entry)[0] ?? entry.id;
    const isNew = !seen.has(first);
    seen.add(first);
    return isNew;
  });
  const near = different.filter(({ score }) => score >= THRESHOLDS.choice);
  return (near.length > 1 ? near : different.slice(0, 2)).slice(0, MOST_CHOICES);
}

const MOST_NEAREST = 3;

/** What shares words with the question; when nothing does, what is spelt most alike. */
function nearestIds(library: Library, { ranked }: Matches, text: string): string[] {
  if (ranked.length > 0) return ranked.slice(0, MOST_NEAREST).map(({ entry }) => entry.id);
  return library.searchNames(text, MOST_NEAREST).map(({ entry }) => entry.id);
}

function noAnswer(library: Library, matches: Matches, text: string): Answer {
  const { elsewhere, ranked } = matches;
  if (elsewhere) return { outcome: 'none', nearest: [], elsewhere, matches: ranked };
  return { outcome: 'none', nearest: nearestIds(library, matches, text), matches: ranked };
}
