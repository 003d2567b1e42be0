import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mention, slashCommand } from '../payloads.ts';
import { openSlackStandIn, type SlackStandIn } from '../slack-stand-in.ts';
import { startSocketBot } from '../test-bot.ts';

let slack: SlackStandIn;
let bot: Awaited<ReturnType<typeof startSocketBot>>;
let lines: { message?: string; remedy?: string }[];
const rejections: unknown[] = [];
const note = (reason: unknown) => void rejections.push(reason);

beforeEach(async () => {
  lines = [];
  rejections.length = 0;
  process.on('unhandledRejection', note);
  slack = await openSlackStandIn();
  bot = await startSocketBot(slack, 0, lines);
});
afterEach(async () => {
  await bot.stop();
  await slack.close();
  process.off('unhandledRejection', note);
  expect(rejections).toEqual([]);
});

async function until(isSo: () => boolean, seconds = 8): Promise<void> {
  for (let tries = 0; tries < seconds * 50 && !isSo(); tries++) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(isSo()).toBe(true);
}

const said = (words: string) => lines.filter(({ message }) => message?.includes(words));
const opened = () => slack.calls.filter(({ method }) => method === 'apps.connections.open').length;
const sendFrame = (frame: unknown) =>
  slack.links.at(-1)?.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
const failure = (error: string) => (response: ServerResponse) =>
  void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ ok: false, error }));

async function answers(): Promise<void> {
  const ack = await slack.sendEnvelope('slash_commands', slashCommand('what is an account id'));
  expect(JSON.stringify(ack.payload)).toContain('AWS account ID');
}

describe('a connection that Slack says it will close', () => {
  it.each(['refresh_requested', 'warning'])(
    'for %s has another before it is closed, and what came over it is acknowledged',
    async (reason) => {
      const [old] = slack.links;
      sendFrame({ type: 'disconnect', reason });
      await until(() => slack.links.length === 2);
      old?.send(JSON.stringify({ envelope_id: 'last', type: 'slash_commands', payload: slashCommand('help') }));
      await until(() => slack.acknowledged.has('last'));
      await answers();
      await until(() => slack.links.length === 1);
      expect(slack.links).not.toContain(old);
      await answers();
    },
  );

  it('says so twice and is renewed once', async () => {
    sendFrame({ type: 'disconnect', reason: 'warning' });
    sendFrame({ type: 'disconnect', reason: 'refresh_requested' });
    await until(() => said('connected to Slack again').length === 1);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(opened()).toBe(2);
  });

  it('since Socket Mode was turned off is told of with what to do, and tried again', async () => {
    slack.replies.set('apps.connections.open', failure('not_allowed'));
    sendFrame({ type: 'disconnect', reason: 'link_disabled' });
    slack.links[0]?.close();
    await until(() => said('turned Socket Mode off').length === 1 && said('trying again').length > 0);
    slack.replies.clear();
    await until(() => slack.links.length === 1);
    await answers();
  });
});

describe('a connection that is lost', () => {
  it.each<[string, () => void]>([
    ['since the line is cut', () => slack.links[0]?.terminate()],
    ['since Slack closes it', () => slack.links[0]?.close(1001)],
    [
      'over a broken frame',
      () =>
        (slack.links[0] as unknown as { _socket: { write: (it: Buffer) => void } })._socket.write(
          Buffer.from([0xff, 0xff]),
        ),
    ],
  ])('%s is opened again', async (_why, lose) => {
    lose();
    await until(() => said('lost the connection').length === 1);
    await until(() => slack.links.length === 1);
    await answers();
  });

  it('without a word is noticed and opened again', { timeout: 40_000 }, async () => {
    const [silent] = slack.links;
    silent?.pause();
    await until(() => slack.links.some((link) => link !== silent), 30);
    await answers();
  });

  it.each<[string, (response: ServerResponse) => void]>([
    ['Slack fails', (response) => void response.writeHead(503).end()],
    ['the line is cut again', (response) => void response.socket?.destroy()],
    ['Slack wants no more for now', (response) => void response.writeHead(429, { 'retry-after': '60' }).end()],
    ['the token was revoked', failure('token_revoked')],
    ['Slack answers with a page', (response) => void response.writeHead(200).end('<html>')],
    ['Slack gives no address', (response) => void response.writeHead(200).end('{"ok":true}')],
    [
      'Slack gives an address that is none',
      (response) => void response.writeHead(200).end('{"ok":true,"url":"nowhere"}'),
    ],
    [
      'nobody is at the address',
      (response) => void response.writeHead(200).end('{"ok":true,"url":"ws://127.0.0.1:1/"}'),
    ],
  ])('and cannot be opened since %s is tried again, and the bot lives', async (_why, reply) => {
    slack.replies.set('apps.connections.open', reply);
    slack.links[0]?.terminate();
    await until(() => said('trying again').length >= 1);
    expect(await (await fetch(`http://127.0.0.1:${bot.port}/health`)).json()).toMatchObject({ connected: false });
  });

  it('and cannot be opened for a while comes back by itself, with what to do in the log', async () => {
    slack.replies.set('apps.connections.open', failure('token_revoked'));
    slack.links[0]?.terminate();
    await until(() => said('trying again').length === 2);
    expect(said('trying again')[0]?.remedy).toContain('revoked');
    slack.replies.clear();
    await until(() => slack.links.length === 1);
    await answers();
    expect(await (await fetch(`http://127.0.0.1:${bot.port}/health`)).json()).toMatchObject({ connected: true });
  });

  it('at once each time is tried less and less often', async () => {
    for (let at = 0; at < 3; at++) {
      await until(() => slack.links.length === 1);
      slack.links[0]?.terminate();
      await until(() => slack.links.length === 0);
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(opened()).toBeLessThanOrEqual(4);
  });
});

describe('a connection that Slack does not greet', () => {
  it('is not taken for one', async () => {
    slack.greeting.isOn = false;
    slack.links[0]?.terminate();
    await until(() => slack.links.length === 1);
    expect(await (await fetch(`http://127.0.0.1:${bot.port}/health`)).json()).toMatchObject({ connected: false });
    slack.links[0]?.terminate();
    slack.greeting.isOn = true;
    await until(() => said('connected to Slack again').length === 1);
    await answers();
  });
});

describe('a mention over a connection that goes right after', () => {
  it('is answered', async () => {
    sendFrame({ envelope_id: 'e', type: 'events_api', payload: mention('what is an account id') });
    await until(() => slack.acknowledged.has('e'));
    slack.links[0]?.terminate();
    expect((await slack.next('chat.postMessage')).body.text).toContain('account');
  });
});
