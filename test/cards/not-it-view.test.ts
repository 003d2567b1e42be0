import { describe, expect, it } from 'vitest';
import { buildNotItView, readNotItPlace, readNotItSubmission } from '../../src/cards/not-it-view.ts';
import { faultsOfView, usablesOf } from './surface-faults.ts';

const PLACE = { team: 'T1', channel: 'C1', message: '1700000000.000100', entry: 'access-key' };
const values = (reason: unknown, note: unknown) => ({
  reason: { reason: { type: 'radio_buttons', selected_option: reason === null ? null : { value: reason } } },
  note: { note: { type: 'plain_text_input', value: note } },
});

describe('the window behind "Not it"', () => {
  it("keeps within Slack's limits", () => expect(faultsOfView(buildNotItView(PLACE))).toEqual([]));

  it('asks for a reason and, if people like, for a note of 300 characters', () => {
    const { blocks } = buildNotItView(PLACE);
    const [reason, note] = usablesOf(blocks);
    expect((reason as unknown as { options: { value: string }[] }).options.map(({ value }) => value)).toEqual([
      'wrong-credential',
      'steps-failed',
      'outdated',
      'too-long',
    ]);
    expect(note).toMatchObject({ type: 'plain_text_input', max_length: 300 });
    expect(blocks).toMatchObject([{ type: 'input' }, { optional: true, hint: { text: 'Never paste a secret.' } }]);
  });

  it.each([PLACE, { channel: 'D1', message: '1.2', entry: 'arn' }])('carries the ids it was given: %j', (place) => {
    const carried = { ...place, question: 'what somebody asked' };
    const metadata = buildNotItView(carried).private_metadata ?? '';
    expect(JSON.parse(metadata)).toEqual(place);
    expect(readNotItPlace(metadata)).toEqual(place);
  });

  it.each(['', '{', 'null', '[]', '{"channel":1}', '{"channel":"C1"}'])(
    'does not believe the metadata %s',
    (metadata) => {
      expect(readNotItPlace(metadata)).toBeUndefined();
    },
  );
});

describe('readNotItSubmission', () => {
  it.each([
    ['both', values('outdated', ' the console looks different '), 'outdated', 'the console looks different'],
    ['a reason alone', values('too-long', null), 'too-long', ''],
    ['a note alone', values(null, 'hm'), undefined, 'hm'],
    ['a long note', values('steps-failed', 'x'.repeat(900)), 'steps-failed', 'x'.repeat(300)],
    ['an unknown reason', values('__proto__', 'hm'), undefined, 'hm'],
    ['texts of another type', values(7, ['hm']), undefined, ''],
    ['nothing', undefined, undefined, ''],
    ['null', null, undefined, ''],
    ['a list', [1], undefined, ''],
    ['empty values', {}, undefined, ''],
    ['half of it', { reason: { reason: null }, note: 'x' }, undefined, ''],
  ])('reads %s', (_what, state, reason, note) => {
    expect(readNotItSubmission(state)).toEqual({ reason, note });
  });
});
