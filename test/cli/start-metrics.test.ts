import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { runAwscred } from './run-awscred.ts';

const PROGRAM = fileURLToPath(new URL('../../bin/awscred.js', import.meta.url));
const PORT = '3943';
const METRICS_PORT = '3944';

let program: ChildProcess | undefined;
afterEach(() => program?.kill('SIGKILL'));

async function untilReady(): Promise<Response> {
  for (let tries = 0; tries < 100; tries++) {
    const response = await fetch(`http://localhost:${PORT}/ready`).catch(() => undefined);
    if (response?.ok) return response;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('Cannot test the metrics: the program does not start');
}

describe('awscred start with METRICS_PORT', () => {
  it('is ready, serves metrics on a port of their own, and stops', { timeout: 30_000 }, async () => {
    program = spawn(process.execPath, [PROGRAM, 'start'], {
      env: { PATH: process.env.PATH, PORT, METRICS_PORT, LOG_LEVEL: 'silent', DATABASE_URL: 'memory:' },
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => program?.once('exit', resolve));
    expect(await (await untilReady()).json()).toMatchObject({ status: 'ready', slack: { status: 'listening' } });
    const page = await (await fetch(`http://localhost:${METRICS_PORT}/metrics`)).text();
    expect(page).toMatch(/^awscred_knowledge_age_seconds \d/m);
    expect((await fetch(`http://localhost:${PORT}/metrics`)).status).toBe(404);
    program.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('ends with one sentence when that port is taken', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, resolve));
    const { port } = server.address() as AddressInfo;
    const { code, stderr } = runAwscred(['start'], { env: { PORT: '0', METRICS_PORT: String(port) } });
    server.close();
    expect(stderr).toBe(`Cannot listen on METRICS_PORT ${port}: it is taken; set it to a free port, or unset it\n`);
    expect(code).toBe(1);
  });

  it('ends as well when Slack cannot be had', () => {
    const env = { SLACK_BOT_TOKEN: 'xoxb-x', SLACK_APP_TOKEN: 'xapp-x', SLACK_API_URL: 'http://127.0.0.1:1/api/' };
    const { code, stderr } = runAwscred(['start'], { env: { ...env, METRICS_PORT: '0', LOG_LEVEL: 'silent' } });
    expect(stderr).toContain('Cannot reach Slack');
    expect(code).toBe(1);
  });
});
