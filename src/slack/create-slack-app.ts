import { App, type Receiver } from '@slack/bolt';
import { createBoltLogger } from './bolt-logger.ts';
import type { Running } from './count-running.ts';
import type { Dependencies } from './dependencies.ts';
import { describeError } from './describe-error.ts';
import { registerListeners } from './listeners/index.ts';
import { type Deliveries, deliveryKeys } from './remember-deliveries.ts';
import { timeAcknowledgements } from './time-acknowledgements.ts';
import { webClientOptions } from './web-client-options.ts';
import { within } from './within.ts';

/** What the app is made of beside its listeners. */
export type SlackAppOptions = {
  botToken: string;
  slackApiUrl: string | undefined;
  receiver: Receiver;
  deliveries: Deliveries;
  running: Running;
};

/**
 * Makes the Bolt app with every listener. Call `init()` and await it before anything arrives: it asks Slack whose token this is.
 *
 * @param options token, receiver, and what keeps account of deliveries and of work in progress
 * @param dependencies what the listeners need
 */
export function createSlackApp(options: SlackAppOptions, dependencies: Dependencies): App {
  const { botToken, slackApiUrl, receiver, deliveries, running } = options;
  const app = new App({
    token: botToken,
    receiver,
    // Without this, a failing auth.test is an unhandled rejection that ends the process.
    deferInitialization: true,
    convoStore: false,
    clientOptions: webClientOptions(slackApiUrl),
    logger: createBoltLogger(dependencies.log),
  });
  app.use(async (args) => {
    const keys = deliveryKeys(args.body);
    if (deliveries.claim(keys) && (await isFirst(args.body, keys, dependencies))) return running.run(args.next);
    dependencies.metrics.redelivered();
    dependencies.log.info({}, 'delivered before, not answered again');
    await (args as { ack?: () => Promise<void> }).ack?.();
  });
  app.error(async (error) => {
    dependencies.log.error(describeError(error), 'a listener failed');
  });
  timeAcknowledgements(app, dependencies.metrics);
  registerListeners(app, dependencies);
  return app;
}

/** An event is acknowledged by then, so that a busy store has more time than a person who waits for a button. */
const CLAIM_MS = 5000;

/** As long as Slack redelivers. */
const CLAIMED_MS = 10 * 60 * 1000;

/**
 * Whether no other process has taken an event. Commands and buttons are delivered once and want their answer at once, so they
 * are not asked about; while the store is away each process knows only what it took itself.
 */
async function isFirst(body: object, keys: readonly string[], dependencies: Dependencies): Promise<boolean> {
  const { store, log, metrics } = dependencies;
  if ((body as { type?: unknown }).type !== 'event_callback') return true;
  try {
    const isFirst = await within(store.claim(keys, CLAIMED_MS), CLAIM_MS);
    metrics.doubleAnswerPossible(false);
    return isFirst;
  } catch (error) {
    metrics.doubleAnswerPossible(true);
    log.warn(describeError(error), 'cannot claim an event; answering it all the same');
    return true;
  }
}
