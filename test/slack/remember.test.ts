import { describe, expect, it } from 'vitest';
import { deliveryKeys, rememberDeliveries } from '../../src/slack/remember-deliveries.ts';
import { rememberTopics } from '../../src/slack/remember-topics.ts';

const MINUTE = 60_000;

describe('rememberDeliveries', () => {
  it('gives each delivery out once', () => {
    const deliveries = rememberDeliveries();
    expect(deliveries.claim(['a'])).toBe(true);
    expect(deliveries.claim(['b', 'a'])).toBe(false);
  });

  it('forgets after ten minutes', () => {
    let now = 0;
    const deliveries = rememberDeliveries(() => now);
    deliveries.claim(['a']);
    now = 9 * MINUTE;
    expect(deliveries.claim(['a'])).toBe(false);
    now = 11 * MINUTE;
    expect(deliveries.claim(['a'])).toBe(true);
  });

  it('keeps 5,000 at most', () => {
    const deliveries = rememberDeliveries(() => 0);
    for (let at = 0; at < 5002; at++) deliveries.claim([`${at}`]);
    expect(deliveries.claim(['0'])).toBe(true);
    expect(deliveries.claim(['5001'])).toBe(false);
  });

  it('lets through what has no key', () => {
    const deliveries = rememberDeliveries();
    expect(deliveries.claim([])).toBe(true);
    expect(deliveries.claim([])).toBe(true);
  });
});

describe('deliveryKeys', () => {
  it('keeps workspaces apart', () => {
    const keys = (team: string) => deliveryKeys({ team_id: team, event_id: 'Ev1' });
    expect(keys('T1')).not.toEqual(keys('T2'));
  });

  it('knows one message told of by two events', () => {
    const event = { type: 'message', channel: 'C1', ts: '1.0' };
    const [, left] = deliveryKeys({ team_id: 'T1', event_id: 'Ev1', event });
    const [, right] = deliveryKeys({ team_id: 'T1', event_id: 'Ev2', event: { ...event, type: 'app_mention' } });
    expect(left).toBe(right);
  });
});

describe('rememberTopics', () => {
  const alone = { team: 'T1', channel: 'D1', thread: undefined, user: 'U1' };
  const thread = { team: 'T1', channel: 'C1', thread: '1.0', user: 'U1' };

  it('remembers by person outside threads, and for all readers within', () => {
    const topics = rememberTopics();
    topics.remember(alone, 'arn');
    topics.remember(thread, 'kms-key');
    expect(topics.last({ ...alone, user: 'U2' })).toBeUndefined();
    expect(topics.last({ ...alone, team: 'T2' })).toBeUndefined();
    expect(topics.last({ ...thread, user: 'U2' })).toBe('kms-key');
  });

  it('forgets after 15 minutes alone and 24 hours in a thread', () => {
    let now = 0;
    const topics = rememberTopics(() => now);
    topics.remember(alone, 'arn');
    topics.remember(thread, 'kms-key');
    now = 16 * MINUTE;
    expect(topics.last(alone)).toBeUndefined();
    expect(topics.last(thread)).toBe('kms-key');
    now = 25 * 60 * MINUTE;
    expect(topics.last(thread)).toBeUndefined();
  });

  it('keeps 1,000 at most, the longest untouched go first', () => {
    const topics = rememberTopics();
    for (let at = 0; at < 1001; at++) topics.remember({ ...alone, user: `U${at}` }, 'arn');
    expect(topics.last({ ...alone, user: 'U0' })).toBeUndefined();
    expect(topics.last({ ...alone, user: 'U1000' })).toBe('arn');
  });
});
