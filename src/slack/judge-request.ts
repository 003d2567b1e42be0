import type { IncomingHttpHeaders } from 'node:http';
import { parse as parseForm } from 'node:querystring';
import { isValidSlackRequest } from '@slack/bolt';

/** How old a request may be. @see https://docs.slack.dev/authentication/verifying-requests-from-slack */
const BEHIND_SECONDS = 5 * 60;

/** How far ahead of our clock a request may be stamped. */
const AHEAD_SECONDS = 60;

/** A request that came over HTTP. */
export type Judged = { headers: IncomingHttpHeaders; body: string };

/** Why a request is refused. */
export type Reason = 'signature' | 'clock' | 'content type' | 'body';

/** What becomes of a request. */
export type Verdict =
  | { kind: 'refuse'; status: number; reason: Reason; secondsAhead?: number }
  | { kind: 'answer'; body: object | undefined }
  | { kind: 'deliver'; payload: Record<string, unknown> };

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';

function typeOf({ 'content-type': type = JSON_TYPE }: IncomingHttpHeaders): string {
  return (type.split(';', 1)[0] ?? '').trim().toLowerCase();
}

function isGenuine({ headers, body }: Judged, signingSecret: string, stamp: number): boolean {
  const signature = headers['x-slack-signature'];
  if (typeof signature !== 'string') return false;
  return isValidSlackRequest({
    signingSecret,
    body,
    headers: { 'x-slack-signature': signature, 'x-slack-request-timestamp': stamp },
    // The signature alone is asked about here, so that a wrong clock can be told from a wrong secret.
    nowMilliseconds: stamp * 1000,
  });
}

function verify(request: Judged, signingSecret: string, now: number): Verdict | undefined {
  const stamp = Number(request.headers['x-slack-request-timestamp']);
  if (!isGenuine(request, signingSecret, stamp)) return { kind: 'refuse', status: 401, reason: 'signature' };
  const secondsAhead = Math.round(stamp - now / 1000);
  const isTimely = secondsAhead >= -BEHIND_SECONDS && secondsAhead <= AHEAD_SECONDS;
  return isTimely ? undefined : { kind: 'refuse', status: 401, reason: 'clock', secondsAhead };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readPayload(type: string, body: string): unknown {
  if (type === JSON_TYPE) return parseJson(body);
  const form = parseForm(body);
  return typeof form.payload === 'string' ? parseJson(form.payload) : { ...form };
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;
}

/**
 * Judges a request: whether it is Slack's, of now, and something that Bolt can be given.
 *
 * @param request headers and body
 * @param signingSecret what Slack signs with
 * @param now the time, in milliseconds
 */
export function judgeRequest(request: Judged, signingSecret: string, now: number): Verdict {
  const type = typeOf(request.headers);
  // Slack asks in this way whether the certificate is good, unsigned, and expects nothing but 200.
  if (type === FORM && request.body.includes('ssl_check=1') && parseForm(request.body).ssl_check === '1')
    return { kind: 'answer', body: undefined };
  const refused = verify(request, signingSecret, now);
  if (refused) return refused;
  if (type !== FORM && type !== JSON_TYPE) return { kind: 'refuse', status: 415, reason: 'content type' };
  const payload = readPayload(type, request.body);
  if (!isFields(payload)) return { kind: 'refuse', status: 400, reason: 'body' };
  if (payload.type !== 'url_verification') return { kind: 'deliver', payload };
  return { kind: 'answer', body: { challenge: payload.challenge } };
}
