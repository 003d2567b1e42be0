import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerWith, SCOPES, settings } from '../doctor/diagnose.ts';
import { openSlackStandIn, type SlackStandIn } from '../slack/slack-stand-in.ts';
import { runAwscred } from './run-awscred.ts';

const PROGRAM = fileURLToPath(new URL('../../bin/awscred.js', import.meta.url));

let slack: SlackStandIn;
beforeAll(async () => {
  slack = await openSlackStandIn();
});
afterAll(() => slack.close());

/** Beside this process, which stands in for Slack. */
async function doctor(args: string[], env: Record<string, string>) {
  const program = spawn(process.execPath, [PROGRAM, 'doctor', ...args], { env: { PATH: process.env.PATH, ...env } });
  let output = '';
  for (const stream of [program.stdout, program.stderr]) stream.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve) => program.once('close', resolve));
  return { code, output };
}

describe('awscred doctor', () => {
  it('finds nothing wrong where all is well, and exits 0', async () => {
    answerWith(slack, 'auth.test', { ok: true, team: 'Acme', user: 'awscred' }, { 'x-oauth-scopes': SCOPES });
    const { code, output } = await doctor([], settings(slack));
    expect(output).toMatch(/^ok {7}settings {8}HTTP$/m);
    expect(output).toMatch(/^ok {7}knowledge {7}\d+ entries, no faults$/m);
    expect(output).toMatch(/0 errors, 0 warnings\n$/);
    expect(code).toBe(0);
  });

  it('prints JSON for tools, never a token, and exits 1', async () => {
    // A workspace can be called anything.
    answerWith(slack, 'auth.test', { ok: true, team: 'xoxb-123456789012-123456789012-abcdefghijklmnopqrstuvwx' });
    const revoked = { ok: false, error: 'token_revoked' };
    answerWith(slack, 'apps.connections.open', revoked);
    const { code, output } = await doctor(['--json'], settings(slack, { SLACK_APP_TOKEN: 'xapp-secret-value' }));
    const lines = output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toContainEqual({
      name: 'app token',
      status: 'error',
      says: 'Slack refuses it (token_revoked)',
      remedy: expect.stringContaining('install the app'),
    });
    expect(output).not.toMatch(/secret-value|abcdefghijkl/);
    expect(code).toBe(1);
  });

  it('tells of settings that do not fit together in one line', () => {
    const { code, stdout } = runAwscred(['doctor', '--json'], { env: { SLACK_APP_TOKEN: 'xapp-secret-value' } });
    expect(JSON.parse(stdout)).toMatchObject({ name: 'settings', status: 'error' });
    expect(stdout).toContain('SLACK_BOT_TOKEN is missing');
    expect(code).toBe(1);
  });
});
