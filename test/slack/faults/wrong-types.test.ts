import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSlackStandIn, type SlackStandIn } from '../slack-stand-in.ts';
import { startHttpBot } from '../test-bot.ts';
import { EVERY_PAYLOAD, spoil } from './every-payload.ts';

let slack: SlackStandIn;
let bot: Awaited<ReturnType<typeof startHttpBot>>;
const rejections: unknown[] = [];
const note = (reason: unknown) => void rejections.push(reason);

beforeAll(async () => {
  slack = await openSlackStandIn();
  bot = await startHttpBot(slack);
  process.on('unhandledRejection', note);
});
afterAll(async () => {
  process.off('unhandledRejection', note);
  await bot.stop();
  await slack.close();
});

describe('a payload with one field of the wrong type', () => {
  it.each(EVERY_PAYLOAD)('%s is answered at once and breaks nothing', async (_kind, travel, make) => {
    const send = (payload: object) => (travel === 'json' ? bot.event(payload) : bot.interaction(payload));
    const answers = [...spoil(make)].map(async ({ name, payload }) => {
      const began = performance.now();
      const { status } = await send(payload);
      return { name, status, seconds: Math.floor((performance.now() - began) / 1000) };
    });
    const bad = (await Promise.all(answers)).filter(
      ({ status, seconds }) => ![200, 400].includes(status) || seconds > 2,
    );
    expect(bad).toEqual([]);
    expect(rejections).toEqual([]);
  });
});
