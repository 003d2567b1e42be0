import type { Mode } from '../config.ts';
import { type CallSlack, Unreachable } from './call-slack.ts';
import { type Diagnosis, failure, well } from './diagnosis.ts';
import { clockSkew, examineClock } from './examine-clock.ts';
import { examineAppToken, examineBotToken, examineSigningSecret } from './examine-tokens.ts';

/** Slack itself, asked without any token, and the clock beside it. */
async function examineAddress(call: CallSlack, mode: Mode['kind']): Promise<Diagnosis[]> {
  const answer = await call('api.test');
  const milliseconds = Math.round(answer.answeredAt - answer.sentAt);
  const reached =
    answer.error === undefined
      ? well('Slack', `answers in ${milliseconds} ms`)
      : failure('Slack', `answers ${answer.error}`, 'check SLACK_API_URL and any proxy; see https://slack-status.com');
  return [reached, examineClock(clockSkew(answer), mode)];
}

async function examineTokens(call: CallSlack, mode: Mode, scopes: readonly string[]): Promise<Diagnosis[]> {
  if (mode.kind === 'page') return [];
  const bot = await examineBotToken(call, mode.botToken, scopes);
  return mode.kind === 'socket'
    ? [...bot, await examineAppToken(call, mode.appToken)]
    : [...bot, examineSigningSecret(mode.signingSecret)];
}

/**
 * Looks at all that has to do with Slack; the local page needs none of it.
 *
 * @param call Slack's Web API
 * @param mode how Slack reaches the bot
 * @param scopes the bot scopes of `manifest.yml`
 */
export async function examineSlack(call: CallSlack, mode: Mode, scopes: readonly string[]): Promise<Diagnosis[]> {
  if (mode.kind === 'page') return [];
  try {
    const address = await examineAddress(call, mode.kind);
    const isUp = address.every(({ name, status }) => name !== 'Slack' || status === 'ok');
    return isUp ? [...address, ...(await examineTokens(call, mode, scopes))] : address;
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    return [failure('Slack', `cannot be reached (${error.message})`, 'check the network, any proxy and SLACK_API_URL')];
  }
}
