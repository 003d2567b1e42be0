import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPlayground } from '../../src/playground/create-playground.ts';
import { IDS, openStage, post, type Stage } from './stand-in-bot.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await openStage();
});

afterEach(() => stage.playground.close());

const port = () => Number(new URL(stage.playground.url).port);

// fetch does not let a test lie about Host.
function ask(path: string, headers: Record<string, string> = {}, method = 'GET', body = ''): Promise<number> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port: port(), path, method, headers, agent: false }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

describe('who may come in', () => {
  it.each([
    ['evil.example', 403],
    ['localhost', 403],
    ['localhost.evil.example', 403],
  ])('answers Host %s with %i', async (host, status) => {
    expect(await ask('/slack/events', { host })).toBe(status);
    expect(await ask('/', { host: `${host}:${port()}` })).toBe(host === 'localhost' ? 200 : status);
  });

  it('takes what a person does from its own page only', async () => {
    const body = JSON.stringify({ person: IDS.ada, channel: IDS.help, text: 'hello' });
    const from = (headers: Record<string, string>) => ask('/workspace/post', headers, 'POST', body);
    expect(await from({ origin: 'https://evil.example' })).toBe(403);
    expect(await from({ origin: `http://localhost:${port()}` })).toBe(403);
    expect(await from({ origin: 'null' })).toBe(403);
    expect(await from({})).toBe(403);
    expect(await from({ origin: 'http://evil.example', 'sec-fetch-site': 'same-origin' })).toBe(403);
    expect(await from({ 'sec-fetch-site': 'same-origin' })).toBe(200);
    expect(await from({ origin: `http://127.0.0.1:${port()}` })).toBe(200);
  });

  it('refuses what makes no sense', async () => {
    const origin = stage.playground.url;
    const own = { origin, host: `localhost:${port()}` };
    expect(await ask('/nothing')).toBe(404);
    expect(await ask('/../package.json')).toBe(404);
    expect(await ask('//')).toBe(400);
    expect(await ask('/workspace/post', own, 'POST', '{"person":')).toBe(400);
    expect(await ask('/workspace/post', own, 'POST', '[]')).toBe(400);
    expect(await ask('/workspace/nothing', own, 'POST', '{}')).toBe(400);
    expect(await ask('/workspace/constructor', own, 'POST', `{"person":"${IDS.ada}"}`)).toBe(400);
    expect(await ask('/workspace/events?person=U0STRANGER')).toBe(400);
    expect(await ask('/workspace/post', own, 'POST', JSON.stringify({ text: 'x'.repeat(1_100_000) }))).toBe(413);
  });

  it('shields the page', async () => {
    const { headers } = await fetch(stage.playground.url);
    expect(headers.get('content-security-policy')).toMatch(/default-src 'self'.*frame-ancestors 'none'/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('the server', () => {
  it('passes /health on, and answers 503 until a bot is connected', async () => {
    expect(await ask('/health')).toBe(200);
    const empty = await createPlayground({ port: 0 });
    expect((await fetch(`${empty.url}/health`)).status).toBe(503);
    expect((await post(`${empty.url}/slack/events`, {})).status).toBe(503);
    await empty.close();
  });

  it('fails with the listen error', async () => {
    await expect(createPlayground({ port: port() })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('says what to do when the page is not built', async () => {
    const bare = await createPlayground({ port: 0, pageFolder: '/nowhere' });
    const response = await fetch(bare.url);
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('npm run build');
    await bare.close();
  });
});
