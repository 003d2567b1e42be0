import { guardText } from './guard-text.ts';

/** What Slack's own addresses hold is as good as a token; the guard knows the common ones, this is for all that are left. */
const SLACK_ADDRESS = /https:(?:\\?\/){2}hooks\.slack(?:-gov)?\.com[^\s"'<>]{0,600}/g;

/** Names under which Slack's signing secret and tokens are logged. The value may stand in quotes, escaped or not. */
const SLACK_SECRET =
  /(?<label>(?:signing[_ -]?secret|SLACK_(?:BOT_TOKEN|APP_TOKEN|USER_TOKEN|SIGNING_SECRET|CLIENT_SECRET)|x-slack-signature|verification[_ -]?token|trigger_id|response_url)(?:\\?["'])?\s{0,3}[:=]\s{0,3}(?:\\?["'])?)(?<value>(?!\[)[^\s"'\\,}]{6,800})/gi;

/**
 * Takes out of a line of a log whatever must not be logged: all that the guard takes out, and what Slack's own addresses,
 * signatures and signing secrets hold.
 *
 * @param text a line, or any text that is about to be written
 */
export function redactLine(text: string): string {
  const line = text.replace(SLACK_ADDRESS, '[Slack address removed]').replace(SLACK_SECRET, '$<label>[removed]');
  return guardText(line).text;
}
