import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mention, slashCommand } from '../slack/payloads.ts';
import { openSlackStandIn, type SlackStandIn, signedHeaders } from '../slack/slack-stand-in.ts';

const PROGRAM = fileURLToPath(new URL('../../bin/awscred.js', import.meta.url));
const SECRET = 'signing-secret-of-the-tests';
const crashAfter = (milliseconds: number, crash: string) =>
  `--import=data:text/javascript,${encodeURIComponent(`setTimeout(() => { ${crash} }, ${milliseconds})`)}`;

let slack: SlackStandIn;
let program: ChildProcess;
let port: number;
let log = '';
let exit: Promise<{ code: number | null; signal: string | null; milliseconds: number }>;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: free } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return free;
}

/** Starts the built program; its log is read unless it is said otherwise. */
async function start(env: Record<string, string> = {}, isRead = true): Promise<void> {
  port = await freePort();
  const settings = {
    SLACK_BOT_TOKEN: 'xoxb-x',
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: slack.apiUrl,
    DATABASE_URL: 'memory:',
  };
  program = spawn(process.execPath, [PROGRAM, 'start'], {
    env: { PATH: process.env.PATH, ...settings, HOST: '127.0.0.1', PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  log = '';
  if (isRead)
    program.stderr?.on('data', (chunk) => {
      log += chunk;
    });
  exit = new Promise((resolve) =>
    program.once('exit', (code, signal) => resolve({ code, signal, milliseconds: performance.now() - asked })),
  );
}

let asked = 0;
function signal(name: NodeJS.Signals): void {
  asked = performance.now();
  program.kill(name);
}

async function untilHealthy(): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const response = await fetch(`http://127.0.0.1:${port}/health`).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('Cannot test the program: it does not start');
}

function post(body: string, type: string): Promise<Response> {
  const headers = { 'content-type': type, ...signedHeaders(SECRET, body) };
  return fetch(`http://127.0.0.1:${port}/slack/events`, { method: 'POST', body, headers });
}
const mentionBot = () => post(JSON.stringify(mention('what is an account id')), 'application/json');
const command = (text = 'what is an account id') =>
  post(new URLSearchParams(slashCommand(text)).toString(), 'application/x-www-form-urlencoded');

beforeEach(async () => {
  slack = await openSlackStandIn();
});
afterEach(async () => {
  program.kill('SIGKILL');
  await slack.close();
});

describe('a signal', () => {
  it.each<NodeJS.Signals>(['SIGTERM', 'SIGINT'])(
    '%s lets what runs end, takes nothing new, and exits with 0',
    async (name) => {
      await start();
      await untilHealthy();
      slack.replies.set('chat.postMessage', (response) => {
        setTimeout(() => response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":true}'), 1000);
      });
      await mentionBot();
      await slack.next('chat.postMessage');
      signal(name);
      await new Promise((resolve) => setTimeout(resolve, 300));
      await expect(command()).rejects.toThrow();
      expect(await exit).toMatchObject({ code: 0 });
      expect((await exit).milliseconds).toBeGreaterThan(700);
      expect(log).not.toContain('cannot answer');
    },
  );

  it('ends within five seconds when Slack hangs', async () => {
    await start();
    await untilHealthy();
    slack.replies.set('chat.postMessage', () => undefined);
    await mentionBot();
    await slack.next('chat.postMessage');
    signal('SIGTERM');
    expect(await exit).toMatchObject({ code: 0 });
    expect((await exit).milliseconds).toBeLessThan(5000);
    expect(log).toContain('work under way');
  });

  it('ends at once when it comes again', async () => {
    await start();
    await untilHealthy();
    slack.replies.set('chat.postMessage', () => undefined);
    await mentionBot();
    await slack.next('chat.postMessage');
    signal('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 200));
    signal('SIGTERM');
    expect(await exit).toMatchObject({ code: 1 });
    expect((await exit).milliseconds).toBeLessThan(1000);
  });

  it('ends at once when nothing runs, clients that wait or not', async () => {
    await start();
    await untilHealthy();
    await command();
    signal('SIGTERM');
    expect(await exit).toMatchObject({ code: 0 });
    expect((await exit).milliseconds).toBeLessThan(1500);
  });

  it('ends with 0 while Slack keeps it from starting', async () => {
    slack.replies.set('auth.test', () => undefined);
    await start();
    await slack.next('auth.test');
    signal('SIGTERM');
    expect(await exit).toMatchObject({ code: 0, signal: null });
  });

  it('ends Socket Mode too', async () => {
    await start({ SLACK_APP_TOKEN: 'xapp-x' });
    await untilHealthy();
    signal('SIGTERM');
    expect(await exit).toMatchObject({ code: 0 });
    expect((await exit).milliseconds).toBeLessThan(2000);
  });
});

describe('a log', () => {
  it('that nobody listens to any more leaves the bot as it was', async () => {
    await start();
    await untilHealthy();
    program.stderr?.destroy();
    program.stdout?.destroy();
    for (let at = 0; at < 20; at++) expect(await (await command()).text()).toContain('account ID');
    signal('SIGTERM');
    expect(await exit).toMatchObject({ code: 0 });
  });

  it('that nobody reads holds up no answer and no end', { timeout: 60_000 }, async () => {
    await start({}, false);
    await untilHealthy();
    for (let at = 0; at < 3000; at += 50) await Promise.all(Array.from({ length: 50 }, () => command('help')));
    expect(await (await command()).text()).toContain('account ID');
    signal('SIGTERM');
    expect(await exit).toMatchObject({ code: 0 });
    expect((await exit).milliseconds).toBeLessThan(5000);
  });
});

describe('an error that nothing catches', () => {
  it.each([
    ['thrown', 'throw new RangeError(["my", "password"].join("-"))'],
    ['rejected', 'Promise.reject(new RangeError(["my", "password"].join("-")))'],
    ['thrown again and again', 'setInterval(() => { throw new RangeError(["my", "password"].join("-")) }, 0)'],
  ])('%s ends the process with a line in the log and without its message', async (_how, crash) => {
    await start({ NODE_OPTIONS: crashAfter(2500, crash) });
    await untilHealthy();
    expect(await exit).toMatchObject({ code: 1 });
    expect(log).toContain('"name":"RangeError"');
    expect(log).not.toContain('my-password');
  });

  it('ends the process also when nobody reads the log', async () => {
    await start(
      { NODE_OPTIONS: crashAfter(2500, 'process.stderr.write("x".repeat(500_000)); throw new Error()') },
      false,
    );
    await untilHealthy();
    expect(await exit).toMatchObject({ code: 1 });
  });
});
