import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { credentialYaml } from '../knowledge/sample-files.ts';
import { runAwscred } from './run-awscred.ts';

const EXAMPLE = fileURLToPath(new URL('../../docs/example-company', import.meta.url));

function folderWith(text: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'awscred-'));
  mkdirSync(path.join(folder, 'credentials', 'api'), { recursive: true });
  writeFileSync(path.join(folder, 'credentials', 'api', 'one.yml'), text);
  return folder;
}

describe('awscred', () => {
  it.each([
    [[]],
    [['--help']],
    [['ask', '--help']],
    [['check', '--help']],
    [['store', '--help']],
    [['start', '--help']],
  ])('prints usage for %j', (args) => {
    const run = runAwscred(args);
    expect(run.stdout).toContain('Usage: awscred');
    expect(run.code).toBe(args.length === 0 ? 2 : 0);
  });

  it.each([
    [['nonsense'], 'no such command'],
    [['ask', '--nonsense'], 'Cannot read the options'],
    [['ask', '--knowledge', '/no/such/folder', 'x'], 'Cannot read knowledge folder "/no/such/folder"'],
  ])('answers %j with one sentence on standard error', (args, sentence) => {
    const run = runAwscred(args);
    expect(run.stderr).toContain(sentence);
    expect(run.stderr.trim().split('\n')).toHaveLength(1);
    expect(run.stdout).toBe('');
    expect(run.code).not.toBe(0);
  });
});

describe('awscred ask', () => {
  it('prints the card without colour into a pipe', () => {
    const run = runAwscred(['ask', 'how do I rotate an access key']);
    expect(run.stdout).toContain('Access key');
    expect(run.stdout).not.toMatch(/\u001b/);
    expect(run.code).toBe(0);
  });

  it('prints with --why how the question was read, ranked and decided, and nothing of a secret', () => {
    const { stdout } = runAwscred(['ask', '--why', 'how do I rotate an access key? password: Tr0ub4dor&3xyz']);
    expect(stdout).toMatch(/Why\n {2}read as: how do I rotate an access key/);
    expect(stdout).toMatch(/\n {2}1\. \d+\.\d\d \w+ [\w-]+ \(/);
    expect(stdout).toMatch(/the first is right: [01]\.\d\d/);
    expect(stdout).not.toContain('Tr0ub4dor');
  });

  it('prints one line of JSON for each line of input, in order', () => {
    const { stdout } = runAwscred(['ask', '--json'], { input: 'what is an account id\nwhere is my lunch\nhelp\n' });
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ outcome }) => outcome)).toEqual(['answer', 'none', 'help']);
    expect(lines[0]).toMatchObject({ question: 'what is an account id', secrets: [] });
    expect(lines[0].results[0]).toEqual({
      kind: expect.any(String),
      id: expect.any(String),
      title: expect.any(String),
      credentials: expect.arrayContaining(['account-id']),
      score: expect.any(Number),
      why: expect.any(String),
    });
  });

  it('prints the question redacted and names the kind of secret', () => {
    const value = `${'Zq3'.repeat(13)}x`;
    const { stdout } = runAwscred(['ask', '--json', `what is aws_secret_access_key=${value}`]);
    expect(stdout).not.toContain(value.slice(0, 8));
    expect(JSON.parse(stdout).secrets).toEqual([{ kind: expect.any(String) }]);
  });

  it('refuses knowledge with errors and shows the first', () => {
    const run = runAwscred(['ask', 'x'], { env: { KNOWLEDGE_DIR: folderWith('id: [') } });
    expect(run.stderr).toMatch(/one\.yml:1:\d+: error: /);
    expect(run.code).toBe(1);
  });
});

describe('awscred check', () => {
  it('exits 0 for the knowledge that ships', () => {
    expect(runAwscred(['check'])).toMatchObject({ code: 0, stderr: '' });
  });

  it("finds nothing to mend in the example of a company's folder", () => {
    const { stdout, code } = runAwscred(['check', 'shipped', EXAMPLE]);
    expect(stdout).toMatch(/^\d+ entries, 0 errors, 0 warnings\.?\n$/);
    expect(code).toBe(0);
  });

  it('exits 1 with each fault located', () => {
    const run = runAwscred(['check', folderWith(credentialYaml('one', { term: 'forever' }))]);
    expect(run.stdout).toMatch(/one\.yml:4:7: error: field "term"/);
    expect(run.stdout).toContain('1 errors');
    expect(run.code).toBe(1);
  });

  it('prints JSON for tools', () => {
    const run = runAwscred(['check', '--json', folderWith(credentialYaml('one', { term: 'forever' }))]);
    expect(JSON.parse(run.stdout)).toMatchObject({ line: 4, column: 7, severity: 'error' });
  });
});

describe('awscred start', () => {
  it.each([
    ['a token is missing', { SLACK_BOT_TOKEN: 'xoxb-x' }, 'SLACK_APP_TOKEN'],
    [
      'Slack is away',
      { SLACK_BOT_TOKEN: 'xoxb-x', SLACK_SIGNING_SECRET: 's', SLACK_API_URL: 'http://127.0.0.1:1/api/' },
      'Cannot reach Slack',
    ],
    [
      'Slack is away for Socket Mode',
      { SLACK_BOT_TOKEN: 'xoxb-x', SLACK_APP_TOKEN: 'xapp-x', SLACK_API_URL: 'http://127.0.0.1:1/api/' },
      'Cannot reach Slack',
    ],
  ])('ends with one sentence and no stack trace when %s', (_what, env, sentence) => {
    const run = runAwscred(['start'], { env: { PORT: '0', ...env, LOG_LEVEL: 'silent' } });
    expect(run.stderr).toContain(sentence);
    expect(run.stderr.trim().split('\n')).toHaveLength(1);
    expect(run.code).toBe(1);
  });

  it('ends with one sentence when the port is taken', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const run = runAwscred(['start'], { env: { PORT: String(port), LOG_LEVEL: 'silent' } });
    server.close();
    expect(run.stderr).toBe(`Cannot listen on port ${port}: it is taken; set PORT to a free one\n`);
    expect(run.code).toBe(1);
  });
});
