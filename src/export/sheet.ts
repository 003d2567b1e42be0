import type { Entry } from '../knowledge/knowledge.ts';

/** Another entry, by the name that people read. */
export type Reference = { id: string; name: string };

/** A page that something was read on, and when. */
export type Source = { url: string; checked: string };

/** Another page, by what it is called. */
export type Link = { label: string; url: string };

/** One line of a list: what leads it, the entry it sends people to, what is said, and where to go on. */
export type Line = { lead?: string; to?: Reference; text?: string; links?: readonly Link[] };

/** One part of a credential. */
export type Part = { name: string; secrecy: string; form: string; example?: string; lives?: string };

/** A statement that was true once, and what is true now. */
export type Era = { years: string; said: string; now: string };

/** The smallest thing that is laid out on its own. Texts are plain, with `code` in backticks. */
export type Piece =
  | { kind: 'text'; text: string; lead?: string }
  | { kind: 'label'; text: string }
  | { kind: 'steps'; steps: readonly string[] }
  | { kind: 'code'; lines: readonly string[] }
  | { kind: 'list'; lines: readonly Line[] }
  | { kind: 'parts'; parts: readonly Part[] }
  | { kind: 'table'; columns: readonly string[]; rows: readonly (readonly string[])[] }
  | { kind: 'eras'; eras: readonly Era[] };

/** Pieces under a heading. */
export type Section = {
  /** Names the section within its entry, for deep links. */
  key: string;
  heading: string;
  pieces: readonly Piece[];
  /** Where it was read, when the entry says so for this very section. */
  source?: Source;
};

/** An entry laid out for reading from top to bottom, on any surface. */
export type Sheet = {
  id: string;
  kind: Entry['kind'];
  title: string;
  /** What sort of thing it is, in a word or two each. */
  tags: readonly string[];
  /** What is said before the first heading. */
  summary: readonly Piece[];
  sections: readonly Section[];
  sources: readonly Source[];
  /** Questions that it answers. */
  asks: readonly string[];
};

/** A section, or none when there is nothing to put under its heading. */
export function section(key: string, heading: string, pieces: readonly Piece[], source?: Source): Section[] {
  return pieces.length > 0 ? [{ key, heading, pieces, ...(source && { source }) }] : [];
}

/** A list, or nothing when it has no lines. */
export function list(lines: readonly Line[]): Piece[] {
  return lines.length > 0 ? [{ kind: 'list', lines }] : [];
}

/** A list of plain sentences, or nothing. */
export function sentences(texts: readonly string[]): Piece[] {
  return list(texts.map((text) => ({ text })));
}

/** A paragraph, or nothing when there is no text. */
export function paragraph(text: string | undefined, lead?: string): Piece[] {
  return text === undefined ? [] : [{ kind: 'text', text, ...(lead !== undefined && { lead }) }];
}
