import { fileURLToPath } from 'node:url';
import { gapTerms } from '../../src/gaps/gap-terms.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { type Library, openLibrary } from '../../src/matching/library.ts';
import { type Metrics, NO_METRICS } from '../../src/metrics/metrics.ts';
import { connectHttp } from '../../src/slack/connect-http.ts';
import { connectSocket } from '../../src/slack/connect-socket.ts';
import { countAnswers } from '../../src/slack/count-answers.ts';
import type { Dependencies } from '../../src/slack/dependencies.ts';
import { gatherHistories } from '../../src/slack/gather-histories.ts';
import { createPersonOf } from '../../src/slack/person-of.ts';
import type { RateLimits } from '../../src/slack/rate-limits.ts';
import { createReady } from '../../src/slack/readiness.ts';
import { rememberQuestions } from '../../src/slack/remember-questions.ts';
import { rememberTopics } from '../../src/slack/remember-topics.ts';
import { rememberWarnings } from '../../src/slack/remember-warnings.ts';
import { createRespond } from '../../src/slack/respond-to-url.ts';
import { createMemoryStore } from '../../src/store/no-store.ts';
import type { Store } from '../../src/store/store.ts';
import { type SlackStandIn, signedHeaders } from './slack-stand-in.ts';

export const OWN_KNOWLEDGE = fileURLToPath(new URL('../../knowledge', import.meta.url));
export const SIGNING_SECRET = 'signing-secret-of-the-tests';
const { knowledge } = await loadKnowledge(OWN_KNOWLEDGE);
export const LIBRARY = openLibrary(knowledge);
const STORE = await createMemoryStore({ now: Date.now });

const health = () => ({ status: 'ok' });
const ready = createReady({
  knowledge: () => ({ entries: LIBRARY.knowledge.entries.size, loadedAt: new Date().toISOString() }),
  ping: undefined,
  now: Date.now,
});

/** Log lines as the bot wrote them. */
export type Lines = object[];

/** Settings that a test may want otherwise. */
export type Kept = {
  store?: Store;
  curators?: readonly string[];
  curatorsChannel?: string;
  limits?: RateLimits;
  metrics?: Metrics;
};

function dependencies(slack: SlackStandIn, lines: Lines, library: Library, kept: Kept = {}): Dependencies {
  const store = kept.store ?? STORE;
  const write = (fields: object, message?: string) => void lines.push({ ...fields, message });
  const log = { debug: write, info: write, warn: write, error: write };
  return {
    library: () => library,
    log,
    metrics: kept.metrics ?? NO_METRICS,
    respond: createRespond(slack.apiUrl),
    topics: rememberTopics(),
    warnings: rememberWarnings(),
    asked: rememberQuestions(),
    limits: kept.limits ?? { ask: () => undefined },
    store,
    personOf: createPersonOf(store, Date.now),
    gapTerms: (question) => gapTerms(library, question),
    curators: new Set(kept.curators ?? ['UCURATOR']),
    curatorsChannel: kept.curatorsChannel ?? 'CCURATORS',
    now: Date.now,
    counts: countAnswers(store, Date.now, log),
    histories: gatherHistories(store, log),
    background: (work) => void work().catch(() => undefined),
  };
}

/** A bot over HTTP, with a function that posts signed bodies to it. */
export async function startHttpBot(slack: SlackStandIn, lines: Lines = [], library = LIBRARY, kept: Kept = {}) {
  const options = { botToken: 'xoxb-test', signingSecret: SIGNING_SECRET, slackApiUrl: slack.apiUrl, health, ready };
  const bot = connectHttp(options, { port: 0, host: '127.0.0.1' }, dependencies(slack, lines, library, kept));
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
  const options = { botToken: 'xoxb-test', appToken: 'xapp-test', slackApiUrl: slack.apiUrl, health, ready };
  const bot = connectSocket(options, { port, host: '127.0.0.1' }, dependencies(slack, lines, LIBRARY));
  const started = await bot.start();
  return { stop: bot.stop, port: started.port };
}
