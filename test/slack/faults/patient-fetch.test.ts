import { describe, expect, it } from 'vitest';
import { createPatientFetch } from '../../../src/slack/patient-fetch.ts';

type Outcome = number | { retryAfter: string } | { code: string } | { name: string };

function play(outcome: Outcome): Response {
  if (typeof outcome === 'number') return new Response('{}', { status: outcome });
  if ('retryAfter' in outcome)
    return new Response('', { status: 429, headers: outcome.retryAfter ? { 'retry-after': outcome.retryAfter } : {} });
  const cause = 'code' in outcome ? Object.assign(new Error(), { code: outcome.code }) : undefined;
  throw Object.assign(new TypeError('fetch failed', { cause }), outcome);
}

/** A network that plays outcomes one after the other, the last for ever, and a clock that waiting moves. */
function network(...outcomes: Outcome[]) {
  let time = 0;
  const sent: string[] = [];
  const waits: number[] = [];
  const send = async (url: unknown) => {
    sent.push(String(url));
    return play(outcomes.length > 1 ? (outcomes.shift() as Outcome) : (outcomes[0] as Outcome));
  };
  const wait = async (milliseconds: number) => {
    waits.push(milliseconds);
    time += milliseconds;
  };
  const patient = createPatientFetch({ send: send as typeof fetch, wait, now: () => time });
  const call = (method = 'chat.postMessage') =>
    patient(`https://slack.example/api/${method}`).then(
      ({ status }) => status,
      (error: Error) => error.name,
    );
  return { call, sent, waits };
}

describe('a call of the Web API', () => {
  it.each<[string, Outcome[], number | string, number]>([
    ['that works is sent once', [200], 200, 1],
    ['that Slack fails at once is sent again', [500, 200], 200, 2],
    ['that Slack fails at for ever is given up after three', [503], 503, 3],
    ['that is refused for what is in it is sent once', [400], 400, 1],
    ['over a connection that is refused is sent again', [{ code: 'ECONNREFUSED' }, 200], 200, 2],
    ['over a connection that was closed is sent again', [{ code: 'UND_ERR_SOCKET' }, 200], 200, 2],
    ['to a host that is not found is given up after three', [{ code: 'ENOTFOUND' }], 'TypeError', 3],
    ['that hangs is not sent again: it may have been done', [{ name: 'TimeoutError' }], 'TimeoutError', 1],
  ])('%s', async (_what, outcomes, result, times) => {
    const { call, sent } = network(...outcomes);
    expect([await call(), sent.length]).toEqual([result, times]);
  });

  it('waits as long as Slack asks for, and is sent again', async () => {
    const { call, waits } = network({ retryAfter: '7' }, 200);
    expect(await call()).toBe(200);
    expect(waits.reduce((sum, each) => sum + each, 0)).toBe(7000);
  });

  it.each(['3600', '31'])('fails at once when Slack asks for %s seconds', async (retryAfter) => {
    const { call, sent, waits } = network({ retryAfter });
    expect([await call(), sent.length, waits.filter((it) => it > 0)]).toEqual([429, 1, []]);
  });

  it.each(['', 'soon'])('waits a little when Slack asks for "%s"', async (retryAfter) => {
    const { call, sent } = network({ retryAfter }, 200);
    expect([await call(), sent.length]).toEqual([200, 2]);
  });

  it('is not sent at all while Slack wants to hear nothing of that method', async () => {
    const { call, sent } = network({ retryAfter: '600' });
    for (let at = 0; at < 50; at++) expect(await call()).toBe(429);
    expect(sent).toHaveLength(1);
    expect(await call('views.open')).toBe(429);
    expect(sent).toHaveLength(2);
  });

  it('waits behind the others, a second each', async () => {
    let time = 0;
    const times: number[] = [];
    const sleepers: { until: number; wake: () => void }[] = [];
    const wait = (milliseconds: number) =>
      new Promise<void>((wake) => sleepers.push({ until: time + milliseconds, wake }));
    const send = async () => {
      times.push(time);
      return play(time === 0 ? { retryAfter: '2' } : 200);
    };
    const patient = createPatientFetch({ send: send as typeof fetch, wait, now: () => time });
    const first = patient('https://slack.example/api/chat.postMessage');
    await new Promise((resolve) => setTimeout(resolve, 5));
    const rest = [1, 2, 3].map(() => patient('https://slack.example/api/chat.postMessage'));
    while (time < 10_000) {
      await new Promise((resolve) => setImmediate(resolve));
      time += 100;
      for (const { until, wake } of sleepers) if (until <= time) wake();
    }
    await Promise.all([first, ...rest]);
    const gaps = times.slice(1).map((at, index) => at - (times[index] as number));
    expect(times).toHaveLength(5);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(900);
  });

  it('ends after ten seconds when nothing comes', async () => {
    let signal: AbortSignal | undefined;
    const send = async (_url: unknown, init?: RequestInit) => {
      signal = init?.signal ?? undefined;
      return new Response('{}');
    };
    await createPatientFetch({ send: send as typeof fetch })('https://slack.example/api/x');
    expect(signal).toBeInstanceOf(AbortSignal);
  });
});
