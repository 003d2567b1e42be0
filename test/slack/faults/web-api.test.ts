import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRespond } from '../../../src/slack/respond-to-url.ts';
import { buttonPress, directMessage, mention } from '../payloads.ts';
import { openSlackStandIn, type SlackStandIn } from '../slack-stand-in.ts';
import { startHttpBot } from '../test-bot.ts';

type Reply = (response: ServerResponse) => void;

let slack: SlackStandIn;
let bot: Awaited<ReturnType<typeof startHttpBot>>;
const lines: { message?: string }[] = [];

beforeAll(async () => {
  slack = await openSlackStandIn();
});
beforeEach(async () => {
  await bot?.stop();
  bot = await startHttpBot(slack, lines);
  slack.calls.length = 0;
  slack.replies.clear();
  lines.length = 0;
});
afterAll(async () => {
  await bot.stop();
  await slack.close();
});

const status =
  (code: number, body = '', headers: Record<string, string> = {}): Reply =>
  (response) =>
    response.writeHead(code, headers).end(body);
const failure = (error: string) =>
  status(200, JSON.stringify({ ok: false, error }), { 'content-type': 'application/json' });
const text = (body: string) => status(200, body, { 'content-type': 'application/json' });
const drop: Reply = (response) => response.socket?.destroy();

/** Plays replies one after the other; after the last one Slack works again. */
function play(method: string, ...replies: Reply[]): void {
  slack.replies.set(method, (response) => {
    const reply = replies.shift();
    if (replies.length === 0) slack.replies.delete(method);
    reply?.(response);
  });
}

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 400 && !isSo(); tries++) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(isSo()).toBe(true);
}

const errors = () => lines.filter(({ message }) => message?.startsWith('cannot'));
const posts = () => slack.calls.filter(({ method }) => method === 'chat.postMessage');
const isAnswer = (body: Record<string, unknown> | undefined) => String(body?.text).includes('account ID');

async function isAlive(): Promise<void> {
  expect((await fetch(`${bot.url}/health`)).status).toBe(200);
}

describe('an answer is late, and comes', () => {
  it.each<[string, Reply[], number]>([
    ['when Slack fails once', [status(500)], 2],
    ['when Slack fails twice', [status(502), status(503)], 3],
    ['when the connection is cut', [drop], 2],
    ['when Slack asks for a second of patience', [status(429, '', { 'retry-after': '1' })], 2],
    ['when Slack asks for patience and does not say how much', [status(429)], 2],
  ])('%s', async (_when, replies, times) => {
    play('chat.postMessage', ...replies);
    await bot.event(mention('what is an account id'));
    const call = await slack.next('chat.postMessage', times);
    expect(isAnswer(call.body)).toBe(true);
    expect(errors()).toEqual([]);
  });

  it('when Slack takes three seconds', async () => {
    slack.replies.set('chat.postMessage', (response) => {
      slack.replies.clear();
      setTimeout(() => text('{"ok":true}')(response), 3000);
    });
    const began = performance.now();
    expect((await bot.event(directMessage('what is an account id'))).status).toBe(200);
    expect(performance.now() - began).toBeLessThan(1000);
    await slack.next('chat.postMessage');
    await bot.stop();
    expect(posts()).toHaveLength(1);
    expect(errors()).toEqual([]);
  });
});

describe('an answer that Slack does not take', () => {
  it.each<[string, Reply, string, string | undefined]>([
    ['since the bot is not in the channel', failure('not_in_channel'), 'not_in_channel', 'invite it'],
    ['since the channel is gone', failure('channel_not_found'), 'channel_not_found', 'invite it'],
    ['since the channel is archived', failure('is_archived'), 'is_archived', 'archived'],
    ['since the token was revoked', failure('token_revoked'), 'token_revoked', 'install the app'],
    ['since the token is not valid', failure('invalid_auth'), 'invalid_auth', 'copy it again'],
    ['since the app was removed', failure('account_inactive'), 'account_inactive', 'install it'],
    ['for a reason that nobody knows', failure('a_new_reason'), 'a_new_reason', undefined],
    ['with a page in place of JSON', text('<html>my-password</html>'), 'an answer that cannot be read', undefined],
    ['with JSON that breaks off', text('{"ok":tr'), 'an answer that cannot be read', undefined],
    ['and says no status it should', status(404, 'my-password'), 'status 404', undefined],
    ['and wants to hear nothing for an hour', status(429, '', { 'retry-after': '3600' }), 'ratelimited', 'by itself'],
  ])('%s is told of with what to do', async (_why, reply, code, remedy) => {
    slack.replies.set('chat.postMessage', reply);
    await bot.event(mention('what is an account id'));
    await until(() => errors().length > 0);
    expect(errors()[0]).toMatchObject({ slack: code, ...(remedy && { remedy: expect.stringContaining(remedy) }) });
    expect(JSON.stringify(lines)).not.toContain('my-password');
    await isAlive();
    expect(posts().length).toBeLessThanOrEqual(2);
  });

  it.each(['null', '7', '[]', '""'])('and with %s for an answer leaves the bot as it was', async (body) => {
    slack.replies.set('chat.postMessage', text(body));
    await bot.event(mention('what is an account id'));
    await until(() => errors().length > 0);
    await isAlive();
  });

  it('is followed by a sentence when Slack works again', async () => {
    play('chat.postMessage', failure('internal_error'));
    await bot.event(mention('what is an account id'));
    const { body } = await slack.next('chat.postMessage', 2);
    expect(body.text).toContain('Something went wrong on my side');
  });

  it('for its blocks goes out as plain text, once', async () => {
    play('chat.postMessage', failure('invalid_blocks'));
    await bot.event(mention('what is an account id'));
    const { body } = await slack.next('chat.postMessage', 2);
    expect([body.blocks, isAnswer(body)]).toEqual([undefined, true]);
    await bot.stop();
    expect(posts()).toHaveLength(2);
  });

  it('many times brings no storm of calls', async () => {
    slack.replies.set('chat.postMessage', status(429, '', { 'retry-after': '600' }));
    for (let at = 0; at < 20; at++) await bot.event(mention('what is an account id'));
    await until(() => errors().length >= 20);
    expect(posts().length).toBeLessThanOrEqual(20);
    const before = posts().length;
    await bot.event(mention('what is an account id'));
    await until(() => errors().length >= 21);
    expect(posts()).toHaveLength(before);
  });
});

describe('a modal that Slack does not open', () => {
  it.each(['expired_trigger_id', 'exchanged_trigger_id', 'view_too_large'])(
    'for %s is told of, and the asker too',
    async (error) => {
      slack.replies.set('views.open', failure(error));
      await bot.interaction(buttonPress('card_more', 'account-id', { response_url: slack.responseUrl }));
      expect((await slack.next('respond')).body.text).toContain('cannot show that');
      expect(errors()).toMatchObject([{ slack: error }]);
    },
  );
});

describe('a response URL', () => {
  it.each([
    [404, 'response_url_status_404'],
    [410, 'response_url_status_410'],
    [500, 'response_url_status_500'],
    [302, 'response_url_TypeError'],
  ])('that answers %i is told of without the URL', async (code, expected) => {
    slack.replies.set('respond', status(code, 'no', { location: 'http://127.0.0.1:1/' }));
    await bot.interaction(buttonPress('card_part_get', 'account-id', { response_url: slack.responseUrl }));
    await until(() => errors().length > 0);
    expect(errors()).toMatchObject([{ code: expected }]);
    expect(JSON.stringify(lines)).not.toContain(slack.responseUrl);
    await isAlive();
  });

  it('that hangs is given up after ten seconds', async () => {
    const limit = vi
      .spyOn(AbortSignal, 'timeout')
      .mockReturnValue(AbortSignal.abort(new DOMException('', 'TimeoutError')));
    const respond = createRespond(undefined, (_url, init) => Promise.reject(init?.signal?.reason));
    await expect(respond('https://hooks.slack.com/secret', { text: 'x' })).rejects.toMatchObject({
      message: expect.not.stringContaining('secret'),
      code: 'response_url_TimeoutError',
    });
    expect(limit).toHaveBeenCalledWith(10_000);
    limit.mockRestore();
  });
});
