import { afterEach, describe, expect, it } from 'vitest';
import { IDS, messagesOf, openStage, type Stage } from './stand-in-bot.ts';

let stage: Stage;

afterEach(() => stage.playground.close());

const say = (channel: string, text: string, more = {}) => stage.act('post', { channel, text, ...more });
const firstIn = async (channel: string) => messagesOf(await stage.see(), channel)[0];

describe('events', () => {
  it('tell of a mention, in Slack’s envelope and with Slack’s escapes', async () => {
    stage = await openStage();
    await say(IDS.help, 'nobody asked');
    await say(IDS.help, '@awscred is `<@U1>` & <b> ok? see https://aws.amazon.com/a?b=1&c=2.', { fileName: 'key.pem' });
    const envelope = await stage.waitFor((body) => body.type === 'event_callback');
    expect(envelope).toMatchObject({
      team_id: expect.any(String),
      event_id: expect.stringMatching(/^Ev/),
      authorizations: [{ user_id: IDS.bot, is_bot: true }],
      event: {
        type: 'app_mention',
        user: IDS.ada,
        channel: IDS.help,
        text: `<@${IDS.bot}> is \`&lt;@U1&gt;\` &amp; &lt;b&gt; ok? see <https://aws.amazon.com/a?b=1&amp;c=2>.`,
        files: [{ name: 'key.pem' }],
      },
    });
    expect(stage.signatures).toEqual([true]);
  });

  it('tell when another company reads along', async () => {
    stage = await openStage();
    await say(IDS.partners, '@awscred hello');
    expect(await stage.waitFor((body) => body.type === 'event_callback')).toMatchObject({
      is_ext_shared_channel: true,
    });
    await say(IDS.help, '@awscred hello');
    const here = await stage.waitFor((body) => body.event?.channel === IDS.help);
    expect(here).toMatchObject({ is_ext_shared_channel: false });
  });

  it('tell of a mention in a thread', async () => {
    stage = await openStage();
    await say(IDS.help, 'root');
    const root = await firstIn(IDS.help);
    await say(IDS.help, '@awscred here', { threadTs: root?.ts });
    const { event } = await stage.waitFor((body) => body.event?.type === 'app_mention');
    expect(event.thread_ts).toBe(root?.ts);
  });

  it('do not reach a channel the bot is not in; the person gets a hint alone', async () => {
    stage = await openStage();
    await say(IDS.random, '@awscred help');
    const [, hint] = messagesOf(await stage.see(), IDS.random);
    expect(hint?.text).toContain('is not in this channel');
    expect(messagesOf(await stage.see(IDS.ben), IDS.random)).toHaveLength(1);
    expect(stage.received).toEqual([]);
  });

  it('tell of a direct message, its change and its end', async () => {
    stage = await openStage();
    await say(IDS.adaDm, 'hello', { fileName: 'key.pem' });
    const { event } = await stage.waitFor((body) => body.event?.type === 'message');
    expect(event).toMatchObject({
      channel_type: 'im',
      subtype: 'file_share',
      text: 'hello',
      files: [{ name: 'key.pem' }],
    });
    const message = await firstIn(IDS.adaDm);
    await stage.act('edit', { channel: IDS.adaDm, ts: message?.ts, text: 'bye' });
    const changed = await stage.waitFor((body) => body.event?.subtype === 'message_changed');
    expect(changed.event).toMatchObject({
      message: { text: 'bye' },
      previous_message: { text: 'hello' },
      hidden: true,
    });
    await stage.act('delete', { channel: IDS.adaDm, ts: message?.ts });
    const deleted = await stage.waitFor((body) => body.event?.subtype === 'message_deleted');
    expect(deleted.event).toMatchObject({ deleted_ts: message?.ts, channel_type: 'im' });
  });

  it('bring the bot its own direct messages back, as Slack does', async () => {
    stage = await openStage();
    await stage.api('chat.postMessage', { channel: IDS.ada, text: 'from me' });
    const { event } = await stage.waitFor((body) => body.event?.type === 'message');
    expect(event).toMatchObject({ user: IDS.bot, bot_id: expect.any(String) });
  });

  it('are tried again when they are not acknowledged', async () => {
    let tries = 0;
    stage = await openStage(() => {
      tries += 1;
      return tries === 1 ? { status: 500 } : undefined;
    });
    await say(IDS.adaDm, 'hello');
    const again = await stage.waitFor((body) => body.retryNum === '1');
    expect(again.event_id).toBe(stage.received[0]?.event_id);
  });

  it('tell of the app being opened, and the Home shows once it is published', async () => {
    stage = await openStage();
    expect((await stage.see()).home).toBeNull();
    await stage.act('open', { tab: 'messages' });
    const { event } = await stage.waitFor((body) => body.event?.tab === 'home');
    expect(event).toMatchObject({ type: 'app_home_opened', user: IDS.ada, channel: IDS.adaDm });
    const view = { type: 'home', blocks: [{ type: 'divider' }] };
    await stage.api('views.publish', { user_id: IDS.ada, view });
    expect((await stage.see()).home).toMatchObject({ type: 'home' });
    expect((await stage.see(IDS.ben)).home).toBeNull();
  });
});

describe('own messages', () => {
  it('are the only ones a person may edit or delete', async () => {
    stage = await openStage();
    await say(IDS.help, 'mine');
    const message = await firstIn(IDS.help);
    const place = { channel: IDS.help, ts: message?.ts };
    expect((await stage.act('edit', { ...place, person: IDS.ben, text: 'x' })).error).toBeDefined();
    expect((await stage.act('delete', { ...place, person: IDS.ben })).error).toBeDefined();
    await stage.api('chat.postMessage', { channel: IDS.help, text: 'reply', thread_ts: message?.ts });
    await stage.act('delete', place);
    expect(await firstIn(IDS.help)).toMatchObject({ text: 'This message was deleted.', deleted: true });
    expect(stage.received).toEqual([]);
  });

  it('in the other’s direct messages are out of reach', async () => {
    stage = await openStage();
    expect((await stage.act('post', { person: IDS.ben, channel: IDS.adaDm, text: 'x' })).status).toBe(400);
  });
});
