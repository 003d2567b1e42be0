/** How long a person waits for something to be kept, before being told that it was not. */
export const KEEPING_MS = 2000;

/** Something that took too long. */
export class TooSlowError extends Error {}

/**
 * Waits for a piece of work, but not for ever.
 *
 * @param work what is waited for; it may go on after all
 * @param milliseconds how long
 * @throws TooSlowError when it takes longer
 */
export async function within<T>(work: Promise<T>, milliseconds = KEEPING_MS): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TooSlowError('Cannot wait any longer')), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
