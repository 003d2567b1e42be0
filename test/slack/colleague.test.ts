import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { openLibrary } from '../../src/matching/library.ts';
import { createMemoryStore } from '../../src/store/no-store.ts';
import type { Store } from '../../src/store/store.ts';
import { buttonPress, directMessage, eventEnvelope, mention, slashCommand } from './payloads.ts';
import { openSlackStandIn, type SlackStandIn } from './slack-stand-in.ts';
import { OWN_KNOWLEDGE, startHttpBot } from './test-bot.ts';

const EXAMPLE = fileURLToPath(new URL('../../docs/example-company', import.meta.url));
const LIBRARY = openLibrary((await loadKnowledge([OWN_KNOWLEDGE, EXAMPLE])).knowledge);

let slack: SlackStandIn;
let store: Store;
let bot: Awaited<ReturnType<typeof startHttpBot>>;
const lines: object[] = [];

beforeAll(async () => {
  slack = await openSlackStandIn();
  store = await createMemoryStore({ now: Date.now });
  bot = await startHttpBot(slack, lines, LIBRARY, { store });
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

let messages = 0;

/** Presses a button on a message of its own, unless another is given. */
function press(id: string, value: string, more: Record<string, unknown> = {}) {
  messages += 1;
  const container = { type: 'message', message_ts: `17.${messages}`, channel_id: 'C1', is_ephemeral: true };
  return bot.interaction(buttonPress(id, value, { response_url: slack.responseUrl, container, ...more }));
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 150));
const said = () => JSON.stringify(slack.calls);
const refuse = (method: string, error: string) =>
  slack.replies.set(method, (response) => response.end(JSON.stringify({ ok: false, error })));

describe('a private answer', () => {
  it('has at most four buttons, sharing the first, and below them whether it helped', async () => {
    const answer = (await (await bot.command(slashCommand('how do I rotate an access key'))).json()) as {
      blocks: { type: string; elements: { action_id: string }[] }[];
    };
    const rows = answer.blocks.filter(({ type }) => type === 'actions').map(({ elements }) => elements);
    expect(rows[0]?.[0]?.action_id).toBe('share_here');
    expect(rows[0]?.length).toBeLessThanOrEqual(4);
    expect(rows[1]?.map(({ action_id }) => action_id)).toEqual(['solved', 'not_it']);
  });

  it('is shared once, credited, and without the company since others may read along', async () => {
    const container = { type: 'message', message_ts: '20.1', channel_id: 'C1', is_ephemeral: true };
    await Promise.all(Array.from({ length: 20 }, () => press('share_here', 'access-key', { container })));
    const { body } = await slack.next('chat.postMessage');
    await settle();
    expect(slack.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1);
    expect(body.text).toContain('shared by <@U1>');
    expect(JSON.stringify(body.blocks)).not.toMatch(/brightside/i);
  });

  it('of two credentials is shared as the two', async () => {
    await press('share_here', 'access-key ec2-key-pair');
    expect((await slack.next('chat.postMessage')).body.text).toContain('EC2 key pair?');
  });

  it('cannot be shared where the bot is not, says how to let it in, and can be shared afterwards', async () => {
    refuse('chat.postMessage', 'not_in_channel');
    const container = { type: 'message', message_ts: '20.2', channel_id: 'C1', is_ephemeral: true };
    await press('share_here', 'access-key', { container });
    expect((await slack.next('respond')).body.text).toContain('/invite');
    slack.replies.clear();
    slack.calls.length = 0;
    await press('share_here', 'access-key', { container });
    await slack.next('chat.postMessage');
  });

  it('whose entry is gone says so to whoever pressed', async () => {
    await press('share_here', 'no-such-entry');
    expect((await slack.next('respond')).body.text).toContain('out of date');
  });
});

describe('an answer in a channel', () => {
  it('can be removed by who asked', async () => {
    await bot.event(mention('what is an account id'));
    const { body } = await slack.next('chat.postMessage');
    expect(JSON.stringify(body.blocks)).toContain('"action_id":"remove","text":{"type":"plain_text","text":"Remove"');
    await press('remove', 'U1');
    expect((await slack.next('chat.delete')).body).toMatchObject({ channel: 'C1' });
  });

  it.each([
    ['a curator', 'UCURATOR', 'chat.delete'],
    ['nobody else', 'USTRANGER', 'respond'],
  ])('can be removed by %s', async (_who, user, method) => {
    await press('remove', 'U1', { user: { id: user, team_id: 'T1' } });
    await slack.next(method);
    await settle();
    expect(slack.calls).toHaveLength(1);
  });
});

describe('a verdict', () => {
  it('Solved it thanks whoever pressed', async () => {
    await press('solved', 'access-key');
    expect((await slack.next('respond')).body.text).toContain('Glad');
  });

  it('Not it opens a window that carries ids only', async () => {
    await press('not_it', 'access-key');
    const { body } = await slack.next('views.open');
    expect(body.view).toMatchObject({ callback_id: 'not_it' });
  });

  it('what was wrong is kept as a gap, without the secret in the note, and thanked for in the window', async () => {
    await bot.event(directMessage('how do i frobnicate the access key', { channel: 'D7' }));
    const metadata = { team: 'T1', channel: 'D7', message: '30.1', entry: 'access-key' };
    const password = ['Tr0ub4dor', '&3xyz'].join('');
    const values = {
      reason: { reason: { type: 'radio_buttons', selected_option: { value: 'outdated' } } },
      note: { note: { type: 'plain_text_input', value: `my password is ${password}` } },
    };
    const view = {
      id: 'V1',
      type: 'modal',
      callback_id: 'not_it',
      private_metadata: JSON.stringify(metadata),
      state: { values },
    };
    const submission = { type: 'view_submission', team: { id: 'T1' }, user: { id: 'U1' }, view, trigger_id: 't.view' };
    const response = await bot.interaction(submission);
    const acknowledged = JSON.stringify(await response.json());
    expect(acknowledged).toContain('Thank you');
    expect(acknowledged).toContain('looks like a secret');
    const gaps = await store.gaps(0);
    expect(gaps.at(-1)).toMatchObject({ kind: 'not-it', question: 'how do i frobnicate the access key' });
    expect(JSON.stringify([gaps, lines])).not.toContain(password);
  });
});

describe('a question to a person', () => {
  it('goes where the company says, is answered once, and who asked is told', async () => {
    await bot.command(slashCommand('where is the xyzzy of our frobnicator'));
    await press('ask_person', 'none');
    const asked = (await slack.next('chat.postMessage')).body;
    expect(asked.channel).toMatch(/^[CSU]/);
    expect(asked.text).toContain('<@U1>');
    expect(asked.text).toContain('xyzzy');
    const id = /"action_id":"request_answered"[^}]*\}?[^}]*"value":"([^"]+)"/.exec(JSON.stringify(asked.blocks))?.[1];
    slack.calls.length = 0;
    const where = { channel: { id: 'CCURATORS' }, user: { id: 'UHELPER', team_id: 'T1' } };
    await press('request_answered', id ?? '', where);
    expect((await slack.next('chat.update')).body.text).toContain('Answered by <@UHELPER>');
    expect((await slack.next('chat.postMessage')).body).toMatchObject({ channel: 'U1' });
    slack.calls.length = 0;
    await press('request_answered', id ?? '', where);
    expect((await slack.next('respond')).body.text).toContain('already');
  });
});

describe('commands', () => {
  const ask = async (text: string) => JSON.stringify(await (await bot.command(slashCommand(text))).json());

  it.each([
    ['list', 'The credentials I know'],
    ['show access key', 'Access key'],
    ['show acess-key', 'Access key'],
    ['show xyzzyplugh', 'Nothing is called'],
    ['compare access key, ec2 key pair', 'EC2 key pair?'],
    ['compare access-key ec2-key-pair', 'EC2 key pair?'],
    ['what 123412341234', 'account ID'],
    ['show me how to rotate an access key', 'Rotate'],
    ['help', 'list'],
  ])('"%s" is answered in the acknowledgement', async (text, says) => {
    expect(await ask(text)).toContain(says);
  });

  it('"gaps" is for curators', async () => {
    await bot.command({ ...slashCommand('gaps', slack.responseUrl) });
    expect((await slack.next('respond')).body.text).toContain('Only the curators');
    await bot.command({ ...slashCommand('gaps', slack.responseUrl), user_id: 'UCURATOR' });
    expect((await slack.next('respond', 2)).body.text).toContain('What I could not answer');
  });

  it('"forget" forgets', async () => {
    await bot.command(slashCommand('how do I get an access key'));
    await bot.command(slashCommand('forget', slack.responseUrl));
    expect((await slack.next('respond')).body.text).toContain('Forgotten');
    expect(await store.history('T1', 'U1')).toEqual([]);
  });
});

describe('shortcuts', () => {
  const shortcut = (more: object) =>
    bot.interaction({ team: { id: 'T1' }, user: { id: 'U1' }, trigger_id: `s${messages++}`, ...more });
  const onMessage = (text: string) =>
    shortcut({
      type: 'message_action',
      callback_id: 'which_credential',
      channel: { id: 'C1' },
      message: { type: 'message', user: 'U9', text, ts: '1700000000.000900' },
      message_ts: '1700000000.000900',
      response_url: slack.responseUrl,
    });

  it("on somebody's message answers for whoever used it, and can reply in the thread, once", async () => {
    await onMessage('how do I rotate an access key?');
    const { body } = await slack.next('respond');
    expect(body.response_type).toBe('ephemeral');
    const value = /"action_id":"reply_in_thread".*?"value":"([^"]+)"/.exec(JSON.stringify(body.blocks))?.[1] ?? '';
    await press('reply_in_thread', value);
    await press('reply_in_thread', value);
    expect((await slack.next('chat.postMessage')).body).toMatchObject({
      thread_ts: '1700000000.000900',
      channel: 'C1',
    });
    await settle();
    expect(slack.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1);
  });

  it('on a message without text says so', async () => {
    await onMessage('');
    expect((await slack.next('respond')).body.text).toContain('no text');
  });

  it('the search opens a menu that forgives typos, and shows what was chosen', async () => {
    await shortcut({ type: 'shortcut', callback_id: 'search_credentials' });
    expect(JSON.stringify((await slack.next('views.open')).body.view)).toContain('external_select');
    const options = await bot.interaction({
      type: 'block_suggestion',
      team: { id: 'T1' },
      user: { id: 'U1' },
      action_id: 'search_pick',
      block_id: 'search',
      value: 'acess kye',
      view: { id: 'V1', type: 'modal' },
    });
    expect(JSON.stringify(await options.json())).toContain('access-key');
    const action = {
      type: 'external_select',
      action_id: 'search_pick',
      block_id: 'search',
      selected_option: { text: { type: 'plain_text', text: 'x' }, value: 'account-id' },
    };
    await press('search_pick', '', {
      actions: [action],
      view: { id: 'V1', type: 'modal' },
      container: { type: 'view' },
    });
    expect(JSON.stringify((await slack.next('views.update')).body.view)).toContain('AWS account ID');
  });

  it('that is not known any more does nothing', async () => {
    expect((await shortcut({ type: 'shortcut', callback_id: 'gone' })).status).toBe(200);
    await settle();
    expect(slack.calls).toEqual([]);
  });
});

describe('the Home tab', () => {
  const open = () => bot.event(eventEnvelope({ type: 'app_home_opened', tab: 'home', user: 'UHOME', channel: 'D1' }));
  const fromHome = (id: string) =>
    press(id, 'x', {
      user: { id: 'UHOME', team_id: 'T1' },
      view: { id: 'VH', type: 'home' },
      container: { type: 'view' },
    });

  it('shows the catalogue and what the reader asked, which can be forgotten and turned off', async () => {
    await bot.command({ ...slashCommand('how do I get an access key'), user_id: 'UHOME' });
    await settle();
    await open();
    expect(JSON.stringify((await slack.next('views.publish')).body.view)).toContain('how do I get an access key');
    await fromHome('home_history_forget');
    expect(JSON.stringify((await slack.next('views.publish', 2)).body.view)).not.toContain(
      'how do I get an access key',
    );
    await fromHome('home_history_off');
    expect(JSON.stringify((await slack.next('views.publish', 3)).body.view)).toContain('Turn on');
  });
});

describe('a conversation', () => {
  it('goes on in another process, and after a restart', async () => {
    const thread = '1700000077.000100';
    await bot.event(mention('how do I get an access key', { ts: thread }));
    await slack.next('chat.postMessage');
    await settle();
    const other = await startHttpBot(slack, [], LIBRARY, { store });
    await other.event(mention('and how do I rotate it?', { ts: '1700000078.000100', thread_ts: thread }));
    expect((await slack.next('chat.postMessage', 2)).body.text).toMatch(/access key/i);
    await other.stop();
  });
});

describe('what is learnt', () => {
  it('keeps a question without an answer, redacted, by a hash and no name', async () => {
    await bot.command(slashCommand('where is the zanzibar credential of our quux'));
    await settle();
    const gap = (await store.gaps(0)).find(({ question }) => question.includes('zanzibar'));
    expect(gap).toMatchObject({ kind: 'none' });
    expect(JSON.stringify(gap)).not.toContain('U1"');
  });

  it('keeps choices of which none fitted', async () => {
    await bot.command({ ...slashCommand('which key'), user_id: 'UCHOOSER' });
    await settle();
    await press('choice_none', 'none', { user: { id: 'UCHOOSER', team_id: 'T1' } });
    await settle();
    expect((await store.gaps(0)).at(-1)).toMatchObject({ kind: 'untaken', question: 'which key' });
  });
});

describe('a gap on the digest', () => {
  const asCurator = (id: string, value: string) => press(id, value, { user: { id: 'UCURATOR', team_id: 'T1' } });
  const gap = () =>
    store.saveGap({
      team: 'T1',
      kind: 'none',
      question: 'where is the quuxtoken of *the* <!channel> "lab"',
      terms: ['quuxtoken'],
      nearest: ['access-key'],
      person: 'h',
    });

  it.each([
    ['another wording', 'gap_wording_0', (id: string) => `${id}:access-key`, 'access-key.yml'],
    ['a new entry', 'gap_new', (id: string) => id, 'title:'],
  ])('gives the YAML for %s', async (_what, action, value, says) => {
    await asCurator(action, value(await gap()));
    const view = JSON.stringify((await slack.next('views.open')).body.view);
    expect(view).toContain(says);
    expect(view).not.toContain('<!channel>');
  });

  it('is ignored for good, by curators only', async () => {
    const id = await gap();
    await press('gap_ignore', id);
    expect((await slack.next('respond')).body.text).toContain('Only the curators');
    await asCurator('gap_ignore', id);
    expect((await slack.next('respond', 2)).body.text).toContain('Ignored');
    expect(await store.gap(id)).toMatchObject({ ignored: true });
  });
});

describe('somebody who asks too much', () => {
  it('in messages is asked to wait, privately; commands cost nobody anything', async () => {
    const busy = await startHttpBot(slack, [], LIBRARY, { limits: { ask: () => 30 } });
    expect(await (await busy.command(slashCommand('what is an arn'))).text()).toContain('ARN');
    await busy.event(mention('what is an arn'));
    expect((await slack.next('chat.postEphemeral')).body.text).toContain('Wait 30 seconds');
    expect(said()).not.toContain('chat.postMessage');
    await busy.event(mention(['password: Tr0ub4dor', '&3xyz'].join('')));
    expect((await slack.next('chat.postEphemeral', 2)).body.text).toContain('looks like a secret');
    await busy.stop();
  });
});
