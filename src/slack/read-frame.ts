/** What a frame of Socket Mode is to us. */
export type Frame =
  /** The SDK can be given it. */
  | { kind: 'pass'; data: string }
  /** Slack is about to close this connection. */
  | { kind: 'notice'; reason: string }
  /** Slack delivers no more events for a while, since there were too many. */
  | { kind: 'limited'; data: string }
  | { kind: 'drop' };

type Fields = Record<string, unknown>;

const DELIVERIES: readonly unknown[] = ['slash_commands', 'interactive', 'events_api'];

/** The SDK tells its own news under these names, and would take events called the same for its own. */
const NAMES_OF_THE_SDK: readonly unknown[] = [
  'connecting',
  'connected',
  'reconnecting',
  'disconnecting',
  'disconnected',
  'authenticated',
  'error',
  'close',
  'ws_message',
  'outgoing_message',
  'slack_event',
];

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}

/** Whether the SDK takes it as it is: it reads the type of an event without looking whether there is one. */
function isSound({ type, payload }: Fields): boolean {
  if (!DELIVERIES.includes(type) || !isFields(payload)) return false;
  if (type !== 'events_api') return true;
  return (
    isFields(payload.event) && typeof payload.event.type === 'string' && !NAMES_OF_THE_SDK.includes(payload.event.type)
  );
}

function readEnvelope(envelope: Fields, data: string): Frame {
  if (typeof envelope.envelope_id !== 'string') return { kind: 'drop' };
  if (isSound(envelope)) return { kind: 'pass', data };
  // Nobody serves it, and it is acknowledged as what nobody serves: otherwise Slack sends it again.
  const empty = JSON.stringify({ envelope_id: envelope.envelope_id, type: 'unserved', payload: {} });
  const isLimited = isFields(envelope.payload) && envelope.payload.type === 'app_rate_limited';
  return { kind: isLimited ? 'limited' : 'pass', data: empty };
}

/**
 * Reads a frame of Socket Mode before the SDK does, which ends the process over what it does not expect.
 *
 * @param data what came
 * @see https://docs.slack.dev/apis/events-api/using-socket-mode
 */
export function readFrame(data: unknown): Frame {
  const frame = typeof data === 'string' ? parse(data) : undefined;
  if (!isFields(frame)) return { kind: 'drop' };
  if (frame.type === 'hello') return { kind: 'pass', data: '{"type":"hello"}' };
  if (frame.type === 'disconnect') return { kind: 'notice', reason: String(frame.reason) };
  return readEnvelope(frame, data as string);
}
