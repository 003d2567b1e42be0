/** What a log line says of an error: no message, since that can hold what somebody wrote, but where it was thrown. */
export type DescribedError = { name: string; code?: string; at: string[] };

const MOST_FRAMES = 5;

/**
 * Describes an error for the log.
 *
 * @param error anything that was thrown
 */
export function describeError(error: unknown): DescribedError {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const { code } = error as { code?: unknown };
  // The message stands in front of the frames, and may have lines of its own.
  const frames = (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    ...(typeof code === 'string' && { code }),
    at: frames.slice(0, MOST_FRAMES).map((line) => line.trim()),
  };
}
