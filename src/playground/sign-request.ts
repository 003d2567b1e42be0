import { createHmac } from 'node:crypto';

/**
 * Signs a request as Slack does (version v0).
 *
 * @param secret the app's signing secret
 * @param seconds the time in the timestamp header
 * @param body the raw body
 * @returns the value of the X-Slack-Signature header
 */
export function signRequest(secret: string, seconds: number, body: string): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex')}`;
}
