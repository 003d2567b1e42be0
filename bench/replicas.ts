import { type ChildProcess, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { findPostgres } from '../test/store/start-postgres.ts';
import { printTable } from './print-table.ts';
import { quantile } from './quantile.ts';

const LAUNCHER = fileURLToPath(new URL('../bin/awscred.js', import.meta.url));
const SIGNING_SECRET = 'signing-secret-of-the-bench';
const FIRST_PORT = 4611;
const REPLICAS = 4;

/** Mentions in one run, each delivered to two replicas, and how many are under way at once. */
const EVENTS = 2000;
const AT_ONCE = 16;
const LATE_MS = 10_000;

type Slack = {
  url: string;
  posts: { ts: string; at: number }[];
  server: Server;
  /** Resolves when a mention has its first answer. */
  answered(ts: string): Promise<void>;
};

/** Slack's Web API as far as an answer needs it: notes when each answer came. */
async function openSlack(): Promise<Slack> {
  const posts: Slack['posts'] = [];
  const waiting = new Map<string, () => void>();
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += String(chunk);
    });
    request.on('end', () => {
      const thread = new URLSearchParams(body).get('thread_ts');
      if (request.url?.endsWith('chat.postMessage') && thread) {
        posts.push({ ts: thread, at: performance.now() });
        waiting.get(thread)?.();
      }
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify({ ok: true, user_id: 'UBOT', bot_id: 'BBOT', team_id: 'T1', ts: '1.2', channel: 'C1' }),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`,
    posts,
    server,
    answered: (ts) => new Promise((resolve) => waiting.set(ts, resolve)),
  };
}

async function startReplica(port: number, slackApiUrl: string, databaseUrl: string): Promise<ChildProcess> {
  const env = {
    ...process.env,
    PORT: String(port),
    HOST: '127.0.0.1',
    SLACK_BOT_TOKEN: 'xoxb-bench',
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_API_URL: slackApiUrl,
    DATABASE_URL: databaseUrl,
    LOG_LEVEL: 'error',
  };
  const child = spawn(process.execPath, [LAUNCHER, 'start'], { env, stdio: 'ignore' });
  for (let tries = 0; tries < 200; tries++) {
    const isUp = await fetch(`http://127.0.0.1:${port}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return child;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Cannot start a replica on port ${port}: it does not answer; free the port`);
}

function mentionOf(run: number, number: number): { body: string; ts: string } {
  const ts = `170${run}0${String(number).padStart(5, '0')}.000100`;
  const text = `<@UBOT> how do I rotate an access key ${number}`;
  const event = { type: 'app_mention', user: `U${number % 500}`, channel: `C${number % 100}`, ts, text };
  const envelope = { type: 'event_callback', team_id: 'T1', api_app_id: 'A1', event_id: `Ev${run}-${number}`, event };
  return {
    body: JSON.stringify({ ...envelope, authorizations: [{ team_id: 'T1', user_id: 'UBOT', is_bot: true }] }),
    ts,
  };
}

async function deliver(port: number, body: string): Promise<void> {
  const timestamp = Math.floor(Date.now() / 1000);
  const signature = createHmac('sha256', SIGNING_SECRET).update(`v0:${timestamp}:${body}`).digest('hex');
  const headers = {
    'content-type': 'application/json',
    'x-slack-request-timestamp': String(timestamp),
    'x-slack-signature': `v0=${signature}`,
  };
  await fetch(`http://127.0.0.1:${port}/slack/events`, { method: 'POST', body, headers });
}

/** Delivers every mention to two replicas, as a redelivery behind a load balancer would. */
async function load(replicas: number, slack: Slack, began: Map<string, number>): Promise<void> {
  let next = 0;
  const worker = async () => {
    for (let number = next++; number < EVENTS; number = next++) {
      const { body, ts } = mentionOf(replicas, number);
      began.set(ts, performance.now());
      const ports = [number % replicas, (number + 1) % replicas].map((at) => FIRST_PORT + at);
      const answered = slack.answered(ts);
      await Promise.all([...new Set(ports)].map((port) => deliver(port, body)));
      await Promise.race([answered, new Promise((resolve) => setTimeout(resolve, LATE_MS))]);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

async function settle({ posts }: Slack): Promise<void> {
  for (let seen = -1; seen < posts.length; ) {
    seen = posts.length;
    await new Promise((resolve) => setTimeout(resolve, 700));
  }
}

async function measure(replicas: number, databaseUrl: string): Promise<string[]> {
  const slack = await openSlack();
  const children: ChildProcess[] = [];
  for (let at = 0; at < replicas; at++) children.push(await startReplica(FIRST_PORT + at, slack.url, databaseUrl));
  const began = new Map<string, number>();
  const started = performance.now();
  await load(replicas, slack, began);
  await settle(slack);
  const last = Math.max(...slack.posts.map(({ at }) => at));
  const latencies = slack.posts.map(({ ts, at }) => at - (began.get(ts) ?? at)).sort((left, right) => left - right);
  const answered = new Set(slack.posts.map(({ ts }) => ts)).size;
  for (const child of children) child.kill('SIGTERM');
  slack.server.closeAllConnections();
  slack.server.close();
  return [
    String(replicas),
    `${answered} of ${EVENTS}`,
    String(slack.posts.length - answered),
    `${((EVENTS / (last - started)) * 1000).toFixed(0)}`,
    `${quantile(latencies, 0.5).toFixed(0)} ms`,
    `${quantile(latencies, 0.99).toFixed(0)} ms`,
  ];
}

/** Measures real processes on one PostgreSQL: what they answer together, how fast, and whether anything is answered twice. */
export async function benchReplicas(): Promise<void> {
  const startPostgres = findPostgres();
  if (startPostgres === undefined) {
    console.log('\nReplicas: skipped, since PostgreSQL is not here; install it with apt-get install postgresql');
    return;
  }
  const postgres = await startPostgres();
  try {
    const rows: string[][] = [];
    for (const replicas of [1, REPLICAS]) rows.push(await measure(replicas, postgres.url));
    printTable('Replicas on PostgreSQL, every mention delivered to two of them', [
      ['replicas', 'answered', 'twice', 'answers a second', 'median', 'p99'],
      ...rows,
    ]);
  } finally {
    postgres.stop();
  }
}
