import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A PostgreSQL that tests have for themselves. */
export type Postgres = { url: string; stop(): void };

/** PostgreSQL refuses to run as root; Debian's package brings this user. */
type Account = { uid: number; gid: number };

const PASSWORD = 'made-up-password';
const DEBIAN = '/usr/lib/postgresql';
const MAC = ['/opt/homebrew/opt', '/usr/local/opt'];

function findPrograms(): string | undefined {
  const debian = existsSync(DEBIAN) ? readdirSync(DEBIAN).map((version) => `${DEBIAN}/${version}/bin`) : [];
  const mac = MAC.filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.startsWith('postgresql'))
      .map((name) => `${folder}/${name}/bin`),
  );
  const onPath = (process.env.PATH ?? '').split(path.delimiter);
  return [...debian.sort().reverse(), ...mac, ...onPath].find((folder) => existsSync(path.join(folder, 'initdb')));
}

function readId(option: '-u' | '-g'): number {
  return Number(spawnSync('id', [option, 'postgres'], { encoding: 'utf8' }).stdout || Number.NaN);
}

/** Undefined where the one who runs the tests will do. */
function findAccount(): Account | undefined {
  return process.getuid?.() === 0 ? { uid: readId('-u'), gid: readId('-g') } : undefined;
}

async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function makeFolder(account: Account | undefined): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'awscred-postgres-'));
  writeFileSync(path.join(folder, 'password'), PASSWORD);
  if (account) for (const place of [folder, path.join(folder, 'password')]) chownSync(place, account.uid, account.gid);
  return folder;
}

async function start(programs: string): Promise<Postgres> {
  const account = findAccount();
  const folder = makeFolder(account);
  const data = path.join(folder, 'data');
  const run = (program: string, args: string[]) => {
    const options = { cwd: folder, stdio: 'ignore', ...account } as const;
    const { status, error } = spawnSync(path.join(programs, program), ['-D', data, ...args], options);
    if (status !== 0) throw new Error(`Cannot start PostgreSQL for tests: ${program} ended with ${error ?? status}`);
  };
  run('initdb', [
    '-U',
    'awscred',
    '-A',
    'scram-sha-256',
    '--pwfile',
    path.join(folder, 'password'),
    '-E',
    'UTF8',
    '-N',
  ]);
  const port = await findPort();
  run('pg_ctl', ['-w', '-l', path.join(folder, 'log'), '-o', `-F -h 127.0.0.1 -p ${port} -k "${folder}"`, 'start']);
  const stop = () => {
    process.removeListener('exit', stop);
    run('pg_ctl', ['-m', 'immediate', 'stop']);
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', stop);
  return { url: `postgres://awscred:${PASSWORD}@127.0.0.1:${port}/postgres`, stop };
}

/**
 * Finds a PostgreSQL to test with: the one that TEST_DATABASE_URL names, or programs to start one with.
 *
 * @returns how to start it, or undefined where there is none
 * @throws with CI=true, where it must be tested
 */
export function findPostgres(): (() => Promise<Postgres>) | undefined {
  const url = process.env.TEST_DATABASE_URL;
  if (url) return async () => ({ url, stop: () => undefined });
  const programs = findPrograms();
  const usable = programs !== undefined && !Number.isNaN(findAccount()?.uid ?? 0);
  if (usable) return () => start(programs);
  if (process.env.CI === 'true') throw new Error('Cannot test PostgreSQL: there is none, install "postgresql"');
  console.warn('PostgreSQL is not tested: install "postgresql" or set TEST_DATABASE_URL');
  return undefined;
}
