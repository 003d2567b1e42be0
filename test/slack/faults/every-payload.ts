import { buttonPress, directMessage, mention, slashCommand } from '../payloads.ts';

type Fields = Record<string, unknown>;

/** How a payload travels: as the form itself, as JSON in the form's `payload`, or as JSON. */
export type Travel = 'form' | 'payload' | 'json';

/** One of each kind of payload that Slack sends, made anew for each use so that none counts as delivered before. */
export const EVERY_PAYLOAD: readonly (readonly [kind: string, travel: Travel, make: () => Fields])[] = [
  ['command', 'payload', () => slashCommand('what is an account id')],
  [
    'app_mention',
    'json',
    () => mention('what is an account id', { thread_ts: '1700000001.000100', files: [{ name: 'a' }] }),
  ],
  ['message.im', 'json', () => directMessage('what is an account id')],
  [
    'edit',
    'json',
    () =>
      directMessage('', {
        user: undefined,
        subtype: 'message_changed',
        message: message(),
        previous_message: message(),
      }),
  ],
  [
    'block_actions',
    'payload',
    () => buttonPress('card_more', 'account-id', { response_url: 'http://127.0.0.1:9/none' }),
  ],
  [
    'block_suggestion',
    'payload',
    () => interaction({ type: 'block_suggestion', action_id: 'search', block_id: 'b', value: 'key' }),
  ],
  ['view_submission', 'payload', () => interaction({ type: 'view_submission', view: view(), response_urls: [] })],
  ['view_closed', 'payload', () => interaction({ type: 'view_closed', view: view(), is_cleared: false })],
  ['shortcut', 'payload', () => interaction({ type: 'shortcut', callback_id: 'ask_awscred' })],
  [
    'message_action',
    'payload',
    () =>
      interaction({
        type: 'message_action',
        callback_id: 'ask_awscred',
        message: message(),
        channel: { id: 'C1' },
        response_url: 'http://127.0.0.1:9/none',
      }),
  ],
  ['app_home_opened', 'json', () => mention('', { type: 'app_home_opened', tab: 'home' })],
  [
    'reaction_added',
    'json',
    () => mention('', { type: 'reaction_added', item: { type: 'message', channel: 'C1', ts: '1.1' } }),
  ],
];

function message(): Fields {
  return { user: 'U1', ts: '1700000009.000100', text: 'what is an ARN', edited: { user: 'U1', ts: '1700000010.0' } };
}

function view(): Fields {
  return {
    id: 'V1',
    callback_id: 'retired_view',
    private_metadata: '{}',
    state: { values: { b: { a: { value: 'x' } } } },
  };
}

function interaction(more: Fields): Fields {
  const { actions: _actions, container: _container, channel: _channel, ...rest } = buttonPress('x', 'x');
  return { ...rest, ...more };
}

const WRONG_VALUES: readonly unknown[] = [null, 7, true, '', [], ['x'], {}, { id: 7 }, undefined];

function pathsOf(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[key], ...pathsOf(inner).map((path) => [key, ...path])]);
}

function set(target: Fields, [key = '', ...rest]: string[], value: unknown): void {
  if (rest.length > 0) set(target[key] as Fields, rest, value);
  else target[key] = value;
}

/** Every payload that has one field of the wrong type, with a name that tells which. */
export function* spoil(make: () => Fields): Generator<{ name: string; payload: Fields }> {
  for (const path of pathsOf(make())) {
    for (const wrong of WRONG_VALUES) {
      const payload = structuredClone(make());
      set(payload, path, wrong);
      yield { name: `${path.join('.')} = ${JSON.stringify(wrong)}`, payload };
    }
  }
}
