/**
 * How a recognised thing is treated: `secret` is an incident and removed, `key-id` is no alarm but masked,
 * `identifier` is said calmly and left in the text, `example` is AWS's own sample and left in the text.
 */
export const GRADES = ['secret', 'key-id', 'identifier', 'example'] as const;
export type Grade = (typeof GRADES)[number];

/** A stretch of a text, from `start` up to and not including `end`. */
export type Span = { start: number; end: number };

/** What can be worked out from a thing and told without telling the thing. */
export type Facts = {
  account?: string;
  partition?: string;
  region?: string;
  service?: string;
  bucket?: string;
  host?: string;
  /** When it stops working, as an ISO date and time. */
  expires?: string;
};

/** One way in which a kind shows itself in a text. */
export type Look = {
  /** In every text that shows it stands one of these, in lower case; without them the pattern is not tried. */
  hints?: readonly string[];
  /** Linear, global; a group named `value` is the thing, else the whole match. */
  pattern: RegExp;
  /** Grows the span to what the pattern cannot bound: the body of a key, the lines after a break. */
  widen?: (text: string, span: Span) => Span;
  /** The last word: false when it is a placeholder, a digest or prose after all. */
  accept?: (value: string, text: string, span: Span) => boolean;
  /** Not to be tried where broken lines were joined: two short things make a long one there. */
  unbroken?: boolean;
};

/** A look that is no pattern: it needs the whole text at once. */
export type Search = { hints?: readonly string[]; search: (text: string) => Span[]; unbroken?: boolean };

/** One recognisable kind of thing. */
export type Shape = {
  kind: string;
  /** What people call it; stands in for the value in the redacted text. */
  name: string;
  grade: Exclude<Grade, 'example'>;
  /** The entry that tells what to do about it. */
  credential: string;
  looks: readonly (Look | Search)[];
  derive?: (value: string) => Facts;
};
