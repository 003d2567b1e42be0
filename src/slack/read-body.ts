import type { IncomingMessage } from 'node:http';

/**
 * Reads the body of a request.
 *
 * @param request what comes in
 * @param limit the most bytes that are kept; what comes after them is read and dropped, so that the sender can read the answer
 * @returns undefined when it is larger
 * @throws Error when the sender went away in the middle of it
 */
export function readBody(request: IncomingMessage, limit: number): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= limit) chunks.push(chunk);
      else resolve(undefined);
    });
    request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    request.on('error', reject);
    request.on('close', () => reject(new Error('Cannot read a request: its sender went away')));
  });
}
