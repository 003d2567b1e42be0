import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { OUTSIDERS_BLOCK } from '../../src/cards/action-ids.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { openLibrary } from '../../src/matching/library.ts';
import { buttonPress, eventEnvelope, mention, slashCommand } from './payloads.ts';
import { openSlackStandIn, type SlackStandIn } from './slack-stand-in.ts';
import { OWN_KNOWLEDGE, startHttpBot } from './test-bot.ts';

const EXAMPLE = fileURLToPath(new URL('../../docs/example-company', import.meta.url));
const { knowledge } = await loadKnowledge([OWN_KNOWLEDGE, EXAMPLE]);
const LIBRARY = openLibrary(knowledge);
const SHARED = { is_ext_shared_channel: true };
const QUESTIONS = [
  'how do I get an access key',
  'how do I get into brightside-prod',
  'what is 111122223333',
  'the lighthouse',
];

let slack: SlackStandIn;
let bot: Awaited<ReturnType<typeof startHttpBot>>;

beforeAll(async () => {
  slack = await openSlackStandIn();
  bot = await startHttpBot(slack, [], LIBRARY);
});
beforeEach(() => {
  slack.calls.length = 0;
  slack.replies.clear();
});
afterAll(async () => {
  await bot.stop();
  await slack.close();
});

/** Mentions the bot and returns all that it posted, blocks included. */
async function mentionIn(envelope: object, text: string): Promise<string> {
  const { event } = mention(text) as { event: Record<string, unknown> };
  await bot.event(eventEnvelope(event, envelope as Record<string, unknown>));
  return JSON.stringify((await slack.next('chat.postMessage')).body);
}

describe('a company', () => {
  it.each(QUESTIONS)('has its word in the answer to "%s" in a channel of its own', async (question) => {
    expect(await mentionIn({}, question)).toMatch(/brightside/i);
  });

  it.each(QUESTIONS)('has no word in the answer to "%s" in a channel shared with another company', async (question) => {
    // What people wrote is theirs; what the bot adds is looked at.
    expect((await mentionIn(SHARED, question)).replaceAll(question, '')).not.toMatch(/brightside/i);
  });

  it('has its word in the answer to a command, which the asker alone can read', async () => {
    const response = await bot.command(slashCommand('how do I get an access key'));
    expect(await response.text()).toContain('At Brightside');
  });

  it.each<[string, Record<string, unknown>]>([
    ['on a card posted for outsiders', { block_id: OUTSIDERS_BLOCK }],
    ['by somebody of another team', { user: { id: 'U9', team_id: 'T9' } }],
  ])('has no word in what is opened by a button pressed %s', async (_where, { block_id, ...more }) => {
    const press = (action: string) => {
      const pressed = buttonPress(action, 'access-key', { response_url: slack.responseUrl, ...more });
      const [button] = pressed.actions as Record<string, unknown>[];
      return { ...pressed, actions: [{ ...button, ...(block_id ? { block_id } : {}) }] };
    };
    await bot.interaction(press('card_more'));
    expect(JSON.stringify((await slack.next('views.open')).body)).not.toMatch(/brightside/i);
    await bot.interaction(press('card_part_get'));
    expect(JSON.stringify((await slack.next('respond')).body)).not.toMatch(/brightside/i);
  });
});
