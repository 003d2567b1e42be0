import type { IncomingMessage, ServerResponse } from 'node:http';
import { echoOf } from './bot-echoes.ts';
import type { EventStream } from './event-stream.ts';
import { isAllowed } from './guard-request.ts';
import { isPageFile, servePageFile } from './page-files.ts';
import { readBody } from './read-body.ts';
import { postToResponseUrl } from './response-urls.ts';
import type { Sender } from './send-to-app.ts';
import { callWebApi } from './web-api.ts';
import { findPerson, type JsonObject, type Workspace } from './workspace.ts';
import { handleAction } from './workspace-api.ts';

/** A node request listener, such as that of a Bolt receiver. */
export type RequestListener = (req: IncomingMessage, res: ServerResponse) => unknown;

/** What the server is made of. */
export type Parts = {
  workspace: Workspace;
  sender: Sender;
  streams: EventStream;
  port: number;
  pageFolder: string;
  botToken: string;
  /** The bot, once it is connected. */
  bot: () => RequestListener | undefined;
};

/**
 * Answers every request of the playground's server.
 *
 * @param parts of the playground
 */
export async function handleRequest(parts: Parts, req: IncomingMessage, res: ServerResponse): Promise<void> {
  res.setHeader('x-content-type-options', 'nosniff');
  try {
    if (!isAllowed(req, parts.port)) return sendError(res, 403);
    await route(parts, req, res);
  } catch {
    // Nothing of a request is logged: it may hold what a person typed.
    if (!res.headersSent) sendError(res, 500);
    else res.end();
  }
}

/** What the bot itself answers. */
const BOT_PATHS = ['/slack/events', '/health', '/ready'];

async function route(parts: Parts, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const url = req.url ?? '/';
  if (!URL.canParse(url, 'http://localhost')) return sendError(res, 400);
  const { pathname: path, searchParams } = new URL(url, 'http://localhost');
  if (BOT_PATHS.includes(path)) return passToBot(parts, req, res);
  if (req.method === 'GET' && isPageFile(path)) return servePageFile(parts.pageFolder, path, res);
  if (req.method === 'GET' && path === '/workspace/events') return openStream(parts, searchParams, req, res);
  const handle = req.method === 'POST' ? findPostHandler(path) : undefined;
  if (!handle) return sendError(res, 404);
  const read = await readBody(req);
  if ('status' in read) return sendError(res, read.status);
  await handle(parts, path.slice(path.lastIndexOf('/') + 1), read.body, req, res);
}

async function passToBot({ bot }: Parts, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const listener = bot();
  if (!listener) return sendError(res, 503);
  await listener(req, res);
}

function openStream(parts: Parts, query: URLSearchParams, req: IncomingMessage, res: ServerResponse): void {
  // A page that has just been opened does not know anybody yet.
  const person = query.has('person') ? findPerson(parts.workspace, query.get('person')) : parts.workspace.people[0];
  if (person) parts.streams.add(person.id, req, res);
  else sendError(res, 400);
}

type PostHandler = (
  parts: Parts,
  name: string,
  body: JsonObject,
  req: IncomingMessage,
  res: ServerResponse,
) => Promise<void> | void;

function findPostHandler(path: string): PostHandler | undefined {
  if (/^\/api\/[\w.]+$/.test(path)) return answerApi;
  if (/^\/response\/[0-9A-F]+$/.test(path)) return answerResponseUrl;
  return /^\/workspace\/[a-z]+$/.test(path) ? answerPage : undefined;
}

function answerApi(parts: Parts, method: string, body: JsonObject, req: IncomingMessage, res: ServerResponse): void {
  const answer = callWebApi(parts.workspace, method, body, req.headers, parts.botToken);
  send(res, 200, answer);
  const echo = echoOf(parts.workspace, method, answer);
  if (echo) parts.sender.event(echo);
}

function answerResponseUrl(
  { workspace }: Parts,
  id: string,
  body: JsonObject,
  _req: IncomingMessage,
  res: ServerResponse,
): void {
  const { status, answer } = postToResponseUrl(workspace, id, body);
  send(res, status, answer);
}

async function answerPage(
  { workspace, sender }: Parts,
  action: string,
  body: JsonObject,
  _req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const answer = await handleAction(workspace, sender, action, body);
  if (answer) send(res, 200, answer);
  else sendError(res, 400);
}

function send(res: ServerResponse, status: number, body: object): void {
  res.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  res.end(JSON.stringify(body));
}

function sendError(res: ServerResponse, status: number): void {
  send(res, status, { ok: false, error: ERRORS[status] ?? 'internal_error' });
}

const ERRORS: Record<number, string> = {
  400: 'bad_request',
  403: 'forbidden',
  404: 'not_found',
  413: 'too_large',
  503: 'not_ready',
};
