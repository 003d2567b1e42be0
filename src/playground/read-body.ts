import type { IncomingMessage } from 'node:http';
import { isObject } from './blocks.ts';
import type { JsonObject } from './workspace.ts';

const MAX_BODY = 1024 * 1024;

/** Why a body could not be read, as an HTTP status. */
export type BodyProblem = { status: 400 | 413 };

/**
 * Reads the body of a request, JSON or a form whose fields may hold JSON.
 *
 * @returns the object it holds, or the status to refuse it with
 */
export async function readBody(req: IncomingMessage): Promise<{ body: JsonObject } | BodyProblem> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length;
    // Read on without keeping, so that the refusal reaches the sender.
    if (size <= MAX_BODY) chunks.push(chunk);
  }
  if (size > MAX_BODY) return { status: 413 };
  return parseBody(Buffer.concat(chunks).toString('utf8'), req.headers['content-type'] ?? '');
}

function parseBody(text: string, contentType: string): { body: JsonObject } | BodyProblem {
  if (text === '') return { body: {} };
  try {
    const body: unknown = contentType.startsWith('application/x-www-form-urlencoded')
      ? parseForm(text)
      : JSON.parse(text);
    return isObject(body) ? { body } : { status: 400 };
  } catch {
    return { status: 400 };
  }
}

// Slack's clients put structures into form fields as JSON.
const JSON_FIELDS = new Set(['blocks', 'view', 'message', 'attachments', 'metadata']);

function parseForm(text: string): JsonObject {
  const fields = [...new URLSearchParams(text)].map(([key, value]) => {
    return [key, JSON_FIELDS.has(key) && value !== '' ? (JSON.parse(value) as unknown) : value] as const;
  });
  return Object.fromEntries(fields);
}
