/** What the doctor found out about one thing. No text of it holds a token or a password. */
export type Diagnosis = {
  /** What was looked at, as "bot token". */
  name: string;
  status: 'ok' | 'warning' | 'error';
  /** How it is. */
  says: string;
  /** What to do about it; empty when nothing is. */
  remedy: string;
};

/** All is well. */
export function well(name: string, says: string): Diagnosis {
  return { name, status: 'ok', says, remedy: '' };
}

/** The bot runs, but not as it should. */
export function warning(name: string, says: string, remedy: string): Diagnosis {
  return { name, status: 'warning', says, remedy };
}

/** The bot does not run, or does not answer. */
export function failure(name: string, says: string, remedy: string): Diagnosis {
  return { name, status: 'error', says, remedy };
}
