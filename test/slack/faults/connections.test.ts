import type { Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeServer, createDoor, listen, portOf } from '../../../src/slack/http-door.ts';
import { slashCommand } from '../payloads.ts';
import { openSlackStandIn, type SlackStandIn, signedHeaders } from '../slack-stand-in.ts';
import { SIGNING_SECRET, startHttpBot } from '../test-bot.ts';

const PATIENCE = { headersTimeout: 200, requestTimeout: 400, connectionsCheckingInterval: 50, keepAliveTimeout: 400 };

let server: Server;
let slack: SlackStandIn;
let bot: Awaited<ReturnType<typeof startHttpBot>>;

beforeAll(async () => {
  slack = await openSlackStandIn();
  bot = await startHttpBot(slack);
  const door = createDoor({
    slack: (request) => void request.resume(),
    health: () => ({}),
    ready: async () => ({
      status: 'ready' as const,
      knowledge: { entries: 1, loadedAt: '', ageSeconds: 0 },
      store: { status: 'ok' as const },
      slack: { status: 'listening' as const },
    }),
  });
  server = await listen(door, 0, '127.0.0.1', PATIENCE);
});
afterAll(async () => {
  await closeServer(server);
  await bot.stop();
  await slack.close();
});

function open(port: number | undefined): Socket {
  return connect(port ?? 0, '127.0.0.1').on('error', () => undefined);
}

/** All that comes until the other side closes. */
async function readToEnd(socket: Socket): Promise<string> {
  let text = '';
  for await (const chunk of socket) text += String(chunk);
  return text;
}

describe('a client that takes its time', () => {
  it.each([
    ['sends nothing', ''],
    ['breaks off in its headers', 'POST /slack/events HTTP/1.1\r\nhost: x\r\n'],
    ['breaks off in its body', 'POST /slack/events HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nsome'],
  ])('and %s is let go', async (_what, text) => {
    const began = performance.now();
    const socket = open(portOf(server));
    socket.write(text);
    await readToEnd(socket);
    expect(performance.now() - began).toBeLessThan(2000);
  });

  it('and sends one byte after the other is let go', async () => {
    const socket = open(portOf(server));
    const drip = setInterval(() => socket.writable && socket.write('x'), 20);
    socket.write('POST /slack/events HTTP/1.1\r\nhost: ');
    expect(await readToEnd(socket)).toContain('408');
    clearInterval(drip);
  });
});

describe('a client that sends', () => {
  function request(text: string, more = ''): string {
    const body = new URLSearchParams(slashCommand(text)).toString();
    const headers = Object.entries({ ...signedHeaders(SIGNING_SECRET, body), host: 'x' });
    const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
    return `POST /slack/events HTTP/1.1\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: ${Buffer.byteLength(body)}\r\n${lines}${more}\r\n${body}`;
  }

  it('three requests at once is answered in their order', async () => {
    const socket = open(Number(new URL(bot.url).port));
    const questions = ['what is an ARN', 'what is an account id', 'help'];
    socket.write(questions.map((question, at) => request(question, at === 2 ? 'connection: close\r\n' : '')).join(''));
    const answers = await readToEnd(socket);
    const places = ['ARN', 'AWS account ID', 'Ask me which'].map((words) => answers.indexOf(words));
    expect(places).toEqual([...places].sort((left, right) => left - right));
    expect(answers.match(/HTTP\/1\.1 200/g)).toHaveLength(3);
  });

  it.each(['nonsense\r\n\r\n', 'GET / HTTP/9.9\r\n\r\n', `GET /${'x'.repeat(20_000)} HTTP/1.1\r\n\r\n`])(
    'what is not HTTP is refused',
    async (text) => {
      const socket = open(Number(new URL(bot.url).port));
      socket.write(text);
      expect(await readToEnd(socket)).toMatch(/HTTP\/1\.1 4\d\d/);
    },
  );

  it('half a request and goes away leaves the bot as it was', async () => {
    for (let at = 0; at < 20; at++) {
      const socket = open(Number(new URL(bot.url).port));
      socket.write('POST /slack/events HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nsome');
      await new Promise((resolve) => setTimeout(resolve, 5));
      socket.resetAndDestroy();
    }
    expect((await fetch(`${bot.url}/health`)).status).toBe(200);
  });
});
