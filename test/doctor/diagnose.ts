import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../../src/config.ts';
import type { Diagnosis } from '../../src/doctor/diagnosis.ts';
import { runDoctor } from '../../src/doctor/run-doctor.ts';
import { makeFolder } from '../knowledge/make-folder.ts';
import { credentialYaml } from '../knowledge/sample-files.ts';
import type { SlackStandIn } from '../slack/slack-stand-in.ts';

const MANIFEST = readFileSync(fileURLToPath(new URL('../../manifest.yml', import.meta.url)), 'utf8');
const KNOWLEDGE = makeFolder({ 'credentials/api/one.yml': credentialYaml('one') });

export const BOT_TOKEN = 'xoxb-secret-value';
export const APP_TOKEN = 'xapp-secret-value';
export const SIGNING_SECRET = '0123456789abcdef0123456789abcdef';
export const SCOPES = 'commands,app_mentions:read,chat:write,im:history';

/** The address of a store that is not there yet. */
export function newStore(): string {
  return `file:${path.join(mkdtempSync(path.join(tmpdir(), 'doctor-')), 'store.db')}`;
}

/** Settings for HTTP; what is given replaces its own. */
export function settings(slack: SlackStandIn, env: Record<string, string> = {}): Record<string, string> {
  return {
    SLACK_API_URL: slack.apiUrl,
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    DATABASE_URL: newStore(),
    PORT: '0',
    HOST: '127.0.0.1',
    ...env,
  };
}

/** Lets the stand-in answer one method with headers and a body. */
export function answerWith(slack: SlackStandIn, method: string, body: object, headers: Record<string, string> = {}) {
  slack.replies.set(method, (response) => {
    response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  });
}

/** What the doctor finds out, by name. */
export async function diagnose(
  env: Record<string, string>,
  { cards = false, folders = [KNOWLEDGE], waited = [] as number[] } = {},
): Promise<Record<string, Diagnosis>> {
  const wait = async (milliseconds: number) => void waited.push(milliseconds);
  const edges = { send: fetch, now: Date.now, wait };
  const found: Diagnosis[] = [];
  for await (const it of runDoctor({ config: readConfig(env), folders, manifest: MANIFEST, cards, edges }))
    found.push(it);
  return Object.fromEntries(found.map((it) => [it.name, it]));
}
