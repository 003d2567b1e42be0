import type { WebClient } from '@slack/web-api';
import { buildDigest, digestWeek, IGNORED_FOR_MS, isDigestDue } from '../gaps/digest.ts';
import type { Library } from '../matching/library.ts';
import type { Store } from '../store/store.ts';
import type { Log } from './dependencies.ts';
import { describeError } from './describe-error.ts';
import { postMessage } from './post-message.ts';

/** What the weekly digest needs. */
export type DigestOptions = {
  client: WebClient;
  store: Pick<Store, 'claim' | 'setting' | 'saveSetting' | 'gaps'>;
  /** The knowledge as of now. */
  library(): Library;
  log: Log;
  /** Slack's id of the curators' channel; the bot must be a member. */
  channel: string;
  /** Milliseconds since 1970. */
  now(): number;
};

const MINUTE_MS = 60_000;
const CHECKED_EVERY_MS = 10 * MINUTE_MS;
const WEEK_MS = 7 * 24 * 60 * MINUTE_MS;

/** Where the store keeps when the last digest was sent. */
const SENT = 'digest sent';

/** Long enough that no two processes post at once; when posting failed, another try is made after it. */
const CLAIMED_FOR_MS = 60 * MINUTE_MS;

async function lastSent({ store }: DigestOptions): Promise<number | undefined> {
  const saved = Number(await store.setting(SENT));
  return Number.isFinite(saved) ? saved : undefined;
}

async function sendDigest(options: DigestOptions, at: number, last: number | undefined): Promise<void> {
  const { client, store, library, log, channel } = options;
  const since = last ?? at - WEEK_MS;
  const card = buildDigest(library(), await store.gaps(since - IGNORED_FOR_MS), since);
  if (card) await postMessage(client, { channel }, card);
  await store.saveSetting(SENT, String(at));
  log.info({ posted: card !== undefined }, 'weekly digest of gaps');
}

async function sendWhenDue(options: DigestOptions): Promise<void> {
  const at = options.now();
  if (!isDigestDue(await lastSent(options), at)) return;
  if (!(await options.store.claim([`digest ${digestWeek(at)}`], CLAIMED_FOR_MS))) return;
  // Another process may have sent it, and its claim lapsed, since this one looked.
  const last = await lastSent(options);
  if (isDigestDue(last, at)) await sendDigest(options, at, last);
}

function slackCodeOf(error: unknown): object {
  const code = (error as { data?: { error?: unknown } } | undefined)?.data?.error;
  return typeof code === 'string' ? { slack: code } : {};
}

/**
 * Posts the week's gaps into the curators' channel, on Monday at 09:00 UTC or as soon as the bot runs after that. Of several processes
 * on one store one posts. What fails is logged and tried again an hour later; nothing is posted in a week without gaps.
 *
 * @param options Slack, the store, and where to post
 * @returns ends it; resolves once a digest that is being sent is out
 */
export function startDigest(options: DigestOptions): () => Promise<void> {
  let running = Promise.resolve();
  const check = () => {
    running = running
      .then(() => sendWhenDue(options))
      .catch((error: unknown) => {
        options.log.error({ ...describeError(error), ...slackCodeOf(error) }, 'weekly digest not sent');
      });
  };
  const timer = setInterval(check, CHECKED_EVERY_MS).unref();
  check();
  return () => {
    clearInterval(timer);
    return running;
  };
}
