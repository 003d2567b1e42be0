import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { buttonPress, mention, slashCommand } from '../slack/payloads.ts';
import { openSlackStandIn, type SlackStandIn, signedHeaders } from '../slack/slack-stand-in.ts';

const PROGRAM = fileURLToPath(new URL('../../bin/awscred.js', import.meta.url));
const PORT = '3946';
const URL_OF_BOT = `http://localhost:${PORT}`;
const SECRET = 'signing-secret-of-the-tests';
const folder = mkdtempSync(path.join(tmpdir(), 'awscred-start-'));
const database = path.join(folder, 'kept', 'awscred.db');

let slack: SlackStandIn;
let program: ChildProcess | undefined;

beforeAll(async () => {
  slack = await openSlackStandIn();
});
afterEach(() => void program?.kill('SIGKILL'));
afterAll(async () => {
  await slack.close();
  rmSync(folder, { recursive: true, force: true });
});

async function start(databaseUrl = `file:${database}`): Promise<void> {
  const env = {
    PATH: process.env.PATH,
    PORT,
    SLACK_BOT_TOKEN: 'xoxb-test',
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: slack.apiUrl,
    DATABASE_URL: databaseUrl,
    LOG_LEVEL: 'silent',
  };
  program = spawn(process.execPath, [PROGRAM, 'start'], { env, stdio: 'ignore' });
  for (let tries = 0; tries < 150; tries++) {
    if (
      await fetch(`${URL_OF_BOT}/health`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('Cannot test the store: the program does not start');
}

async function stop(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  const ended = new Promise((resolve) => program?.once('exit', resolve));
  program?.kill(signal);
  await ended;
}

function post(body: string, type = 'application/x-www-form-urlencoded'): Promise<Response> {
  const headers = { 'content-type': type, ...signedHeaders(SECRET, body) };
  return fetch(`${URL_OF_BOT}/slack/events`, { method: 'POST', body, headers });
}

const press = (payload: object) => post(new URLSearchParams({ payload: JSON.stringify(payload) }).toString());
const event = (envelope: object) => post(JSON.stringify(envelope), 'application/json');
const readyOf = async () => (await fetch(`${URL_OF_BOT}/ready`)).json() as Promise<{ status: string }>;
const settle = () => new Promise((resolve) => setTimeout(resolve, 300));

describe('awscred start with a store', () => {
  it('keeps through kill -9 what a person was told is kept, and answers no event twice', {
    timeout: 60_000,
  }, async () => {
    await start();
    expect(await readyOf()).toMatchObject({ status: 'ready', store: { status: 'ok' } });
    const asked = mention('what is an account id');
    await event(asked);
    await slack.next('chat.postMessage');
    await press(buttonPress('solved', 'account-id', { response_url: slack.responseUrl }));
    expect((await slack.next('respond')).body.text).toContain('Glad');
    await stop('SIGKILL');

    await start();
    await event(asked);
    await settle();
    expect(slack.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1);
    await event(mention('what is a canonical user id'));
    await slack.next('chat.postMessage', 2);
    await stop('SIGTERM');

    const store = await openStore(`file:${database}`, { now: Date.now });
    const rows: string[] = [];
    for await (const { table, row } of store.exportAll()) rows.push(`${table} ${JSON.stringify(row)}`);
    await store.close();
    expect(rows.filter((row) => row.startsWith('verdicts'))).toHaveLength(1);
    expect(rows.filter((row) => row.startsWith('counts')).join()).toContain('canonical-user-id');
  });

  it.each([
    ['that is damaged', `file:${path.join(folder, 'damaged.db')}`],
    ['that cannot be reached', 'postgres://nobody:secret@127.0.0.1:1/none'],
  ])(
    'answers all the same on a database %s, and says so where it is asked',
    { timeout: 60_000 },
    async (_what, url) => {
      writeFileSync(path.join(folder, 'damaged.db'), 'no database at all'.repeat(1000));
      await start(url);
      expect(await readyOf()).toMatchObject({ status: 'degraded', store: { status: 'away' } });
      const response = await post(new URLSearchParams(slashCommand('what is an arn')).toString());
      expect(await response.text()).toContain('ARN');
      await stop('SIGTERM');
    },
  );
});
