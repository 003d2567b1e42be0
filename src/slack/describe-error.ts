import { readSlackFailure, type SlackFailure } from './slack-failure.ts';

/** What a log line says of an error: no message, since that can hold what somebody wrote, but where it was thrown. */
export type DescribedError = { name: string; code?: string; at: string[] } & Partial<SlackFailure>;

const MOST_FRAMES = 5;

/** The message stands in front of the frames, and may have lines of its own. */
function framesOf({ stack = '', message }: Error): string[] {
  const lines = stack.replace(message, '').split('\n');
  const frames = lines.filter((line) => /^\s+at /.test(line));
  return frames.slice(0, MOST_FRAMES).map((line) => line.trim());
}

/** What went wrong in a listener, out of what Bolt wraps around it. */
function unwrap(error: Error): Error {
  const { original } = error as { original?: unknown };
  return original instanceof Error ? original : error;
}

/** A code of its own, or of the system below: where the network fails, only that tells how. */
function codeOf(error: Error): string | undefined {
  const { cause, code } = error as { code?: unknown; cause?: unknown };
  if (error.name === 'TimeoutError') return error.name;
  const inner = cause instanceof Error ? codeOf(cause) : undefined;
  return inner ?? (typeof code === 'string' ? code : undefined);
}

/**
 * Describes an error for the log.
 *
 * @param thrown anything that was thrown
 */
export function describeError(thrown: unknown): DescribedError {
  if (!(thrown instanceof Error)) return { name: typeof thrown, at: [] };
  const error = unwrap(thrown);
  const code = codeOf(error);
  return { name: error.name, ...(code !== undefined && { code }), ...readSlackFailure(error), at: framesOf(error) };
}
