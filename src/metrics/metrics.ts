/** An answer that was given. */
export type CountedAnswer = {
  outcome: string;
  surface: string;
  /** How long it took to make, in seconds. */
  seconds: number;
};

/** What the bot counts and times for its operator. Nothing here is given text, or the id of a person, channel or team. */
export type Metrics = {
  answered(answer: CountedAnswer): void;
  /** Times from a request's arrival to its acknowledgement, which Slack waits three seconds for. */
  acknowledged(request: 'command' | 'event' | 'interaction', seconds: number): void;
  /** Counts a request that had been delivered before. */
  redelivered(): void;
  /** Counts a secret that somebody wrote. @param kind what it is, as the guard names it */
  secretSeen(kind: string): void;
  /** Notes that knowledge has become live. @param at milliseconds since 1970 */
  knowledgeLoaded(at: number): void;
  /** Notes that an edit of the knowledge could not be used, so that the old stays live. */
  knowledgeRefused(): void;
  /** Counts a failure of the store. @param operation the store's method */
  storeFailed(operation: string): void;
  /** Notes whether the store is away, so that a second process could answer what this one has answered. */
  doubleAnswerPossible(isPossible: boolean): void;
};

const ignore = () => undefined;

/** Counts nothing: for when nobody asks. */
export const NO_METRICS: Metrics = {
  answered: ignore,
  acknowledged: ignore,
  redelivered: ignore,
  secretSeen: ignore,
  knowledgeLoaded: ignore,
  knowledgeRefused: ignore,
  storeFailed: ignore,
  doubleAnswerPossible: ignore,
};
