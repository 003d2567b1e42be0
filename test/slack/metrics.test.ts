import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMetrics } from '../../src/metrics/create-metrics.ts';
import { buttonPress, mention, slashCommand } from './payloads.ts';
import { openSlackStandIn, type SlackStandIn } from './slack-stand-in.ts';
import { LIBRARY, startHttpBot } from './test-bot.ts';

let slack: SlackStandIn;
let bot: Awaited<ReturnType<typeof startHttpBot>>;
const metrics = createMetrics();

beforeAll(async () => {
  slack = await openSlackStandIn();
  bot = await startHttpBot(slack, [], LIBRARY, { metrics });
});
afterAll(async () => {
  await bot.stop();
  await slack.close();
});

it('counts answers, acknowledgements, redeliveries and secrets, and nothing that was written or who wrote it', async () => {
  await bot.command(slashCommand('how do I rotate the zebra access key'));
  const envelope = mention(`what is this? aws_secret_access_key=${'Zq3'.repeat(13)}x`);
  await bot.event(envelope);
  await bot.event(envelope);
  await bot.interaction(buttonPress('card_more', 'account-id', { response_url: slack.responseUrl }));
  await slack.next('chat.postMessage');
  await slack.next('views.open');
  const text = await metrics.read();
  expect(text).toMatch(/awscred_answers_total\{outcome="\w+",surface="command"\} 1/);
  expect(text).toMatch(/awscred_answers_total\{outcome="\w+",surface="mention"\} 1/);
  expect(text).toContain('awscred_redeliveries_total 1');
  expect(text).toMatch(/awscred_secrets_total\{kind="[a-z-]+"\} 1/);
  for (const [request, count] of [
    ['command', 1],
    ['event', 2],
    ['interaction', 1],
  ]) {
    expect(text).toContain(`awscred_acknowledgement_seconds_count{request="${request}"} ${count}`);
  }
  expect(text).not.toMatch(/zebra|Zq3|T1|U1|C1/);
});
