import { afterEach, describe, expect, it } from 'vitest';
import { type Ack, IDS, messagesOf, openStage, post, type Received, type Stage } from './stand-in-bot.ts';

let stage: Stage;

afterEach(() => stage.playground.close());

const plain = (text: string) => ({ type: 'plain_text', text });
const BUTTONS = [
  {
    type: 'actions',
    block_id: 'row',
    elements: [
      { type: 'button', action_id: 'go', text: plain('Go'), value: 'v' },
      { type: 'external_select', action_id: 'menu', placeholder: plain('Find') },
    ],
  },
];
const command = (text = 'ssh') => stage.act('post', { channel: IDS.help, text: `/awscred ${text}` });
const press = (ts: string, actionId = 'go', chosen = {}) =>
  stage.act('use', { channel: IDS.help, ts, blockId: 'row', actionId, chosen, values: { row: {} } });

describe('a slash command', () => {
  it('arrives signed, with Slack’s fields, and shows its acknowledgement to the asker alone', async () => {
    stage = await openStage(() => ({ text: 'Only you', blocks: BUTTONS }));
    await command('a < b @Ben https://aws.amazon.com');
    expect(stage.signatures).toEqual([true]);
    expect(stage.received[0]).toMatchObject({
      command: '/awscred',
      text: 'a &lt; b <@U0BEN00002> <https://aws.amazon.com>',
      channel_id: IDS.help,
      channel_name: 'aws-help',
      user_id: IDS.ada,
      is_enterprise_install: 'false',
      response_url: expect.stringMatching(new RegExp(`^${new URL(stage.playground.apiUrl).origin}/response/`)),
    });
    expect(messagesOf(await stage.see(), IDS.help)).toMatchObject([{ text: 'Only you', onlyFor: IDS.ada }]);
    expect(messagesOf(await stage.see(IDS.ben), IDS.help)).toEqual([]);
  });

  it.each<[string, Ack, string]>([
    ['an error', { status: 500 }, 'dispatch_failed'],
    ['bad blocks', { blocks: [{ type: 'header' }] }, 'invalid_blocks'],
    ['plain words', 'Just text', 'Just text'],
  ])('shows %s', async (_name, ack, shown) => {
    stage = await openStage(() => ack);
    await command();
    expect(messagesOf(await stage.see(), IDS.help)[0]?.text).toContain(shown);
  });

  it('does not work in threads, and no other command does', async () => {
    stage = await openStage();
    const inThread = await stage.act('post', { channel: IDS.help, text: '/awscred x', threadTs: '1.2' });
    expect(inThread.error).toBe('/awscred cannot be used in threads');
    expect((await stage.act('post', { channel: IDS.help, text: '/other' })).error).toContain('not a valid command');
    expect(stage.received).toEqual([]);
  });
});

describe('a response URL', () => {
  it('answers five times within thirty minutes', async () => {
    let clock = Date.now();
    stage = await openStage(() => undefined, { now: () => clock });
    await command();
    const url = stage.received[0]?.response_url;
    expect(await post(url, { blocks: [{ type: 'header' }] })).toMatchObject({ status: 400, error: 'invalid_blocks' });
    for (let use = 1; use <= 5; use += 1) expect(await post(url, { text: `${use}` })).toMatchObject({ status: 200 });
    expect(await post(url, { text: '6' })).toMatchObject({ status: 404, error: 'used_url' });
    await command();
    clock += 30 * 60 * 1000 + 1;
    expect(await post(stage.received[1]?.response_url, { text: 'late' })).toMatchObject({ error: 'expired_url' });
    expect(messagesOf(await stage.see(IDS.ben), IDS.help)).toEqual([]);
  });

  it('shows what was typed when the answer is public', async () => {
    stage = await openStage();
    await command();
    await post(stage.received[0]?.response_url, { text: 'For all', response_type: 'in_channel' });
    const seen = messagesOf(await stage.see(IDS.ben), IDS.help);
    expect(seen.map(({ text }) => text)).toEqual(['/awscred ssh', 'For all']);
  });

  it('replaces and deletes the message whose button was pressed', async () => {
    stage = await openStage(() => ({ text: 'one', blocks: BUTTONS }));
    await command();
    const [message] = messagesOf(await stage.see(), IDS.help);
    await press(message?.ts);
    const { response_url: url } = stage.received[1] as Received;
    await post(url, { text: 'two', replace_original: true });
    expect(messagesOf(await stage.see(), IDS.help)).toMatchObject([{ ts: message?.ts, text: 'two', onlyFor: IDS.ada }]);
    await post(url, { delete_original: true });
    expect(messagesOf(await stage.see(), IDS.help)).toEqual([]);
  });
});

describe('a press', () => {
  it('arrives as block_actions, with the message unless it is ephemeral', async () => {
    stage = await openStage();
    const { ts } = await stage.api('chat.postMessage', { channel: IDS.help, text: 'x', blocks: BUTTONS });
    expect(await press(ts)).toMatchObject({ status: 200 });
    expect(stage.received[0]).toMatchObject({
      type: 'block_actions',
      user: { id: IDS.ada },
      container: { type: 'message', message_ts: ts, channel_id: IDS.help, is_ephemeral: false },
      channel: { id: IDS.help, name: 'aws-help' },
      message: { ts, user: IDS.bot, bot_id: expect.any(String) },
      trigger_id: expect.any(String),
      response_url: expect.any(String),
      state: { values: { row: {} } },
      actions: [{ type: 'button', action_id: 'go', block_id: 'row', value: 'v', action_ts: expect.any(String) }],
    });
    const hidden = await stage.api('chat.postEphemeral', {
      channel: IDS.help,
      user: IDS.ada,
      text: 'x',
      blocks: BUTTONS,
    });
    await press(hidden.message_ts);
    expect(stage.received[1]).toMatchObject({ container: { is_ephemeral: true } });
    expect(stage.received[1]?.message).toBeUndefined();
    expect((await press('1.2')).error).toContain('changed');
  });

  it('asks the app for options', async () => {
    const options = [{ text: plain('Found'), value: 'f' }];
    stage = await openStage((body) => (body.type === 'block_suggestion' ? { options } : undefined));
    const { ts } = await stage.api('chat.postMessage', { channel: IDS.help, text: 'x', blocks: BUTTONS });
    const place = { channel: IDS.help, ts, blockId: 'row', actionId: 'menu' };
    expect(await stage.act('suggest', { ...place, typed: 'fo' })).toMatchObject({ options });
    expect(stage.received[0]).toMatchObject({
      type: 'block_suggestion',
      action_id: 'menu',
      block_id: 'row',
      value: 'fo',
    });
    await press(ts, 'menu', { selected_option: options[0] });
    expect(stage.received[1]?.actions[0]).toMatchObject({ type: 'external_select', selected_option: options[0] });
  });

  it('tells the person when the app does not take it', async () => {
    stage = await openStage(() => ({ status: 404 }));
    const { ts } = await stage.api('chat.postMessage', { channel: IDS.help, text: 'x', blocks: BUTTONS });
    expect((await press(ts)).error).toBe('awscred answered with HTTP 404');
  });
});

describe('a shortcut', () => {
  it('carries the message, or nothing', async () => {
    stage = await openStage(() => undefined, {
      shortcuts: [
        { type: 'message', callbackId: 'which_credential', name: 'Which credential?' },
        { type: 'global', callbackId: 'ask', name: 'Ask' },
      ],
    });
    await stage.act('post', { channel: IDS.random, text: 'AccessDenied' });
    const [message] = messagesOf(await stage.see(), IDS.random);
    await stage.act('shortcut', { callbackId: 'which_credential', channel: IDS.random, ts: message?.ts });
    expect(stage.received[0]).toMatchObject({
      type: 'message_action',
      callback_id: 'which_credential',
      channel: { id: IDS.random },
      message: { text: 'AccessDenied', user: IDS.ada },
      response_url: expect.any(String),
    });
    await stage.act('shortcut', { callbackId: 'ask' });
    expect(stage.received[1]).toMatchObject({ type: 'shortcut', callback_id: 'ask', trigger_id: expect.any(String) });
    expect(stage.received[1]?.channel).toBeUndefined();
    expect((await stage.act('shortcut', { callbackId: 'other' })).error).toBeDefined();
  });
});
