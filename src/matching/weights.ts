import type { Entry } from '../knowledge/knowledge.ts';
import type { Intent } from './detect-intent.ts';

/**
 * How much a word counts in each field of an entry, relative to a word of its description (1). A name says more than a
 * description, a sample question more than a step of an instruction. Raising one draws entries whose field matches upwards.
 */
export const FIELD_WEIGHTS = {
  /** The name of a credential or problem, the title of a task. */
  title: 2.8,
  /** Other names of a credential. */
  alias: 4.2,
  /** The constant parts of an error message. */
  errorText: 5.88,
  /** Sample questions. */
  ask: 2.5,
  /** What it is, what it is for. */
  description: 2.28,
  /** Names, forms and homes of the parts: environment variables, file names. */
  part: 0.84,
  /** Words that betray an old page. */
  sign: 1.68,
  /** The names of the credentials that a task or a problem leads to. */
  credential: 1.4,
  /** Where it runs and what it reaches. */
  facet: 0.28,
  /** Instructions, causes, caveats. */
  detail: 0.4,
};

/** A field's name in the table of weights. */
export type Field = keyof typeof FIELD_WEIGHTS;

/** Every other number of the ranking. */
export const RANKING = {
  /** BM25's saturation: how soon a repeated word stops counting more. Higher is later. (Robertson & Zaragoza, 2009) */
  saturation: 1.2,
  /** BM25's length normalisation: 0 ignores how long an entry is, 1 divides by it. */
  lengthNormalisation: 0.5,
  /** How much a pair of neighbouring words counts beside its two words ("key pair", "account id"). */
  pair: 0.54,
  /** How much a word counts when it had to be mended (a typo). */
  mended: 0.55,
  /** How much a word counts by which people name what they do not want ("instead of a key"). */
  denied: 0.4,
  /** How much a word counts that credentials are called by; other words count 1. */
  domain: 1.8,
  /** How much a word of everyday talk counts. */
  weak: 0.5,
  /** What a name of an entry found whole in the question adds, times the root of its number of words. */
  name: 3.5,
  /** What the words of an old page found whole in the question add, times the root of their number. */
  sign: 2,
  /** How much a question must be like one that an entry refuses, so that the entry stands back. */
  likeRefused: 0.75,
  /** The share of its score that an entry then keeps. */
  refused: 0.3,
  /** What an error loses, as a share of its score, when the question is about none. */
  noError: 0.2,
  /** What an error text found whole in the question adds, in units of its words' rarity. */
  errorText: 0.65,
  /** The share of the best score among the entries that lead to a credential which each of the others gains. */
  sharedEvidence: 0.17,
  /** What an entry gains, as a share of its score, when the question names the place it is for; and loses when another. */
  place: 0.2,
  /** The same for a task that is all about one intent (rotate, lost, leaked, share, store), as its title tells. */
  aim: 0.1,
  /** The same for what is to be reached. */
  target: 0.07,
};

/** How much more an entry of a kind counts, as a share of its score, when the question has an intent that its kind answers. */
export const INTENT_BONUS: Record<Intent, Partial<Record<Entry['kind'], number>>> = {
  choose: { task: 0.1 },
  what: { credential: 0.15 },
  get: { credential: 0.14 },
  store: { credential: 0.15 },
  share: {},
  rotate: { credential: 0.1 },
  expires: { credential: 0.1 },
  lost: {},
  leaked: { task: 0.1 },
  'how-many': { credential: 0.1 },
  difference: {},
  secret: { credential: 0.25 },
  parts: { credential: 0.25 },
  error: { problem: 0.15, credential: 0.1 },
};
