/**
 * Slack's own name for why it refused a call.
 *
 * @param error what the Web API's client threw
 * @returns undefined when it is no refusal of Slack's
 */
export function slackErrorCode(error: unknown): string | undefined {
  const code = (error as { data?: { error?: unknown } } | null | undefined)?.data?.error;
  return typeof code === 'string' ? code : undefined;
}

const NOT_THERE = ['not_in_channel', 'channel_not_found', 'is_archived', 'restricted_action', 'no_permission'];

/** Whether the bot cannot post there because nobody has let it in. */
export function isNotInChannel(error: unknown): boolean {
  return NOT_THERE.includes(slackErrorCode(error) ?? '');
}
