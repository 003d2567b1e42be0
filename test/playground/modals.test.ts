import { afterEach, describe, expect, it } from 'vitest';
import { type Ack, IDS, openStage, type Received, type Stage } from './stand-in-bot.ts';

let stage: Stage;

afterEach(() => stage.playground.close());

const plain = (text: string) => ({ type: 'plain_text', text });
const MODAL = {
  type: 'modal',
  title: plain('Ask'),
  submit: plain('Send'),
  notify_on_close: true,
  callback_id: 'ask',
  blocks: [
    { type: 'input', block_id: 'q', label: plain('Q'), element: { type: 'plain_text_input', action_id: 'text' } },
  ],
};
const command = () => stage.act('post', { channel: IDS.help, text: '/awscred ssh' });

describe('a modal', () => {
  const openModal = async (answer: (body: Received) => Ack = () => undefined) => {
    stage = await openStage((body) => (body.type?.startsWith('view_') ? answer(body) : undefined));
    await command();
    const { view } = await stage.api('views.open', { trigger_id: stage.received[0]?.trigger_id, view: MODAL });
    return view as Received;
  };
  const values = { q: { text: { type: 'plain_text_input', value: 'hello' } } };
  const submit = (viewId: string) => stage.act('submit', { viewId, values });

  it('goes round: opened, refused, pushed, cleared', async () => {
    const answers: Ack[] = [
      { response_action: 'errors', errors: { q: 'More' } },
      { response_action: 'push', view: { ...MODAL, title: plain('Next') } },
      { response_action: 'clear' },
    ];
    const view = await openModal(() => answers.shift());
    expect(view).toMatchObject({ type: 'modal', callback_id: 'ask', root_view_id: view.id, hash: expect.any(String) });
    expect((await submit(view.id)).errors).toEqual({ q: 'More' });
    expect(stage.received[1]).toMatchObject({ type: 'view_submission', view: { id: view.id, state: { values } } });
    await submit(view.id);
    const { modal, modalCount } = await stage.see();
    expect([modal.title.text, modalCount, modal.previous_view_id]).toEqual(['Next', 2, view.id]);
    await submit(modal.id);
    expect((await stage.see()).modal).toBeNull();
    expect((await stage.see(IDS.ben)).modal).toBeNull();
  });

  it('is updated by the answer or by views.update, and closes when nothing is answered', async () => {
    const answers: Ack[] = [{ response_action: 'update', view: { ...MODAL, title: plain('Second') } }];
    const view = await openModal(() => answers.shift());
    await submit(view.id);
    expect((await stage.see()).modal).toMatchObject({ id: view.id, title: { text: 'Second' } });
    const stale = await stage.api('views.update', { view_id: view.id, hash: view.hash, view: MODAL });
    expect(stale.error).toBe('hash_conflict');
    expect(await stage.api('views.update', { view_id: view.id, view: MODAL })).toMatchObject({ ok: true });
    await submit(view.id);
    expect((await stage.see()).modal).toBeNull();
  });

  it('tells the app when it is closed', async () => {
    await openModal();
    await stage.act('close', {});
    expect(stage.received[1]).toMatchObject({ type: 'view_closed', is_cleared: false });
  });

  it('takes a trigger once, within three seconds', async () => {
    let clock = Date.now();
    stage = await openStage(() => undefined, { now: () => clock });
    const open = (trigger_id: string, view: object = MODAL) => stage.api('views.open', { trigger_id, view });
    await command();
    const trigger = stage.received[0]?.trigger_id;
    const long = await open(trigger, { ...MODAL, title: plain('x'.repeat(25)) });
    expect(long).toMatchObject({ error: 'invalid_arguments' });
    expect(long.response_metadata.messages[0]).toContain('/view/title/text');
    const { submit: _submit, ...unsent } = MODAL;
    expect(await open(trigger, unsent)).toMatchObject({ error: 'invalid_arguments' });
    expect(await open(trigger)).toMatchObject({ ok: true });
    expect(await open(trigger)).toMatchObject({ error: 'exchanged_trigger_id' });
    await command();
    clock += 3001;
    expect(await open(stage.received[1]?.trigger_id)).toMatchObject({ error: 'expired_trigger_id' });
    expect(await open('made.up')).toMatchObject({ error: 'invalid_trigger_id' });
  });
});
