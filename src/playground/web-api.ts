import type { IncomingHttpHeaders } from 'node:http';
import { CHAT_METHODS } from './web-api-chat.ts';
import { LOOKUP_METHODS } from './web-api-lookups.ts';
import { VIEW_METHODS } from './web-api-views.ts';
import type { JsonObject, Workspace } from './workspace.ts';

/** One method of the Web API: takes the arguments, answers with `ok` and what Slack would give. */
export type WebApiMethod = (workspace: Workspace, args: JsonObject) => JsonObject;

const METHODS = new Map<string, WebApiMethod>([...CHAT_METHODS, ...VIEW_METHODS, ...LOOKUP_METHODS]);

/**
 * Answers a call of Slack's Web API.
 *
 * @param method for example "chat.postMessage"
 * @param args the decoded body
 * @param headers of the request, for the token
 * @param botToken the one token that is let in
 * @returns Slack's answer, `ok: false` with an error code included
 */
export function callWebApi(
  workspace: Workspace,
  method: string,
  args: JsonObject,
  headers: IncomingHttpHeaders,
  botToken: string,
): JsonObject {
  const token = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? args.token;
  if (token === undefined || token === '') return { ok: false, error: 'not_authed' };
  if (token !== botToken) return { ok: false, error: 'invalid_auth' };
  const call = METHODS.get(method);
  return call ? call(workspace, args) : { ok: false, error: 'unknown_method', req_method: method };
}
