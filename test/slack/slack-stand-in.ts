import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

/** One call that the bot made to Slack's Web API or to a response URL. */
export type Call = { method: string; body: Record<string, unknown> };

/** Slack as the bot sees it: the Web API, response URLs and Socket Mode, on loopback. */
export type SlackStandIn = {
  apiUrl: string;
  responseUrl: string;
  calls: Call[];
  /** Answers by method, instead of `{ok: true}`; a function may hang by never calling back. */
  replies: Map<string, (response: ServerResponse) => void>;
  /** Resolves with the first call of that method after those already seen. */
  next(method: string, count?: number): Promise<Call>;
  /** Open connections of Socket Mode, the newest last. */
  links: WebSocket[];
  /** Whether a new connection is greeted, as Slack does; without it the bot waits. */
  greeting: { isOn: boolean };
  /** Acknowledgements by envelope, with how often each came. */
  acknowledged: Map<string, number>;
  /** Sends an envelope over Socket Mode and resolves with the bot's acknowledgement. */
  sendEnvelope(type: string, payload: object): Promise<Record<string, unknown>>;
  /** Breaks the web socket off, as a network does. */
  dropSocket(): void;
  close(): Promise<void>;
};

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  if (request.headers['content-type']?.includes('json')) return JSON.parse(text);
  const form = Object.fromEntries(new URLSearchParams(text));
  return Object.fromEntries(Object.entries(form).map(([key, value]) => [key, parseJson(value)]));
}

function parseJson(value: string): unknown {
  if (!/^[[{]/.test(value)) return value;
  return JSON.parse(value);
}

function send(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** Opens a stand-in on a free port. */
export async function openSlackStandIn(): Promise<SlackStandIn> {
  const calls: Call[] = [];
  const replies: SlackStandIn['replies'] = new Map();
  const waiting: { method: string; count: number; resolve: (call: Call) => void }[] = [];
  const acks = new Map<string, (ack: Record<string, unknown>) => void>();
  const links: WebSocket[] = [];
  const greeting = { isOn: true };
  const acknowledged = new Map<string, number>();
  let envelopes = 0;

  const note = (call: Call) => {
    calls.push(call);
    for (const [at, it] of waiting.entries()) {
      const seen = calls.filter(({ method }) => method === it.method);
      if (seen.length >= it.count) {
        waiting.splice(at, 1);
        it.resolve(seen[it.count - 1] as Call);
      }
    }
  };
  const server: Server = createServer(async (request, response) => {
    const method = request.url?.split('/').pop() ?? '';
    note({ method, body: await readBody(request) });
    const reply = replies.get(method);
    if (reply) return reply(response);
    if (method === 'apps.connections.open') return send(response, { ok: true, url: `ws://127.0.0.1:${port}/socket` });
    send(response, {
      ok: true,
      user_id: 'UBOT',
      bot_id: 'BBOT',
      team_id: 'T1',
      ts: '1700000000.000100',
      channel: 'C1',
    });
  });
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (it) => {
    links.push(it);
    it.on('close', () => links.splice(links.indexOf(it), 1));
    if (greeting.isOn) it.send(JSON.stringify({ type: 'hello', num_connections: 1 }));
    it.on('message', (data) => {
      const ack = JSON.parse(String(data)) as { envelope_id: string };
      acknowledged.set(ack.envelope_id, (acknowledged.get(ack.envelope_id) ?? 0) + 1);
      acks.get(ack.envelope_id)?.(ack);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    responseUrl: `http://127.0.0.1:${port}/respond`,
    calls,
    replies,
    links,
    greeting,
    acknowledged,
    next: (method, count = 1) => {
      const seen = calls.filter((call) => call.method === method);
      if (seen.length >= count) return Promise.resolve(seen[count - 1] as Call);
      return new Promise((resolve) => waiting.push({ method, count, resolve }));
    },
    sendEnvelope: (type, payload) => {
      envelopes += 1;
      const id = `envelope-${envelopes}`;
      links.at(-1)?.send(JSON.stringify({ envelope_id: id, type, payload, accepts_response_payload: true }));
      return new Promise((resolve) => acks.set(id, resolve));
    },
    dropSocket: () => {
      for (const client of sockets.clients) client.terminate();
    },
    close: () =>
      new Promise((resolve) => {
        for (const client of sockets.clients) client.terminate();
        sockets.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Signs a request body as Slack does. @see https://docs.slack.dev/authentication/verifying-requests-from-slack */
export function signedHeaders(
  secret: string,
  body: string,
  timestamp = Math.floor(Date.now() / 1000),
): Record<string, string> {
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': String(timestamp), 'x-slack-signature': `v0=${signature}` };
}
