/** A store that cannot be opened or used. The message is a sentence for the operator; it holds no value, password or address. */
export class StoreError extends Error {}

const DAMAGED = 'its file is damaged; restore a copy of it, or move it away to begin anew';
const FORBIDDEN = 'its file or folder may not be written; check its owner and permissions';
const AWAY = 'the database does not answer; check that it runs and that DATABASE_URL names its host and port';
const REFUSED = 'the database refuses this user or password; check DATABASE_URL';
const SHARED = 'the database holds tables of another program; give awscred one of its own';

/** By what SQLite, PostgreSQL or the system call it; the first that fits counts. */
const STATES: readonly [code: RegExp, state: string][] = [
  [/^(SQLITE_NOTADB|SQLITE_CORRUPT|XX00)/, DAMAGED],
  [/^(SQLITE_BUSY|SQLITE_LOCKED|40|55P03)/, 'another process holds it; try again'],
  [/^(SQLITE_FULL|ENOSPC|EDQUOT|53100)/, 'the disk is full; free some space'],
  [/^(SQLITE_READONLY|SQLITE_PERM|SQLITE_CANTOPEN|EACCES|EPERM|EROFS)/, FORBIDDEN],
  [/^(EISDIR|ENOTDIR|EEXIST)/, 'DATABASE_URL does not name a file in a folder; correct it'],
  [/^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOST|ENET|EPIPE|08|57)/, AWAY],
  [/^28/, REFUSED],
  [/^3D000/, 'there is no such database; create it, or correct DATABASE_URL'],
  [/^42501|^3F000/, 'the database user may not create tables; grant it that'],
  [/^42P07/, SHARED],
  [/^53300/, 'the database has no connection left; allow it more'],
  [/CERT|TLS|SSL/, 'the encrypted connection failed; check sslmode in DATABASE_URL'],
  [/^ERR_(DLOPEN|MODULE)|^MODULE/, 'its library does not load on this machine; run npm ci again, or use PostgreSQL'],
  [/^ERR_INVALID_URL/, 'DATABASE_URL is not an address; correct it'],
];

/** Drivers tell some states by words only, or by a code that says nothing (SQLITE_ERROR). */
const WORDS: readonly [words: RegExp, code: string][] = [
  [/SSL/, 'SSL'],
  [/timeout|terminated|not queryable/i, 'ETIMEDOUT'],
  [/ConnectionFailed/, 'SQLITE_CANTOPEN'],
  [/password/, '28P01'],
  [/^(table|index) .* already exists/, '42P07'],
];

/**
 * Finds out what an error of a driver is about.
 *
 * @param error what was thrown
 * @returns its code, or an empty text; nothing of its message
 */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const { code } = error as NodeJS.ErrnoException;
  const known = typeof code === 'string' && /^\w{2,40}$/.test(code) ? code : '';
  if (known && known !== 'SQLITE_ERROR') return known;
  return WORDS.find(([words]) => words.test(error.message))?.[1] ?? known;
}

/**
 * Puts an error into words that may be logged: drivers' own messages hold file names, hosts and values.
 *
 * @param error what was thrown; a StoreError stays as it is
 * @param action what could not be done, as "open the store"
 */
export function asStoreError(error: unknown, action: string): StoreError {
  if (error instanceof StoreError) return error;
  const code = codeOf(error);
  const state = STATES.find(([pattern]) => pattern.test(code))?.[1] ?? 'it failed; try again';
  const sign = code || (error instanceof Error ? error.name : typeof error);
  return new StoreError(`Cannot ${action}: ${state} (${sign})`);
}
