import type { BlockAction } from '@slack/bolt';
import type { Card } from '../cards/card.ts';
import type { Dependencies } from './dependencies.ts';
import { describeError } from './describe-error.ts';
import { FAILURES } from './sentences.ts';

/** Where a pressed button's message stands, so that the reply lands beside it. */
function threadOf(body: BlockAction): { thread_ts?: string } {
  const message = body.message as { thread_ts?: string } | undefined;
  const thread = message?.thread_ts ?? (body.container as { thread_ts?: string } | undefined)?.thread_ts;
  return thread ? { thread_ts: thread } : {};
}

/**
 * Shows a card to whoever pressed a button, beside the message or in its place.
 *
 * @param body the press as Slack sent it
 * @param card what to show
 * @param replace whether it takes the place of the message
 * @throws Error when Slack does not take it
 */
export async function showToPresser(
  body: BlockAction,
  card: Card,
  replace: boolean,
  { respond }: Pick<Dependencies, 'respond'>,
): Promise<void> {
  await respond(body.response_url, {
    ...card,
    response_type: 'ephemeral',
    replace_original: replace,
    ...(replace ? {} : threadOf(body)),
  });
}

/** Says one sentence to whoever pressed. */
export async function sayToPresser(
  body: BlockAction,
  sentence: string,
  dependencies: Pick<Dependencies, 'respond'>,
): Promise<void> {
  await showToPresser(body, { text: sentence, blocks: [] }, false, dependencies);
}

/** Does what a button asks for, or says that it could not be done. */
export async function orApologise(
  body: BlockAction,
  dependencies: Dependencies,
  work: () => Promise<unknown>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    dependencies.log.error(describeError(error), 'cannot serve a button');
    await sayToPresser(body, FAILURES.show, dependencies).catch(() => undefined);
  }
}
