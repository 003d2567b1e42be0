import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { directMessage, slashCommand } from '../payloads.ts';
import { openSlackStandIn, type SlackStandIn } from '../slack-stand-in.ts';
import { startSocketBot } from '../test-bot.ts';
import { EVERY_PAYLOAD, spoil } from './every-payload.ts';

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
async function answers(): Promise<void> {
  const ack = await slack.sendEnvelope('slash_commands', slashCommand('what is an account id'));
  expect(JSON.stringify(ack.payload)).toContain('AWS account ID');
}

describe('a frame', () => {
  it.each<[string, unknown]>([
    ['that is no JSON', 'nonsense'],
    ['of nothing', ''],
    ['of null', null],
    ['of a number', 7],
    ['of a list', []],
    ['without type', {}],
    ['of five megabytes', 'x'.repeat(5_000_000)],
    ['without envelope', { type: 'events_api', payload: { event: { type: 'message' } } }],
    ['with an envelope that is no text', { type: 'events_api', envelope_id: 7, payload: {} }],
  ])('%s changes nothing', async (_what, frame) => {
    sendFrame(frame);
    await answers();
  });

  it('of bytes changes nothing', async () => {
    slack.links.at(-1)?.send(Buffer.from([0, 1, 2, 255]));
    await answers();
  });

  it.each<[string, object]>([
    ['of an unknown type', { type: 'from_the_future', payload: { x: 1 } }],
    ['without payload', { type: 'events_api' }],
    ['with a null payload', { type: 'events_api', payload: null }],
    ['with a list for payload', { type: 'interactive', payload: [] }],
    ['of an event without event', { type: 'events_api', payload: { type: 'event_callback' } }],
    ['of an event without type', { type: 'events_api', payload: { event: {} } }],
    ['of an event that is null', { type: 'events_api', payload: { event: null } }],
    [
      'of an event that is called as the SDK calls its own',
      { type: 'events_api', payload: { event: { type: 'close' } } },
    ],
    ['of a type that is called as the SDK calls its own', { type: 'disconnected', payload: {} }],
    ['of an unknown command', { type: 'slash_commands', payload: { ...slashCommand('x'), command: '/other' } }],
    ['of an unknown kind', { type: 'interactive', payload: { type: 'from_the_future' } }],
  ])('%s is acknowledged once, and nothing else comes of it', async (_what, envelope) => {
    sendFrame({ envelope_id: 'odd', accepts_response_payload: true, ...envelope });
    await until(() => slack.acknowledged.has('odd'));
    await answers();
    expect([slack.acknowledged.get('odd'), slack.links.length, opened()]).toEqual([1, 1, 1]);
  });

  it('that says that events are held back is acknowledged and told of', async () => {
    const payload = { type: 'app_rate_limited', team_id: 'T1', minute_rate_limited: 1, api_app_id: 'A1' };
    sendFrame({ envelope_id: 'limited', type: 'events_api', payload });
    await until(() => slack.acknowledged.has('limited') && said('holds back events').length === 1);
    await answers();
  });

  it('that comes twice is acknowledged twice and answered once', async () => {
    const envelope = { envelope_id: 'twice', type: 'events_api', payload: directMessage('what is an ARN') };
    sendFrame(envelope);
    sendFrame({ ...envelope, retry_attempt: 1, retry_reason: 'timeout' });
    await until(() => slack.acknowledged.get('twice') === 2);
    await slack.next('chat.postMessage');
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(slack.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1);
  });
});

describe('an envelope with one field of the wrong type', () => {
  it.each(EVERY_PAYLOAD)('%s is acknowledged', async (kind, travel, make) => {
    const type = travel === 'json' ? 'events_api' : kind === 'command' ? 'slash_commands' : 'interactive';
    const ids = [...spoil(make)].map(({ name, payload }) => {
      sendFrame({ envelope_id: name, type, payload });
      return name;
    });
    await until(() => ids.every((id) => slack.acknowledged.has(id)));
    await answers();
    expect(opened()).toBe(1);
  });
});
