import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buttonPress, directMessage, mention, slashCommand } from './payloads.ts';
import { openSlackStandIn, type SlackStandIn, signedHeaders } from './slack-stand-in.ts';
import { SIGNING_SECRET, startHttpBot } from './test-bot.ts';

type Answer = { response_type?: string; text: string; blocks: { type: string }[] };

let slack: SlackStandIn;
let bot: Awaited<ReturnType<typeof startHttpBot>>;
const lines: object[] = [];

beforeAll(async () => {
  slack = await openSlackStandIn();
  bot = await startHttpBot(slack, lines);
});
beforeEach(() => {
  slack.calls.length = 0;
  slack.replies.clear();
  lines.length = 0;
});
afterAll(async () => {
  await bot.stop();
  await slack.close();
});

async function ask(text: string): Promise<Answer> {
  const response = await bot.command(slashCommand(text));
  expect(response.status).toBe(200);
  return (await response.json()) as Answer;
}

/** Long enough for a reply that must not come. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 150));

describe('the slash command', () => {
  it('answers in the acknowledgement, to the asker alone, without calling Slack', async () => {
    const answer = await ask('which key do i need to ssh into an ec2 box');
    expect(answer.response_type).toBe('ephemeral');
    expect(answer.text).toMatch(/key pair|Session Manager|Instance Connect/);
    expect(answer.blocks.length).toBeGreaterThan(3);
    expect(slack.calls).toEqual([]);
  });

  it.each(['', 'help', '  '])('shows what can be asked for "%s"', async (text) => {
    expect((await ask(text)).text).toContain('Ask me which AWS credential you need');
  });

  it('warns and answers in one message when a secret stands beside a question', async () => {
    const value = `${'Zq3'.repeat(13)}x`;
    const answer = await ask(`how do I rotate this access key? aws_secret_access_key = ${value}`);
    expect(answer.text).toContain('That looks like a secret');
    expect(answer.text).toContain('Access key');
    expect(JSON.stringify(answer)).not.toContain(value.slice(0, 8));
  });

  it('logs what became of the question and nothing that was written', async () => {
    await ask('which credential for the zebra project on lambda');
    expect(JSON.stringify(lines)).toContain('"outcome"');
    expect(JSON.stringify(lines)).not.toContain('zebra');
  });

  it('is answered once when the same request is replayed', async () => {
    const fields = slashCommand('how do i get an access key');
    expect(await (await bot.command(fields)).text()).not.toBe('');
    expect(await (await bot.command(fields)).text()).toBe('');
  });
});

describe('a mention', () => {
  it('is answered in its thread', async () => {
    await bot.event(mention('how do I rotate an access key?', { ts: '1700000005.000100' }));
    const { body } = await slack.next('chat.postMessage');
    expect(body).toMatchObject({ channel: 'C1', thread_ts: '1700000005.000100', unfurl_links: 'false' });
    expect(body.text).toContain('Access key');
  });

  it('within a thread is answered in that thread', async () => {
    await bot.event(mention('what is an ARN', { thread_ts: '1700000001.000100' }));
    expect((await slack.next('chat.postMessage')).body.thread_ts).toBe('1700000001.000100');
  });

  it('with nothing else shows what can be asked', async () => {
    await bot.event(mention(''));
    expect((await slack.next('chat.postMessage')).body.text).toContain('Ask me which AWS credential');
  });

  it('with a secret is answered for all and warned about to its author alone', async () => {
    const value = `${'Zq3'.repeat(13)}x`;
    await bot.event(mention(`what is this for? aws_secret_access_key=${value}`));
    const warning = await slack.next('chat.postEphemeral');
    expect(warning.body).toMatchObject({ channel: 'C1', user: 'U1' });
    expect(warning.body.text).toContain('That looks like a secret');
    await slack.next('chat.postMessage');
    expect(JSON.stringify(slack.calls)).not.toContain(value.slice(0, 8));
  });

  it('redelivered is answered once', async () => {
    const envelope = mention('what is an account id');
    await bot.event(envelope);
    await bot.event(envelope, { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' });
    await slack.next('chat.postMessage');
    await settle();
    expect(slack.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1);
  });

  it('gets its text when Slack refuses the blocks', async () => {
    slack.replies.set('chat.postMessage', (response) => {
      slack.replies.delete('chat.postMessage');
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":false,"error":"invalid_blocks"}');
    });
    await bot.event(mention('what is an account id'));
    const second = await slack.next('chat.postMessage', 2);
    expect(second.body.blocks).toBeUndefined();
    expect(second.body.text).toContain('account');
  });
});

describe('an edit', () => {
  const secret = (seed: string) => `aws_secret_access_key = ${seed.repeat(13)}x`;
  const edit = (before: string | undefined, after: string) =>
    directMessage('', {
      user: undefined,
      subtype: 'message_changed',
      message: { user: 'U1', ts: '1700000009.000100', text: after, edited: { user: 'U1', ts: '1700000010.0' } },
      ...(before !== undefined && { previous_message: { text: before } }),
    });

  it('that adds a secret to a direct message brings the warning and no answer', async () => {
    await bot.event(edit('how do I rotate it?', `how do I rotate it? ${secret('Zq3')}`));
    const { body } = await slack.next('chat.postMessage');
    expect(body.text).toContain('Delete your message now');
    await settle();
    expect(slack.calls).toHaveLength(1);
  });

  it('that leaves the secret as it was brings nothing', async () => {
    await bot.event(edit(`${secret('Zq3')} please`, `${secret('Zq3')} please help`));
    await settle();
    expect(slack.calls).toEqual([]);
  });

  it('of a mention warns once about each secret more', async () => {
    const ts = '1700000011.000100';
    await bot.event(mention(secret('Zq3'), { ts, edited: { user: 'U1', ts: '1700000012.0' } }));
    expect((await slack.next('chat.postEphemeral')).body).toMatchObject({ user: 'U1' });
    await bot.event(mention(`${secret('Zq3')} !`, { ts, edited: { user: 'U1', ts: '1700000013.0' } }));
    await settle();
    expect(slack.calls).toHaveLength(1);
  });
});

describe('a warning that cannot be shown in the channel', () => {
  it('goes to the author directly, and the answer is posted all the same', async () => {
    slack.replies.set('chat.postEphemeral', (response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":false,"error":"user_not_in_channel"}');
    });
    await bot.event(mention(`what is this for? aws_secret_access_key=${'Zq3'.repeat(13)}x`));
    await slack.next('chat.postMessage', 2);
    expect(slack.calls.filter(({ method }) => method === 'chat.postMessage').map(({ body }) => body.channel)).toEqual(
      expect.arrayContaining(['C1', 'U1']),
    );
  });
});

describe('a direct message', () => {
  it('is answered where it stands', async () => {
    await bot.event(directMessage('how do i get an access key'));
    const { body } = await slack.next('chat.postMessage');
    expect(body.channel).toBe('D1');
    expect(body.thread_ts).toBeUndefined();
  });

  it.each(['hello', 'thanks a lot!'])('that says "%s" gets one short line', async (text) => {
    await bot.event(directMessage(text));
    expect(((await slack.next('chat.postMessage')).body.text as string).length).toBeLessThan(140);
  });

  it('with an attached key file is warned about, and its contents are not fetched', async () => {
    await bot.event(directMessage('', { subtype: 'file_share', files: [{ id: 'F1', name: 'prod-accessKeys.csv' }] }));
    expect((await slack.next('chat.postMessage')).body.text).toContain('access key file');
    expect(slack.calls.map(({ method }) => method)).toEqual(['chat.postMessage']);
  });

  it.each([
    ['a bot', { bot_id: 'B9' }],
    ['the bot itself', { user: 'UBOT' }],
    ['an edit', { subtype: 'message_changed', message: { user: 'U1', ts: '1.1', text: 'x' } }],
    ['a deletion', { subtype: 'message_deleted' }],
    ['a join', { subtype: 'channel_join' }],
    ['an edited message', { edited: { user: 'U1', ts: '1' } }],
    ['nobody', { user: undefined }],
  ])('from %s is not answered', async (_who, event) => {
    await bot.event(directMessage('how do i get an access key', event));
    await settle();
    expect(slack.calls).toEqual([]);
  });
});

describe('a button', () => {
  const press = (id: string, value: string, more = {}) =>
    bot.interaction(buttonPress(id, value, { response_url: slack.responseUrl, ...more }));

  it('More opens a modal with everything about the entry', async () => {
    await press('card_more', 'account-id');
    const { body } = await slack.next('views.open');
    expect(JSON.stringify(body.view)).toContain('AWS account ID');
  });

  it('for a part shows that part to whoever pressed, beside the card', async () => {
    await press('card_part_get', 'account-id');
    const { body } = await slack.next('respond');
    expect(body).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(body.text).toContain('Get it');
  });

  it('for a choice puts the answer in the place of the question', async () => {
    await press('choice_pick_0', 'account-id');
    expect((await slack.next('respond')).body).toMatchObject({ replace_original: true });
  });

  it('with an entry that is gone says so', async () => {
    await press('choice_pick_0', 'no-such-entry');
    expect((await slack.next('respond')).body.text).toContain('out of date');
  });

  it('of an older version says so', async () => {
    await press('retired_action', 'x');
    expect((await slack.next('respond')).body.text).toContain('do not know that button');
  });

  it('does not call a response URL that is not one of Slack', async () => {
    await press('card_part_get', 'account-id', { response_url: 'http://169.254.169.254/latest' });
    await settle();
    expect(slack.calls).toEqual([]);
    expect(JSON.stringify(lines)).not.toContain('169.254');
  });
});

describe('the door', () => {
  it('answers GET /health with JSON', async () => {
    const response = await fetch(`${bot.url}/health`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: 'ok' });
  });

  it('answers GET /ready with what it is ready for', async () => {
    const response = await fetch(`${bot.url}/ready`);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      status: 'ready',
      knowledge: { entries: expect.any(Number), loadedAt: expect.any(String), ageSeconds: expect.any(Number) },
      store: { status: 'none' },
      slack: { status: 'listening' },
    });
  });

  it.each([
    ['a wrong signature', { 'x-slack-signature': `v0=${'0'.repeat(64)}` }],
    ['no signature', { 'x-slack-signature': '' }],
  ])('refuses %s', async (_what, headers) => {
    expect((await bot.event(mention('x'), headers)).status).toBe(401);
  });

  it.each([
    ['six minutes old', -360],
    ['two minutes ahead', 120],
  ])('refuses a request %s', async (_what, seconds) => {
    const body = JSON.stringify(mention('x'));
    const headers = signedHeaders(SIGNING_SECRET, body, Math.floor(Date.now() / 1000) + seconds);
    expect((await bot.post(body, 'application/json', headers)).status).toBe(401);
  });

  it('answers 404 elsewhere', async () => {
    expect((await fetch(`${bot.url}/admin`)).status).toBe(404);
  });
});
