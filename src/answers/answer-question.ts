import { detectIntent, type Intent } from '../matching/detect-intent.ts';
import { type Library, libraryFor } from '../matching/library.ts';
import { normalizeText } from '../matching/normalize.ts';
import { readText } from '../matching/read-question.ts';
import { contentTokens, tokenize } from '../matching/tokenize.ts';
import { type Finding, guardText, isSecret } from '../shapes/guard-text.ts';
import { identifyThing } from '../shapes/identify-thing.ts';
import { findTellingFileName } from '../shapes/telling-file-names.ts';
import type { Answer, Answered, Question } from './answer.ts';
import { answerByMatching } from './answer-by-matching.ts';
import { answerByName, askWhich } from './answer-by-name.ts';
import { goOn } from './go-on.ts';
import { readSmallTalk } from './small-talk.ts';

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
  const asked = libraryFor(library, question.audience);
  const thing = identifyThing(question.text);
  const isThing = thing && !found.some(isSecret) && !asksOfThing(asked, guarded.text, thing);
  const answer = isThing ? identified(thing) : answerGuarded(asked, guarded.text, found, question.last);
  return { found, redacted: guarded.text, answer };
}

/**
 * Answers a text that the guard has passed.
 *
 * @param library the knowledge that may be asked
 * @param text as the guard hands it on
 * @param found what the guard recognised in it
 * @param lastId the entry that the conversation last was about
 */
export function answerGuarded(library: Library, text: string, found: readonly Finding[] = [], lastId?: string): Answer {
  const smallTalk = readSmallTalk(withoutMasks(normalizeText(text), found));
  if (smallTalk && found.length > 0) return answerToThing(found);
  if (smallTalk) return { outcome: 'help', about: smallTalk };
  const plain = readText(library, text);
  const remains = withoutMasks(plain, found);
  const last = lastId === undefined ? undefined : library.knowledge.entries.get(lastId);
  return (
    (last && goOn(library, { remains, plain }, last)) ??
    answerByName(library, remains) ??
    answerByMatching(library, plain, askWhich(library, remains))
  );
}

/** Intents for which it is enough to say what the thing is. */
const ASKS_WHAT_IT_IS: readonly Intent[] = ['what', 'parts', 'choose', 'error', 'difference'];

/** Somebody who calls the thing by its name, and asks something of it, knows what it is. */
function asksOfThing({ names, index }: Library, text: string, { credential, mask }: Finding): boolean {
  const plain = normalizeText(text).replace(mask, ' ');
  if (ASKS_WHAT_IT_IS.includes(detectIntent(plain))) return false;
  const named = names.find(contentTokens(index.canonicalize(tokenize(plain))));
  return named.some(({ value }) => value.length === 1 && value[0] === credential);
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
