import { randomUUID } from 'node:crypto';
import { access, constants, stat } from 'node:fs/promises';
import path from 'node:path';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import { StoreError } from '../store/store-error.ts';
import { type Diagnosis, failure, well } from './diagnosis.ts';

const NAME = 'store';
const REMEDY = 'correct DATABASE_URL or what it names';

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

/** Where there is no file yet, the bot makes it: in a folder that may be written, or in a new one within such. */
async function examineFolder(file: string): Promise<Diagnosis> {
  let folder = path.dirname(path.resolve(file));
  while (!(await exists(folder))) folder = path.dirname(folder);
  return access(folder, constants.W_OK).then(
    () => well(NAME, 'there is no file yet; the bot makes it'),
    () => failure(NAME, 'there is no file yet, and its folder may not be written', REMEDY),
  );
}

/** Writes a row and takes it away again. */
async function tryWriting(store: Store): Promise<void> {
  const key = `doctor ${randomUUID()}`;
  await store.reserveShare(key);
  await store.releaseShare(key);
}

function describe(error: unknown): Diagnosis {
  if (!(error instanceof StoreError)) throw error;
  const [says = '', ...rest] = error.message.split('; ');
  return failure(NAME, says, rest.join('; ') || REMEDY);
}

/**
 * Opens what the bot keeps, and writes something that is gone again.
 *
 * @param url as for `openStore`
 * @param now the clock, in milliseconds
 */
export async function examineStore(url: string, now: () => number): Promise<Diagnosis> {
  const file = /^file:(?:\/\/(?=\/))?(.+)$/.exec(url)?.[1];
  if (file !== undefined && !(await exists(file))) return examineFolder(file);
  try {
    const store = await openStore(url, { now, create: false });
    await store
      .ping()
      .then(() => tryWriting(store))
      .finally(() => store.close());
    return well(NAME, file === undefined ? 'PostgreSQL can be read and written' : 'the file can be read and written');
  } catch (error) {
    return describe(error);
  }
}
