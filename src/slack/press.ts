import type { AllMiddlewareArgs, BlockAction, ButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';

/** A pressed button, and what is needed to serve it. */
export type Press = Pick<
  SlackActionMiddlewareArgs<BlockAction<ButtonAction>> & AllMiddlewareArgs,
  'ack' | 'action' | 'body' | 'client'
>;

/** Who pressed, and where the message with the button stands; empty where Slack does not say. */
export type PressPlace = { team: string; channel: string; message: string; thread: string | undefined; user: string };

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A view opened from a card carries in its metadata where that card stands. */
function metadataOf(body: BlockAction): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body.view?.private_metadata ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/**
 * Reads where a button was pressed.
 *
 * @param body the press as Slack sent it; nothing in it is taken for granted
 */
export function placeOf(body: BlockAction): PressPlace {
  const container = (body.container ?? {}) as Record<string, unknown>;
  const message = (body.message ?? {}) as Record<string, unknown>;
  const metadata = metadataOf(body);
  return {
    team: text(body.team?.id) ?? text((body.user as { team_id?: unknown } | undefined)?.team_id) ?? '',
    channel: text(body.channel?.id) ?? text(container.channel_id) ?? text(metadata.channel) ?? '',
    message: text(container.message_ts) ?? text(message.ts) ?? '',
    thread: text(message.thread_ts) ?? text(container.thread_ts) ?? text(metadata.thread),
    user: text(body.user?.id) ?? '',
  };
}
