let counter = 0;

function unique(prefix: string): string {
  counter += 1;
  return `${prefix}${counter}`;
}

/** A slash command as Slack posts it. */
export function slashCommand(text: string, responseUrl = 'https://hooks.slack.com/x'): Record<string, string> {
  return {
    command: '/awscred',
    text,
    team_id: 'T1',
    channel_id: 'C1',
    channel_name: 'aws-help',
    user_id: 'U1',
    user_name: 'ada',
    api_app_id: 'A1',
    is_enterprise_install: 'false',
    response_url: responseUrl,
    trigger_id: unique('trigger-'),
  };
}

/** An event in its envelope; fields of the event override the defaults. */
export function eventEnvelope(
  event: Record<string, unknown>,
  envelope: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    type: 'event_callback',
    team_id: 'T1',
    api_app_id: 'A1',
    event_id: unique('Ev'),
    event_time: 1_700_000_000,
    authorizations: [{ team_id: 'T1', user_id: 'UBOT', is_bot: true }],
    event: { user: 'U1', channel: 'C1', ts: `1700000000.${unique('')}`, ...event },
    ...envelope,
  };
}

/** A mention in a channel. */
export function mention(text: string, event: Record<string, unknown> = {}): Record<string, unknown> {
  return eventEnvelope({ type: 'app_mention', text: `<@UBOT> ${text}`, ...event });
}

/** A direct message to the bot. */
export function directMessage(text: string, event: Record<string, unknown> = {}): Record<string, unknown> {
  return eventEnvelope({ type: 'message', channel: 'D1', channel_type: 'im', text, ...event });
}

/** A pressed button. */
export function buttonPress(
  actionId: string,
  value: string,
  more: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    type: 'block_actions',
    team: { id: 'T1', domain: 'playground' },
    user: { id: 'U1', team_id: 'T1' },
    api_app_id: 'A1',
    container: { type: 'message', message_ts: '1700000000.000100', channel_id: 'C1', is_ephemeral: true },
    trigger_id: unique('trigger-'),
    channel: { id: 'C1', name: 'aws-help' },
    actions: [{ type: 'button', action_id: actionId, block_id: 'b1', value, action_ts: '1700000001.000100' }],
    ...more,
  };
}
