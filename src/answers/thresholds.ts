/** Shares from 0 to 1 that shape an answer once its confidence is known. */
export const THRESHOLDS = {
  /** An entry offered among choices scores at least this share of the best. */
  choice: 0.6,
  /** From this confidence on an entry is all but certainly meant. */
  certain: 0.95,
  /** How many slips a name of one or two words may have, as a share of its letters. */
  slips: 0.2,
} as const;
