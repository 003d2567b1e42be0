import { fileURLToPath } from 'node:url';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { type Library, openLibrary } from '../../src/matching/library.ts';
import { connectHttp } from '../../src/slack/connect-http.ts';
import { connectSocket } from '../../src/slack/connect-socket.ts';
import type { Dependencies } from '../../src/slack/dependencies.ts';
import { rememberTopics } from '../../src/slack/remember-topics.ts';
import { rememberWarnings } from '../../src/slack/remember-warnings.ts';
import { createRespond } from '../../src/slack/respond-to-url.ts';
import { type SlackStandIn, signedHeaders } from './slack-stand-in.ts';

export const OWN_KNOWLEDGE = fileURLToPath(new URL('../../knowledge', import.meta.url));
export const SIGNING_SECRET = 'signing-secret-of-the-tests';
const { knowledge } = await loadKnowledge(OWN_KNOWLEDGE);
export const LIBRARY = openLibrary(knowledge);

const health = () => ({ status: 'ok' });

/** Log lines as the bot wrote them. */
export type Lines = object[];

function dependencies(slack: SlackStandIn, lines: Lines, library: Library): Dependencies {
  const write = (fields: object, message?: string) => void lines.push({ ...fields, message });
  const log = { debug: write, info: write, warn: write, error: write };
  return {
    library: () => library,
    log,
    respond: createRespond(slack.apiUrl),
    topics: rememberTopics(),
    warnings: rememberWarnings(),
  };
}

/** A bot over HTTP, with a function that posts signed bodies to it. */
export async function startHttpBot(slack: SlackStandIn, lines: Lines = [], library = LIBRARY) {
  const options = { botToken: 'xoxb-test', signingSecret: SIGNING_SECRET, slackApiUrl: slack.apiUrl, health };
  const bot = connectHttp(options, { port: 0, host: '127.0.0.1' }, dependencies(slack, lines, library));
  const { port } = await bot.start();
  const url = `http://127.0.0.1:${port}`;
  const post = (body: string, type: string, headers: Record<string, string> = {}) =>
    fetch(`${url}/slack/events`, {
      method: 'POST',
      body,
      headers: { 'content-type': type, ...signedHeaders(SIGNING_SECRET, body), ...headers },
    });
  return {
    url,
    post,
    stop: bot.stop,
    /** Sends a slash command and reads the acknowledgement. */
    command: (fields: Record<string, string>) =>
      post(new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded'),
    event: (envelope: object, headers: Record<string, string> = {}) =>
      post(JSON.stringify(envelope), 'application/json', headers),
    interaction: (payload: object) =>
      post(new URLSearchParams({ payload: JSON.stringify(payload) }).toString(), 'application/x-www-form-urlencoded'),
  };
}

/** A bot in Socket Mode. */
export async function startSocketBot(slack: SlackStandIn, port?: number, lines: Lines = []) {
  const options = { botToken: 'xoxb-test', appToken: 'xapp-test', slackApiUrl: slack.apiUrl, health };
  const bot = connectSocket(options, { port, host: '127.0.0.1' }, dependencies(slack, lines, LIBRARY));
  const started = await bot.start();
  return { stop: bot.stop, port: started.port };
}
