import { remedyFor } from '../slack/slack-failure.ts';
import type { CallSlack } from './call-slack.ts';
import { type Diagnosis, failure, warning, well } from './diagnosis.ts';
import { examineScopes } from './examine-scopes.ts';

function refused(name: string, code: string): Diagnosis {
  return failure(
    name,
    `Slack refuses it (${code})`,
    remedyFor(code) ?? 'see what Slack says of that code, and try again',
  );
}

/** A name that a workspace or an app was given, fit to be printed. */
function nameIn(body: Record<string, unknown>, field: string): string {
  return JSON.stringify(String(body[field] ?? 'unknown').slice(0, 80));
}

/**
 * Asks Slack whose the bot token is and what it may do.
 *
 * @param call Slack's Web API
 * @param token as set
 * @param scopes the bot scopes of `manifest.yml`
 */
export async function examineBotToken(call: CallSlack, token: string, scopes: readonly string[]): Promise<Diagnosis[]> {
  const { error, body, headers } = await call('auth.test', token);
  if (error !== undefined) return [refused('bot token', error)];
  const known = well('bot token', `is of ${nameIn(body, 'user')} in the workspace ${nameIn(body, 'team')}`);
  return [known, examineScopes(headers.get('x-oauth-scopes'), scopes)];
}

/**
 * Asks Slack for a web socket, which is not opened.
 *
 * @param call Slack's Web API
 * @param token as set
 */
export async function examineAppToken(call: CallSlack, token: string): Promise<Diagnosis> {
  const name = 'app token';
  const { error, body } = await call('apps.connections.open', token);
  if (error === 'missing_scope')
    return failure(name, 'it lacks the scope connections:write', 'generate one with it, under Basic Information');
  if (error !== undefined) return refused(name, error);
  return typeof body.url === 'string'
    ? well(name, 'Slack gives it a web socket')
    : failure(name, 'Slack gives it no web socket', 'turn Socket Mode on in the settings of the app');
}

/** Slack's signing secrets are 32 hexadecimal digits; a token or a client secret is often pasted in their place. */
export function examineSigningSecret(secret: string): Diagnosis {
  const name = 'signing secret';
  if (/^[0-9a-f]{32}$/.test(secret)) return well(name, 'has the form of one');
  return warning(name, 'does not have the form of one', 'copy it again: Basic Information, Signing Secret, Show');
}
