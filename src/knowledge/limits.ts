/** Limits on what is read, so that a hostile folder is refused before it costs time or memory. */
export type Limits = {
  /** Bytes of one file. */
  fileBytes: number;
  /** Bytes of all files of a folder. */
  folderBytes: number;
  /** YAML files of a folder. */
  files: number;
  /** Names of any kind that are looked at in a folder. */
  names: number;
};

/** The limits that hold unless a caller sets others; the knowledge that ships stays far below each. */
export const LIMITS: Limits = { fileBytes: 1_000_000, folderBytes: 20_000_000, files: 2_000, names: 20_000 };

/** Levels of lists and fields within each other. The yaml package aborts the whole process on deep nesting. */
export const DEEPEST = 50;

/** Tokens of one file: a million bytes of prose have half of this, a file made to be slow many times it. */
export const MOST_TOKENS = 200_000;

/** Lines of one file. */
export const MOST_LINES = 100_000;

/** Characters and nodes that aliases may add to one file. */
export const MOST_REPEATED = 200_000;

/** Aliases of one file. */
export const MOST_ALIASES = 1_000;

/** Faults shown of one file; the rest are usually echoes. */
export const MOST_FAULTS = 20;
