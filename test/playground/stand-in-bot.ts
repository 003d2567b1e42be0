import { createHmac } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createPlayground, type Playground, type PlaygroundOptions } from '../../src/playground/create-playground.ts';

/** A body the bot got, decoded: an envelope, a command's fields or an interaction payload. */
// biome-ignore lint/suspicious/noExplicitAny: tests read deep into Slack's payloads.
export type Received = Record<string, any>;

/** What the bot acknowledges with. */
export type Ack = object | string | { status: number } | undefined;

/** A running playground with a bot in it that answers as the test says. */
export type Stage = {
  playground: Playground;
  /** All that the bot got so far. */
  received: Received[];
  /** Whether each request was signed rightly. */
  signatures: boolean[];
  /** Calls the Web API with the bot's token. */
  api: (method: string, body?: object) => Promise<Received>;
  /** Does something in the page's name. */
  act: (action: string, body: object) => Promise<Received>;
  /** The workspace as a person sees it. */
  see: (person?: string) => Promise<Received>;
  /** Waits until the bot has got something. */
  waitFor: (matches: (body: Received) => boolean) => Promise<Received>;
};

/** Ids the playground always uses. */
export const IDS = {
  ada: 'U0ADA00001',
  ben: 'U0BEN00002',
  bot: 'U0BOT00009',
  help: 'C0AWSHELP1',
  random: 'C0RANDOM02',
  partners: 'C0PARTNER3',
  adaDm: 'D0ADA00001',
} as const;

/**
 * Starts a playground and mounts a bot.
 *
 * @param answer what the bot acknowledges a body with; may call the Web API first
 * @returns the stage; close its playground afterwards
 */
export async function openStage(
  answer: (body: Received, stage: Stage) => Ack | Promise<Ack> = () => undefined,
  options: Partial<PlaygroundOptions> = {},
): Promise<Stage> {
  const playground = await createPlayground({ port: 0, ...options });
  const stage: Stage = {
    playground,
    received: [],
    signatures: [],
    api: (method, body = {}) =>
      post(`${playground.apiUrl}${method}`, body, { authorization: `Bearer ${playground.botToken}` }),
    act: (action, body) =>
      post(`${playground.url}/workspace/${action}`, { person: IDS.ada, ...body }, { origin: playground.url }),
    see: (person = IDS.ada) => readSnapshot(`${playground.url}/workspace/events?person=${person}`),
    waitFor: (matches) => waitFor(() => stage.received.find(matches)),
  };
  playground.connect((req, res) => void listen(stage, answer, req, res));
  return stage;
}

async function listen(
  stage: Stage,
  answer: (body: Received, stage: Stage) => Ack | Promise<Ack>,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  if (req.url === '/health') return void res.end('{"ok":true}');
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  const raw = Buffer.concat(chunks).toString('utf8');
  stage.signatures.push(isSigned(stage.playground.signingSecret, req, raw));
  const body = decode(raw, String(req.headers['content-type']));
  stage.received.push({ ...body, retryNum: req.headers['x-slack-retry-num'] });
  const ack = await answer(body, stage);
  if (ack && typeof ack === 'object' && 'status' in ack) res.writeHead(ack.status as number).end();
  else if (typeof ack === 'object') res.setHeader('content-type', 'application/json').end(JSON.stringify(ack));
  else res.end(ack);
}

function isSigned(secret: string, req: IncomingMessage, raw: string): boolean {
  const base = `v0:${req.headers['x-slack-request-timestamp']}:${raw}`;
  return req.headers['x-slack-signature'] === `v0=${createHmac('sha256', secret).update(base).digest('hex')}`;
}

function decode(raw: string, contentType: string): Received {
  if (contentType === 'application/json') return JSON.parse(raw);
  const fields = Object.fromEntries(new URLSearchParams(raw));
  return fields.payload ? JSON.parse(fields.payload) : fields;
}

/**
 * Posts JSON.
 *
 * @returns the decoded answer with its HTTP status
 */
export async function post(url: string, body: object, headers: Record<string, string> = {}): Promise<Received> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, ...(JSON.parse(await response.text()) as object) };
}

async function readSnapshot(url: string): Promise<Received> {
  const abort = new AbortController();
  const response = await fetch(url, { signal: abort.signal });
  let text = '';
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += Buffer.from(chunk).toString('utf8');
    if (text.includes('\n\n')) break;
  }
  abort.abort();
  return JSON.parse(text.slice('data: '.length, text.indexOf('\n\n')));
}

async function waitFor<T>(find: () => T | undefined): Promise<T> {
  for (let tries = 0; tries < 200; tries += 1) {
    const found = find();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('Cannot go on: the bot did not get what the test waits for');
}

/**
 * The messages a person sees in a conversation.
 */
export function messagesOf(snapshot: Received, conversation: string): Received[] {
  return snapshot.conversations.find(({ id }: Received) => id === conversation).messages;
}
