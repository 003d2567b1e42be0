import { describe, expect, it } from 'vitest';
import { deliver, type Server } from '../../../src/slack/deliver.ts';
import { FAILURES } from '../../../src/slack/sentences.ts';

type Serve = Server['processEvent'];

const COMMAND = { command: '/awscred' };
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Delivers a body to something that serves it, and returns what Slack got and what was logged. */
async function run(body: Record<string, unknown>, serve: Serve, limit = 2500) {
  const sent: unknown[] = [];
  const lines: object[] = [];
  const write = (fields: object, message?: string) => void lines.push({ ...fields, message });
  const log = { debug: write, info: write, warn: write, error: write };
  await deliver({ processEvent: serve }, { body, ack: async (it?: unknown) => void sent.push(it) }, log, limit);
  return { sent, lines };
}

describe('deliver', () => {
  it('passes on what a listener answers', async () => {
    expect((await run(COMMAND, ({ ack }) => ack('answer'))).sent).toEqual(['answer']);
  });

  it.each<[string, Record<string, unknown>, unknown]>([
    ['a command of ours', COMMAND, { response_type: 'ephemeral', text: FAILURES.answer }],
    ['another command', { command: '/other' }, { response_type: 'ephemeral', text: FAILURES.unknownCommand }],
    ['a button', { type: 'block_actions' }, undefined],
    ['a request for choices', { type: 'block_suggestion' }, { options: [] }],
  ])('answers %s that no listener answers, and one that fails', async (_what, body, answer) => {
    expect((await run(body, async () => undefined)).sent).toEqual([answer]);
    const failed = await run(body, () => Promise.reject(new Error('my-password')));
    expect(failed.sent).toEqual([answer]);
    expect(failed.lines).toMatchObject([{ name: 'Error', message: 'cannot serve a delivery' }]);
    expect(JSON.stringify(failed.lines)).not.toContain('my-password');
  });

  it('says that it took too long before Slack gives up, and nothing more after that', async () => {
    const slow: Serve = async ({ ack }) => {
      await wait(60);
      await ack('too late');
    };
    expect((await run(COMMAND, slow, 20)).sent).toEqual([{ response_type: 'ephemeral', text: FAILURES.late }]);
  });

  it('answers once when a listener answers twice', async () => {
    const twice: Serve = async ({ ack }) => {
      await ack('first');
      await ack('second');
    };
    expect((await run(COMMAND, twice)).sent).toEqual(['first']);
  });

  it('survives a line to Slack that is gone', async () => {
    const lines: object[] = [];
    const write = (fields: object) => void lines.push(fields);
    const log = { debug: write, info: write, warn: write, error: write };
    const gone = () => Promise.reject(new Error('no active connection'));
    await deliver({ processEvent: async () => undefined }, { body: COMMAND, ack: gone }, log);
    expect(lines).toHaveLength(1);
  });
});
