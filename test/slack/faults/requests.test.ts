import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mention, slashCommand } from '../payloads.ts';
import { openSlackStandIn, type SlackStandIn, signedHeaders } from '../slack-stand-in.ts';
import { SIGNING_SECRET, startHttpBot } from '../test-bot.ts';
import { EVERY_PAYLOAD } from './every-payload.ts';

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';
const MEGABYTE = 1024 * 1024;

type Lines = { message?: string; secondsAhead?: number }[];

let slack: SlackStandIn;
let bot: Awaited<ReturnType<typeof startHttpBot>>;
const lines: Lines = [];

beforeAll(async () => {
  slack = await openSlackStandIn();
});
beforeEach(async () => {
  await bot?.stop();
  bot = await startHttpBot(slack, lines);
  slack.calls.length = 0;
  lines.length = 0;
});
afterAll(async () => {
  await bot.stop();
  await slack.close();
});

const settle = () => new Promise((resolve) => setTimeout(resolve, 150));
const posts = () => slack.calls.filter(({ method }) => method === 'chat.postMessage');

/** Headers of a body signed some seconds from now. */
function signedAt(body: string, seconds: number): Record<string, string> {
  return signedHeaders(SIGNING_SECRET, body, Math.floor(Date.now() / 1000) + seconds);
}

describe('a request that is not from Slack', () => {
  it.each<[string, Record<string, string>]>([
    ['with a forged signature', { 'x-slack-signature': `v0=${'0'.repeat(64)}` }],
    ['signed with another secret', signedHeaders('another secret', JSON.stringify(mention('x')))],
    ['without signature', { 'x-slack-signature': '' }],
    ['with a signature of another version', { 'x-slack-signature': 'v1=00' }],
    ['with a signature of another length', { 'x-slack-signature': 'v0=00' }],
    ['without timestamp', { 'x-slack-request-timestamp': '' }],
    ['with a timestamp that is no number', { 'x-slack-request-timestamp': 'now' }],
    ['stamped at infinity', { 'x-slack-request-timestamp': 'Infinity' }],
  ])('%s is refused', async (_what, headers) => {
    expect((await bot.event(mention('what is an ARN'), headers)).status).toBe(401);
    await settle();
    expect(slack.calls).toEqual([]);
  });

  it('without any of the headers is refused', async () => {
    const response = await fetch(`${bot.url}/slack/events`, { method: 'POST', body: '{}' });
    expect(response.status).toBe(401);
  });

  it('is told of once, however many come, with what to do if all are refused', async () => {
    for (let at = 0; at < 5; at++) await bot.event(mention('x'), { 'x-slack-signature': 'v0=00' });
    expect(lines).toHaveLength(1);
    expect(lines[0]?.message).toContain('SLACK_SIGNING_SECRET');
  });
});

describe('a request of another time', () => {
  it.each([-301, -3600, -86_400, 120, 86_400, 10 ** 9])('%i seconds from now is refused', async (seconds) => {
    const body = JSON.stringify(mention('x'));
    expect((await bot.post(body, JSON_TYPE, signedAt(body, seconds))).status).toBe(401);
  });

  it.each([-290, 50])('%i seconds from now is served', async (seconds) => {
    const body = JSON.stringify(mention('x'));
    expect((await bot.post(body, JSON_TYPE, signedAt(body, seconds))).status).toBe(200);
  });

  it('is told of once, with what to do about the clock', async () => {
    for (let at = 0; at < 3; at++) {
      const body = JSON.stringify(mention('x'));
      await bot.post(body, JSON_TYPE, signedAt(body, -7200));
    }
    expect(lines).toHaveLength(1);
    expect(lines[0]?.message).toContain('set the clock');
    expect(lines[0]?.secondsAhead).toBeCloseTo(-7200, -1);
  });
});

describe('a request that is replayed', () => {
  it('is not answered again when it is an event', async () => {
    const body = JSON.stringify(mention('what is an ARN'));
    const headers = signedAt(body, 0);
    expect((await bot.post(body, JSON_TYPE, headers)).status).toBe(200);
    expect((await bot.post(body, JSON_TYPE, headers)).status).toBe(200);
    await settle();
    expect(posts()).toHaveLength(1);
  });

  it('is not answered again when it is a command', async () => {
    const fields = slashCommand('what is an ARN');
    expect(await (await bot.command(fields)).text()).toContain('ARN');
    expect(await (await bot.command(fields)).text()).toBe('');
  });

  it.each(['1', '2', '3', 'x'])('as retry %s is not answered again', async (number) => {
    const envelope = mention('what is an ARN');
    await bot.event(envelope);
    await bot.event(envelope, { 'x-slack-retry-num': number, 'x-slack-retry-reason': 'http_timeout' });
    await settle();
    expect(posts()).toHaveLength(1);
  });

  it('as a retry of what never arrived is answered', async () => {
    await bot.event(mention('what is an ARN'), { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_error' });
    await slack.next('chat.postMessage');
  });
});

describe('a signed body that is no payload', () => {
  it.each<[string, string, string]>([
    ['null', JSON_TYPE, 'null'],
    ['a number', JSON_TYPE, '7'],
    ['a text', JSON_TYPE, '"text"'],
    ['a list', JSON_TYPE, '[{"type":"event_callback"}]'],
    ['an empty object', JSON_TYPE, '{}'],
    ['nothing', JSON_TYPE, ''],
    ['JSON that breaks off', JSON_TYPE, '{"type":"event_callback","event":{"ty'],
    ['a null payload', FORM, 'payload=null'],
    ['a payload that breaks off', FORM, 'payload=%7B%22type%22'],
    ['an empty form', FORM, ''],
    ['a form that says it is JSON', JSON_TYPE, 'command=%2Fawscred'],
  ])('such as %s gets 400', async (_what, type, body) => {
    expect((await bot.post(body, type)).status).toBe(400);
  });

  it.each(['text/plain', 'text/xml', 'multipart/form-data; boundary=x', 'nonsense'])(
    'of type %s gets 415',
    async (type) => {
      expect((await bot.post('{"type":"x"}', type)).status).toBe(415);
    },
  );
});

describe('a body', () => {
  it.each([2, 5])('of %i MB gets 413 and reaches nobody', async (megabytes) => {
    const body = JSON.stringify({ text: 'x'.repeat(megabytes * MEGABYTE) });
    expect((await bot.post(body, JSON_TYPE)).status).toBe(413);
  });

  it('just within 1 MB is read', async () => {
    const envelope = mention('what is an ARN', { padding: 'x'.repeat(MEGABYTE - 2000) });
    expect((await bot.event(envelope)).status).toBe(200);
    await slack.next('chat.postMessage');
  });

  it.each([`${FORM}; charset=utf-8`, `${FORM};charset=UTF-8`, 'Application/X-WWW-Form-URLEncoded'])(
    'of type %s is a form',
    async (type) => {
      const body = new URLSearchParams(slashCommand('what is an ARN')).toString();
      expect(await (await bot.post(body, type)).text()).toContain('ARN');
    },
  );

  it('of type application/json; charset=utf-8 is JSON', async () => {
    await bot.post(JSON.stringify(mention('what is an ARN')), 'application/json; charset=utf-8');
    await slack.next('chat.postMessage');
  });
});

describe('what no listener serves', () => {
  const quickly = async (request: Promise<Response>) => {
    const began = performance.now();
    const response = await request;
    expect(performance.now() - began).toBeLessThan(1000);
    expect(response.status).toBe(200);
    return response.text();
  };

  it('gets a sentence when it is a command', async () => {
    const fields = { ...slashCommand('help'), command: '/other' };
    expect(await quickly(bot.command(fields))).toContain('I do not know that command');
  });

  it.each(EVERY_PAYLOAD)('is acknowledged at once: %s', async (_kind, travel, make) => {
    const payload = { ...make(), callback_id: 'retired' };
    await quickly(travel === 'json' ? bot.event(payload) : bot.interaction(payload));
  });

  it('gets no choices when it asks for choices', async () => {
    const [, , make] = EVERY_PAYLOAD.find(([kind]) => kind === 'block_suggestion')!;
    expect(await quickly(bot.interaction({ ...make(), action_id: 'retired' }))).toBe('{"options":[]}');
  });

  it('is acknowledged when it is of a kind that nobody knows', async () => {
    expect(await quickly(bot.event({ type: 'from_the_future', team_id: 'T1' }))).toBe('');
  });
});

describe("Slack's own checks", () => {
  it('of the address gets the challenge back', async () => {
    const response = await bot.event({ type: 'url_verification', challenge: 'c-1', token: 'x' });
    expect(await response.json()).toEqual({ challenge: 'c-1' });
  });

  it('of the address is refused when it is not signed', async () => {
    expect((await bot.event({ type: 'url_verification' }, { 'x-slack-signature': 'v0=00' })).status).toBe(401);
  });

  it('of the certificate gets 200 unsigned, and nothing that comes with it is served', async () => {
    const body = `ssl_check=1&${new URLSearchParams({ payload: JSON.stringify(mention('what is an ARN')) })}`;
    const response = await bot.post(body, FORM, { 'x-slack-signature': '' });
    expect([response.status, await response.text()]).toEqual([200, '']);
    await settle();
    expect(slack.calls).toEqual([]);
  });
});

describe('the door', () => {
  it.each([
    ['GET', '/slack/events', 405, 'POST'],
    ['PUT', '/slack/events', 405, 'POST'],
    ['POST', '/health', 405, 'GET, HEAD'],
    ['GET', '/', 404, null],
    ['POST', '/slack', 404, null],
    ['POST', '//slack/events', 404, null],
    ['POST', '/slack/events/', 404, null],
    ['HEAD', '/health', 200, null],
    ['GET', '/health?x=1', 200, null],
  ])('answers %s %s with %i', async (method, path, status, allow) => {
    const response = await fetch(`${bot.url}${path}`, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([status, allow]);
  });
});
