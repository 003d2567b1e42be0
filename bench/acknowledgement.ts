import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openSlackStandIn, signedHeaders } from '../test/slack/slack-stand-in.ts';
import { printTable } from './print-table.ts';
import { quantile } from './quantile.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SECRET = 'signing-secret-of-the-bench';
const REQUESTS = 2000;
const AT_ONCE = 16;
const QUESTIONS = [
  'which key do i need to ssh into an ec2 box',
  'how do I rotate an access key',
  'github actions deploy to aws without keys',
  'Unable to locate credentials',
  'difference between account id and canonical user id',
];

type Peer = { name: string; command: string[]; env: Record<string, string> };
type Figures = { name: string; start: number; median: number; p99: number; perSecond: number; memory: number };

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function commandBody(at: number): string {
  const text = QUESTIONS[at % QUESTIONS.length] as string;
  const fields = { command: '/awscred', text, team_id: 'T1', channel_id: 'C1', user_id: 'U1', api_app_id: 'A1' };
  return new URLSearchParams({ ...fields, response_url: 'https://hooks.slack.com/x', trigger_id: `t${at}` }).toString();
}

const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

/** Posts one signed command; resolves with the milliseconds to the whole acknowledgement and its body. */
function post(port: number, at: number): Promise<{ milliseconds: number; body: string }> {
  const body = commandBody(at);
  const headers = { 'content-type': 'application/x-www-form-urlencoded', ...signedHeaders(SECRET, body) };
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request(
      { port, host: '127.0.0.1', path: '/slack/events', method: 'POST', headers, agent },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () => {
          if (response.statusCode !== 200) reject(new Error(`Cannot measure: status ${response.statusCode}`));
          else resolve({ milliseconds: performance.now() - began, body: text });
        });
      },
    );
    sent.on('error', reject).end(body);
  });
}

async function untilHealthy(port: number): Promise<void> {
  for (let tries = 0; tries < 1000; tries++) {
    const response = await fetch(`http://127.0.0.1:${port}/health`).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('Cannot measure: the app does not start');
}

function residentMegabytes({ pid }: ChildProcess): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}

async function inParallel(port: number, count: number, from: number): Promise<number> {
  const began = performance.now();
  let next = from;
  const worker = async () => {
    while (next < from + count) await post(port, next++);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return (count / (performance.now() - began)) * 1000;
}

async function measure({ name, command, env }: Peer): Promise<Figures> {
  const port = await freePort();
  const began = performance.now();
  const [program, ...args] = command as [string, ...string[]];
  const child = spawn(program, args, {
    cwd: ROOT,
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: 'ignore',
  });
  try {
    await untilHealthy(port);
    const start = performance.now() - began;
    for (let at = 0; at < 200; at++) await post(port, at);
    const times: number[] = [];
    for (let at = 0; at < REQUESTS; at++) times.push((await post(port, 1000 + at)).milliseconds);
    const perSecond = await inParallel(port, REQUESTS, 10_000);
    return {
      name,
      start,
      median: quantile(times, 0.5),
      p99: quantile(times, 0.99),
      perSecond,
      memory: residentMegabytes(child),
    };
  } finally {
    child.kill('SIGTERM');
  }
}

/** A real answer, for the peer to acknowledge with: the same size on the wire. */
async function saveCard(env: Record<string, string>): Promise<string> {
  const port = await freePort();
  const child = spawn('node', ['bin/awscred.js', 'start'], {
    cwd: ROOT,
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: 'ignore',
  });
  await untilHealthy(port);
  const { body } = await post(port, 0);
  child.kill('SIGTERM');
  const file = path.join(tmpdir(), `awscred-bench-card-${process.pid}.json`);
  writeFileSync(file, body);
  return file;
}

/** Compares the acknowledgement of `/awscred` with a bare Bolt app that acknowledges a fixed card of the same size. */
export async function benchAcknowledgement(): Promise<void> {
  const slack = await openSlackStandIn();
  const env = {
    SLACK_BOT_TOKEN: 'xoxb-bench',
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: slack.apiUrl,
    LOG_LEVEL: 'info',
    HOST: '127.0.0.1',
    NODE_ENV: 'production',
  };
  const card = await saveCard(env);
  const bare = await measure({
    name: 'bare Bolt app',
    command: ['node', 'bench/bare-bolt-app.mjs'],
    env: { ...env, CARD_FILE: card },
  });
  const ours = await measure({ name: 'awscred', command: ['node', 'bin/awscred.js', 'start'], env });
  await slack.close();
  agent.destroy();
  print(bare, ours);
}

function print(bare: Figures, ours: Figures): void {
  const row = (it: Figures) => [
    it.name,
    `${it.median.toFixed(2)} ms`,
    `${it.p99.toFixed(2)} ms`,
    `${it.perSecond.toFixed(0)}/s`,
    `${it.start.toFixed(0)} ms`,
    `${it.memory.toFixed(0)} MB`,
  ];
  printTable(`Acknowledging /awscred, ${REQUESTS} signed requests`, [
    ['', 'median', 'p99', `throughput (${AT_ONCE} at once)`, 'start to /health', 'resident memory'],
    row(bare),
    row(ours),
    [
      'awscred against bare',
      `${(ours.median / bare.median).toFixed(2)} times`,
      `${(ours.p99 / bare.p99).toFixed(2)} times`,
      `${(ours.perSecond / bare.perSecond).toFixed(2)} times`,
      `${(ours.start - bare.start).toFixed(0)} ms more`,
      `${(ours.memory - bare.memory).toFixed(0)} MB more`,
    ],
  ]);
}
