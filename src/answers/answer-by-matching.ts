import { credentialIdsOf, type Entry } from '../knowledge/knowledge.ts';
import type { Then } from '../knowledge/schema.ts';
import type { Library } from '../matching/library.ts';
import { type Match, type Matches, matchQuestion } from '../matching/match-question.ts';
import type { Answer, Reason } from './answer.ts';
import { askBack, MOST_CHOICES } from './choices.ts';
import { estimateProbability } from './confidence.ts';
import { CONFIDENCE_MODEL } from './confidence-model.ts';
import { THRESHOLDS } from './thresholds.ts';

const MOST_REASONS = 4;

/** How probable it is that the best match is the right one; 0 when nothing matched. */
export function confidenceOf({ evidence }: Matches): number {
  return evidence ? estimateProbability(evidence, CONFIDENCE_MODEL.right) : 0;
}

/** Whether the right one is likely to be among the first, so that it is worth asking which. */
function isPlausible({ evidence }: Matches): boolean {
  return evidence !== undefined && estimateProbability(evidence, CONFIDENCE_MODEL.near) >= CONFIDENCE_MODEL.choices;
}

/**
 * Answers a question by what it matches.
 *
 * @param library the knowledge
 * @param text normalised text
 * @param vague the question back when there seems to be too little in the question; given unless an entry was written for just that
 */
export function answerByMatching(library: Library, text: string, vague?: Answer): Answer {
  const matches = matchQuestion(library, text);
  return vague && !isWrittenFor(matches) ? vague : answerFrom(library, matches, text);
}

/**
 * Decides between an answer, a question back and "I don't know".
 *
 * @param library the knowledge
 * @param matches what the question matches
 * @param text the question, for the closest names when nothing fits
 */
export function answerFrom(library: Library, matches: Matches, text: string): Answer {
  const [best] = matches.ranked;
  const confidence = confidenceOf(matches);
  const isSure = confidence >= CONFIDENCE_MODEL.answer;
  if (!best || !(isSure || isPlausible(matches))) return noAnswer(library, matches, text);
  const reason = { words: best.words.slice(0, MOST_REASONS) };
  const comparison = comparedCredentials(matches);
  if (comparison) return compare(comparison, matches, reason);
  const rivals = rivalsOf(matches);
  // An error text of AWS's own that stands whole in the question leaves no doubt, unless another vendor is named.
  const isCertain = matches.evidence?.error === 1 && matches.elsewhere === undefined;
  if (!isCertain && !isSure && rivals.length > 1) {
    return { outcome: 'choices', ...askBack(rivals.map(({ entry }) => entry)), reason, matches: matches.ranked };
  }
  const old = oldStatementFor(best.entry, matches);
  const answer = { outcome: 'answer' as const, intent: matches.intent, ids: [best.entry.id] as const, reason };
  return { ...answer, ...(old && { old }), matches: matches.ranked };
}

/** Two credentials side by side, with what an old page said of either. */
function compare(ids: readonly [string, string], { old, ranked }: Matches, reason: Reason): Answer {
  const said = ids.map((it) => old.find(({ id }) => id === it)?.then).find((it) => it !== undefined);
  return { outcome: 'answer', intent: 'difference', ids, reason, ...(said && { old: said }), matches: ranked };
}

/** The old statement of the entry itself, or else of a credential that it leads to. */
function oldStatementFor(entry: Entry, { old }: Matches): Then | undefined {
  const own = old.find(({ id }) => id === entry.id);
  const ids = credentialIdsOf(entry);
  return (own ?? old.find(({ id }) => ids.includes(id)))?.then;
}

/** A task or an error that is all but certainly meant says more than what would be put together from words: it was written for the question. */
function isWrittenFor(matches: Matches): boolean {
  const [best] = matches.ranked;
  return best !== undefined && best.entry.kind !== 'credential' && confidenceOf(matches) >= THRESHOLDS.certain;
}

/** "X or Y?" with two credentials named. */
function comparedCredentials({ intent, isEither, namedIds }: Matches): readonly [string, string] | undefined {
  const [left, right] = namedIds;
  const isAsked = intent === 'difference' || isEither;
  return isAsked && left && right && namedIds.length === 2 ? [left, right] : undefined;
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

/** A name, perhaps mistyped, is shorter; in a longer text Fuse.js finds something of everything. */
const LONGEST_NAME = 64;

/** What could be meant after all: by its words, or when none is known, by its spelling. Of nonsense nothing is near. */
function nearestIds(library: Library, { ranked, evidence }: Matches, text: string): string[] {
  if (evidence === undefined) {
    return text.length > LONGEST_NAME ? [] : library.searchNames(text, MOST_NEAREST).map(({ entry }) => entry.id);
  }
  if (estimateProbability(evidence, CONFIDENCE_MODEL.near) < CONFIDENCE_MODEL.nearest) return [];
  return ranked.slice(0, MOST_NEAREST).map(({ entry }) => entry.id);
}

function noAnswer(library: Library, matches: Matches, text: string): Answer {
  const { elsewhere, ranked } = matches;
  if (elsewhere) return { outcome: 'none', nearest: [], elsewhere, matches: ranked };
  return { outcome: 'none', nearest: nearestIds(library, matches, text), matches: ranked };
}
