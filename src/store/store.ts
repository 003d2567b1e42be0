import type {
  AskedQuestion,
  ChoicesKey,
  ExportedRow,
  Gap,
  HelpRequest,
  MessagePlace,
  NewGap,
  NewHelpRequest,
  NewQuestion,
  NewSharedAnswer,
  OpenChoices,
  SharedAnswer,
  Verdict,
} from './records.ts';

/**
 * What the bot keeps. Each write is on disk before its promise resolves. Text comes here redacted; nothing here looks for
 * secrets. Times are milliseconds since 1970. Every method throws StoreError, whose message holds no value and no address; a
 * write that throws because the connection broke may have been done all the same.
 */
export type Store = {
  /**
   * Claims a piece of work across processes. All names of one thing are claimed together, known before or not.
   *
   * @param keys the names of the thing, as an event's id and its message
   * @param milliseconds how long the claim holds
   * @returns true for the first only; false when any of the names was claimed
   */
  claim(keys: readonly string[], milliseconds: number): Promise<boolean>;

  /** @returns the value saved last, or undefined */
  setting(key: string): Promise<string | undefined>;
  /** Saves a setting; the last one counts. */
  saveSetting(key: string, value: string): Promise<void>;
  /**
   * What people's ids are hashed with in one month. Those older than two months are deleted, so that old hashes lead nowhere.
   *
   * @param month as "2025-11"
   * @returns 32 random bytes in hex, the same in every process
   */
  saltOf(month: string): Promise<string>;

  /**
   * Keeps a person's verdict on a message; the last one counts. The same verdict without reason or note leaves those as they are.
   *
   * @returns true when it is new or changed something
   */
  saveVerdict(verdict: Verdict): Promise<boolean>;

  /** @returns the gap's id */
  saveGap(gap: NewGap): Promise<string>;
  /** @returns the gaps since then, ignored ones too, oldest first */
  gaps(since: number): Promise<Gap[]>;
  /** @returns one gap, or undefined */
  gap(id: string): Promise<Gap | undefined>;
  /** @returns false when there is no such gap */
  ignoreGap(id: string): Promise<boolean>;

  /** Keeps what a person was offered to choose from; a second offer under the same message replaces the first. */
  openChoices(choices: OpenChoices): Promise<void>;
  /** Takes a person's choices away, once: whoever comes second gets undefined. */
  takeChoices(key: ChoicesKey): Promise<OpenChoices | undefined>;
  /**
   * Turns choices that nobody took into gaps of the kind `untaken`, dated now.
   *
   * @param before choices offered earlier than this
   * @returns how many
   */
  untaken(before: number): Promise<number>;

  /**
   * Remembers a question for the person who asked it; the last ten are kept.
   *
   * @returns false when the person has turned history off: then nothing is kept
   */
  remember(question: NewQuestion): Promise<boolean>;
  /** The same for many questions of many people at once; those of one person in their order. */
  rememberAll(questions: readonly NewQuestion[]): Promise<void>;
  /** @returns a person's last questions, newest first */
  history(team: string, user: string): Promise<AskedQuestion[]>;
  /** Turns a person's history on or off. Off deletes nothing; `forget` does. */
  setHistory(team: string, user: string, on: boolean): Promise<void>;
  /** @returns whether a person's history is kept; it is until it is turned off */
  hasHistory(team: string, user: string): Promise<boolean>;
  /**
   * Deletes all that is kept under a person's id, except that history is off: history, requests, shared answers, and verdicts and open
   * choices where those were saved under the id. What was saved under a hash is nobody's.
   *
   * @returns how many rows
   */
  forget(team: string, user: string): Promise<number>;

  /** @returns the request's id, a UUID */
  openRequest(request: NewHelpRequest): Promise<string>;
  /** @returns one request, open or closed, or undefined */
  request(id: string): Promise<HelpRequest | undefined>;
  /** Notes where people see a request. @returns false when there is no such request */
  placeRequest(id: string, placed: { channel: string; message: string }): Promise<boolean>;
  /** @returns true for the first to close it only */
  closeRequest(id: string, by: string): Promise<boolean>;

  /**
   * Reserves the right to share, so that two clicks post once. It lapses after a minute, should whoever reserved it have died.
   *
   * @returns true for the first only
   */
  reserveShare(key: string): Promise<boolean>;
  /** Gives back a reservation that came to nothing. What was saved as shared stays. */
  releaseShare(key: string): Promise<void>;
  /** Keeps where an answer was shared. */
  saveShared(answer: NewSharedAnswer): Promise<void>;
  /** @returns the answer shared in that message, or undefined */
  shared(place: MessagePlace): Promise<SharedAnswer | undefined>;
  /** Forgets a shared answer, which may then be shared again. @returns false when there was none */
  forgetShared(place: MessagePlace): Promise<boolean>;

  /** Counts answers. @param day as "2025-11-25", in UTC. @param times how many, one when left out */
  countAnswer(entry: string, day: string, times?: number): Promise<void>;
  /** @returns the entries answered most since then, by whole days, most first */
  commonest(since: number, most: number): Promise<{ entry: string; count: number }[]>;

  /** @returns the entry that a conversation was last about, while that holds */
  topic(key: string): Promise<string | undefined>;
  /** Notes what a conversation is about, for so many milliseconds. */
  saveTopic(key: string, entry: string, milliseconds: number): Promise<void>;

  /** Everything kept, row by row, except the salts. */
  exportAll(): AsyncIterable<ExportedRow>;
  /** Deletes what is older. Settings and whether history is on have no age. @returns how many rows of each table */
  purge(limit: { before: number }): Promise<Record<string, number>>;
  /** Throws when the store does not answer. */
  ping(): Promise<void>;
  /** Lets go of it; nothing may be asked of it afterwards. */
  close(): Promise<void>;
};
