import { type App, SocketModeReceiver } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';
import { createBoltLogger } from './bolt-logger.ts';
import { deliver, type Server } from './deliver.ts';
import type { Log } from './dependencies.ts';
import { readFrame } from './read-frame.ts';

/** One connection to Slack. */
export type Link = {
  /** Resolves when it is gone, or Slack has said that it soon will be. */
  due: Promise<unknown>;
  isOpen(): boolean;
  close(): void;
};

/** What a connection needs. */
export type LinkOptions = { appToken: string; clientOptions: WebClientOptions; app: Server; log: Log };

/** Longer than the Web API takes to give an address, and Slack to say hello. */
const TIME_LIMIT_MS = 30_000;

const OFF = 'Slack has turned Socket Mode off for this app; turn it on again in your app settings, under Socket Mode';
const LIMITED = 'Slack holds back events, since there were more than 30,000 in an hour';

type Client = SocketModeReceiver['client'];

/** Reads every frame before the SDK does. */
function guard(client: Client, log: Log, onNotice: () => void): void {
  const [pass] = client.listeners('ws_message') as ((data: string, isBinary: boolean) => Promise<void>)[];
  client.removeAllListeners('ws_message');
  client.on('ws_message', (data: unknown) => {
    const frame = readFrame(data);
    if (frame.kind === 'drop') return log.debug({}, 'a frame that cannot be read');
    if (frame.kind === 'notice') {
      if (frame.reason === 'link_disabled') log.error({}, OFF);
      return onNotice();
    }
    if (frame.kind === 'limited') log.error({}, LIMITED);
    pass?.(frame.data, false).catch(() => log.warn({}, 'cannot read a frame'));
  });
}

/** Starts it, or gives up and leaves nothing behind. */
async function startInTime(receiver: SocketModeReceiver, milliseconds: number): Promise<void> {
  const started = receiver.start();
  const late = new Promise<never>((_resolve, reject) => {
    setTimeout(reject, milliseconds, new Error('Cannot connect: Slack did not answer')).unref();
  });
  try {
    await Promise.race([started, late]);
  } catch (error) {
    void receiver.stop();
    // What is opened after all has nobody to look after it.
    started.then(
      () => receiver.stop(),
      () => undefined,
    );
    // The SDK rejects with nothing when the connection is closed before Slack said hello.
    throw error ?? new Error('Cannot connect: Slack hung up');
  }
}

/**
 * Opens one connection, which does not renew itself: the SDK does that only some seconds after a connection has gone, and lets the
 * process end when the first try to renew it fails.
 *
 * @param options token, app, log
 * @returns the connection, when Slack has said hello
 * @throws what the SDK throws when Slack cannot be reached in time
 */
export async function openLink({ appToken, clientOptions, app, log }: LinkOptions): Promise<Link> {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: createBoltLogger(log),
    autoReconnectEnabled: false,
    installerOptions: { clientOptions },
  });
  receiver.init({ processEvent: (event) => deliver(app, event, log) } as App);
  let isOpen = true;
  const due = new Promise<void>((resolve) => {
    guard(receiver.client, log, resolve);
    receiver.client.once('disconnected', () => {
      isOpen = false;
      resolve();
    });
  });
  await startInTime(receiver, TIME_LIMIT_MS);
  return { due, isOpen: () => isOpen, close: () => void receiver.stop() };
}
