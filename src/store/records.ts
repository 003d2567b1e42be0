/** Where one message of Slack stands: its team, its channel, and its time as Slack writes it ("1712345678.000100"). */
export type MessagePlace = { team: string; channel: string; message: string };

/** What somebody clicked under an answer. `person` tells clicks apart; whether it is an id or a hash is up to the caller. */
export type Verdict = MessagePlace & {
  person: string;
  entry: string;
  verdict: 'solved' | 'not-it';
  reason?: string | undefined;
  note?: string | undefined;
};

/** Why a question counts as a gap: nothing fitted, the answer was wrong, or none of the choices was taken. */
export type GapKind = 'none' | 'not-it' | 'untaken';

/** A question that the knowledge did not answer, redacted before it comes here. */
export type NewGap = {
  team: string;
  kind: GapKind;
  question: string;
  terms: readonly string[];
  nearest: readonly string[];
  /** A hash: gaps are counted by people and never lead back to one. */
  person: string;
};

/** A gap as it is kept. */
export type Gap = NewGap & { id: string; at: number; ignored: boolean };

/** Whose choices under which message. */
export type ChoicesKey = MessagePlace & { person: string };

/** Choices that somebody was offered and has not taken yet. */
export type OpenChoices = ChoicesKey & Pick<NewGap, 'question' | 'terms' | 'nearest'>;

/** A question that somebody asked, for this person's own eyes. */
export type NewQuestion = {
  team: string;
  user: string;
  question: string;
  entry?: string | undefined;
  outcome: string;
};

/** A question as it is kept. */
export type AskedQuestion = Omit<NewQuestion, 'team' | 'user'> & { at: number };

/** What somebody asked other people for help with, and where. */
export type NewHelpRequest = {
  team: string;
  asker: string;
  channel: string;
  thread?: string | undefined;
  message?: string | undefined;
  question: string;
  entry?: string | undefined;
  link?: string | undefined;
};

/** A request as it is kept: with where it was put for people to see, and who took it. */
export type HelpRequest = NewHelpRequest & {
  id: string;
  at: number;
  placed?: { channel: string; message: string } | undefined;
  closedBy?: string | undefined;
  closedAt?: number | undefined;
};

/** An answer that somebody shared with a channel. `key` says what was shared from where, so that it is posted once. */
export type NewSharedAnswer = MessagePlace & { by: string; entry: string; key: string };

/** A shared answer as it is kept. */
export type SharedAnswer = NewSharedAnswer & { at: number };

/** One row of any table, for export. */
export type ExportedRow = { table: string; row: Record<string, unknown> };
