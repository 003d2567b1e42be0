import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directMessage, mention, slashCommand } from './payloads.ts';
import { openSlackStandIn, type SlackStandIn } from './slack-stand-in.ts';
import { startSocketBot } from './test-bot.ts';

let slack: SlackStandIn;
let bot: Awaited<ReturnType<typeof startSocketBot>>;

beforeAll(async () => {
  slack = await openSlackStandIn();
  bot = await startSocketBot(slack, 0);
});
afterAll(async () => {
  await bot.stop();
  await slack.close();
});

describe('Socket Mode', () => {
  it('answers a slash command in the acknowledgement', async () => {
    const ack = await slack.sendEnvelope('slash_commands', slashCommand('what is an account id'));
    expect(JSON.stringify(ack.payload)).toContain('AWS account ID');
  });

  it('acknowledges a mention and answers it in the thread', async () => {
    await slack.sendEnvelope('events_api', mention('how do I rotate an access key?', { ts: '1700000009.000100' }));
    const { body } = await slack.next('chat.postMessage');
    expect(body.thread_ts).toBe('1700000009.000100');
  });

  it('answers a direct message once when it is delivered twice', async () => {
    const envelope = directMessage('what is an ARN');
    await slack.sendEnvelope('events_api', envelope);
    await slack.sendEnvelope('events_api', envelope);
    await slack.next('chat.postMessage', 2);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(slack.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(2);
  });

  it('serves /health when it was given a port', async () => {
    expect((await fetch(`http://127.0.0.1:${bot.port}/health`)).status).toBe(200);
  });

  it('is ready while its web socket is up', async () => {
    const ready = () => fetch(`http://127.0.0.1:${bot.port}/ready`);
    const up = await ready();
    expect(up.status).toBe(200);
    expect(await up.json()).toMatchObject({ slack: { status: 'connected' } });
    slack.dropSocket();
    await expect.poll(async () => (await ready()).status).toBe(503);
    expect(await (await fetch(`http://127.0.0.1:${bot.port}/health`)).json()).toMatchObject({ status: 'ok' });
    await expect.poll(async () => (await ready()).status, { timeout: 10_000 }).toBe(200);
  });
});
