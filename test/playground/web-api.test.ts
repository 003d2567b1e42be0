import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { IDS, messagesOf, openStage, post, type Received, type Stage } from './stand-in-bot.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await openStage();
});

afterEach(() => stage.playground.close());

const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });
const button = (rest: object) => ({ type: 'button', text: { type: 'plain_text', text: 'Go' }, ...rest });
const say = (blocks: object[]) => stage.api('chat.postMessage', { channel: IDS.help, text: 'x', blocks });

describe('the Web API', () => {
  it('asks for the bot token', async () => {
    const url = `${stage.playground.apiUrl}auth.test`;
    expect(await post(url, {})).toMatchObject({ ok: false, error: 'not_authed' });
    expect(await post(url, {}, { authorization: 'Bearer xoxb-other' })).toMatchObject({ error: 'invalid_auth' });
    expect(await stage.api('auth.test')).toMatchObject({ ok: true, user_id: IDS.bot, team: 'Playground' });
    expect(await stage.api('chat.nothing')).toMatchObject({ ok: false, error: 'unknown_method' });
  });

  it('takes forms with JSON in their fields, as Slack’s client sends them', async () => {
    const body = new URLSearchParams({ channel: IDS.help, text: 'x', blocks: JSON.stringify([section('hi')]) });
    const headers = { authorization: `Bearer ${stage.playground.botToken}` };
    const response = await fetch(`${stage.playground.apiUrl}chat.postMessage`, { method: 'POST', headers, body });
    const answer = (await response.json()) as Received;
    expect(answer.message.blocks[0]).toMatchObject({ type: 'section', block_id: expect.any(String) });
  });

  it('posts, updates and deletes its own messages only', async () => {
    const { ts } = await stage.api('chat.postMessage', { channel: IDS.help, text: 'one' });
    expect(ts).toMatch(/^\d{10}\.\d{6}$/);
    await stage.api('chat.update', { channel: IDS.help, ts, text: 'two' });
    expect(messagesOf(await stage.see(), IDS.help)).toMatchObject([{ text: 'two', editedTs: expect.any(String) }]);
    await stage.act('post', { channel: IDS.help, text: 'mine' });
    const mine = messagesOf(await stage.see(), IDS.help)[1];
    const refused = await stage.api('chat.update', { channel: IDS.help, ts: mine?.ts, text: 'no' });
    expect(refused.error).toBe('cant_update_message');
    expect(await stage.api('chat.delete', { channel: IDS.help, ts })).toMatchObject({ ok: true });
    expect(await stage.api('chat.delete', { channel: IDS.help, ts })).toMatchObject({ error: 'message_not_found' });
  });

  it('keeps an ephemeral message from others', async () => {
    const { message_ts: ts } = await stage.api('chat.postEphemeral', {
      channel: IDS.help,
      user: IDS.ada,
      text: 'psst',
    });
    expect(messagesOf(await stage.see(), IDS.help)).toHaveLength(1);
    expect(JSON.stringify(await stage.see(IDS.ben))).not.toContain('psst');
    const update = await stage.api('chat.update', { channel: IDS.help, ts, text: 'x' });
    expect(update.error).toBe('message_not_found');
  });

  it('knows where the bot is', async () => {
    const inRandom = await stage.api('chat.postMessage', { channel: IDS.random, text: 'x' });
    expect(inRandom.error).toBe('not_in_channel');
    const nowhere = await stage.api('chat.postMessage', { channel: 'C0NOWHERE', text: 'x' });
    expect(nowhere.error).toBe('channel_not_found');
    expect(await stage.api('chat.postMessage', { channel: IDS.ada, text: 'x' })).toMatchObject({ channel: IDS.adaDm });
    expect(await stage.api('conversations.open', { users: IDS.ada })).toMatchObject({ channel: { id: IDS.adaDm } });
    const { channel } = await stage.api('conversations.info', { channel: IDS.random });
    expect(channel).toMatchObject({ name: 'random', is_member: false });
    const { user } = await stage.api('users.info', { user: IDS.ben });
    expect(user).toMatchObject({ real_name: 'Ben', is_bot: false });
    expect(await stage.api('apps.connections.open')).toMatchObject({ ok: false });
  });

  it('keeps five hundred messages a channel', async () => {
    for (let count = 0; count < 505; count += 1)
      await stage.api('chat.postMessage', { channel: IDS.help, text: `${count}` });
    const messages = messagesOf(await stage.see(), IDS.help);
    expect(messages).toHaveLength(500);
    expect(messages[0]?.text).toBe('5');
    expect(new Set(messages.map(({ ts }) => ts)).size).toBe(500);
  });
});

describe('the limits on blocks', () => {
  const cases: [string, object[], string][] = [
    ['a long header', [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }], '/blocks/0/text/text'],
    ['a header in mrkdwn', [{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }], '/blocks/0/text/type'],
    ['a long section', [section('x'.repeat(3001))], '/blocks/0/text/text'],
    ['an empty text', [section('')], '/blocks/0/text/text'],
    ['a section of nothing', [{ type: 'section' }], '/blocks/0'],
    ['many fields', [{ type: 'section', fields: Array(11).fill({ type: 'mrkdwn', text: 'x' }) }], '/blocks/0/fields'],
    [
      'a long field',
      [{ type: 'section', fields: [{ type: 'mrkdwn', text: 'x'.repeat(2001) }] }],
      '/blocks/0/fields/0/text',
    ],
    [
      'a crowded context',
      [{ type: 'context', elements: Array(11).fill({ type: 'mrkdwn', text: 'x' }) }],
      '/blocks/0/elements',
    ],
    ['many actions', [{ type: 'actions', elements: Array(26).fill(button({})) }], '/blocks/0/elements'],
    [
      'a long button',
      [{ type: 'actions', elements: [button({ text: { type: 'plain_text', text: 'x'.repeat(76) } })] }],
      '/blocks/0/elements/0/text/text',
    ],
    [
      'a long value',
      [{ type: 'actions', elements: [button({ value: 'x'.repeat(2001) })] }],
      '/blocks/0/elements/0/value',
    ],
    [
      'a long action_id',
      [{ type: 'actions', elements: [button({ action_id: 'x'.repeat(256) })] }],
      '/blocks/0/elements/0/action_id',
    ],
    [
      'the same action twice',
      [{ type: 'actions', elements: [button({ action_id: 'a' }), button({ action_id: 'a' })] }],
      '/blocks/0/elements/1/action_id',
    ],
    [
      'the same block twice',
      [
        { ...section('x'), block_id: 'a' },
        { ...section('x'), block_id: 'a' },
      ],
      '/blocks/1/block_id',
    ],
    ['an unknown block', [{ type: 'constructor' }], '/blocks/0/type'],
    ['many blocks', Array(51).fill({ type: 'divider' }), '/blocks'],
  ];

  it.each(cases)('refuse %s and say where', async (_name, blocks, pointer) => {
    const answer = await say(blocks);
    expect(answer).toMatchObject({ ok: false, error: 'invalid_blocks' });
    expect(answer.response_metadata.messages[0]).toContain(`[json-pointer:${pointer}]`);
  });

  it('let through what is just within them', async () => {
    const full = [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(150) } }, section('x'.repeat(3000))];
    expect(await say(full)).toMatchObject({ ok: true });
    expect(await say(Array(5).fill(section('x'.repeat(2700))))).toMatchObject({ error: 'msg_blocks_too_long' });
    expect(await stage.api('blocks.validate', { blocks: full })).toMatchObject({ ok: true, errors: [] });
    expect(await stage.api('blocks.validate', { blocks: [section('')] })).toMatchObject({ ok: false });
  });
});
