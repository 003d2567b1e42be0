import type { App, ReceiverEvent } from '@slack/bolt';
import type { Log } from './dependencies.ts';
import { describeError } from './describe-error.ts';
import { COMMAND } from './listeners/commands.ts';
import { FAILURES } from './sentences.ts';

/** Slack waits for three seconds; the rest is for the way there. */
const TIME_LIMIT_MS = 2500;

/** What serves a delivery: Bolt's app. */
export type Server = Pick<App, 'processEvent'>;

type Ack = ReceiverEvent['ack'];

function emptyReply({ type }: ReceiverEvent['body']): object | undefined {
  return type === 'block_suggestion' ? { options: [] } : undefined;
}

/** What Slack gets when no listener answered. Only to a command can something be said in this way. */
function replyWithout(body: ReceiverEvent['body'], isLate: boolean): object | undefined {
  if (body.command === undefined) return emptyReply(body);
  const served = isLate ? FAILURES.late : FAILURES.answer;
  return { response_type: 'ephemeral', text: body.command === COMMAND ? served : FAILURES.unknownCommand };
}

/** Bolt's own throws over HTTP and warns over a web socket when something is acknowledged twice. */
function acknowledgeOnce(ack: Ack): Ack {
  let isAcknowledged = false;
  return async (response) => {
    if (isAcknowledged) return;
    isAcknowledged = true;
    await ack(response);
  };
}

/**
 * Hands a delivery to Bolt and sees to it that Slack gets an answer in time, whatever becomes of it: Bolt itself leaves what no
 * listener serves, and what a listener fails at, without one. Never throws.
 *
 * @param app what serves it
 * @param event as it came
 * @param log where a failure is told of
 * @param limit milliseconds after which the answer is that it took too long
 */
export async function deliver(app: Server, event: ReceiverEvent, log: Log, limit = TIME_LIMIT_MS): Promise<void> {
  const ack = acknowledgeOnce(event.ack);
  const answer = (isLate: boolean) =>
    ack(replyWithout(event.body, isLate)).catch((error: unknown) =>
      log.warn(describeError(error), 'cannot acknowledge'),
    );
  const late = setTimeout(answer, limit, true);
  try {
    await app.processEvent({ ...event, ack });
  } catch (error) {
    log.error(describeError(error), 'cannot serve a delivery');
  }
  clearTimeout(late);
  await answer(false);
}
