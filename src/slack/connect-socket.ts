import type { Server } from 'node:http';
import type { Receiver } from '@slack/bolt';
import { type Bot, describeSlackFailure } from './bot.ts';
import { countRunning } from './count-running.ts';
import { createSlackApp } from './create-slack-app.ts';
import type { Dependencies } from './dependencies.ts';
import { closeServer, createDoor, listen, portOf } from './http-door.ts';
import { keepLinked } from './keep-linked.ts';
import { openLink } from './open-link.ts';
import type { Ready } from './readiness.ts';
import { rememberDeliveries } from './remember-deliveries.ts';
import { webClientOptions } from './web-client-options.ts';

/** How the bot reaches Slack by a web socket. */
export type SocketOptions = {
  botToken: string;
  appToken: string;
  slackApiUrl: string | undefined;
  health: () => object;
  ready: Ready;
};

/**
 * Connects to Slack in Socket Mode: no address of our own is needed.
 *
 * @param options tokens and health
 * @param address where `GET /health` and `GET /ready` listen; without a port nothing listens
 * @param dependencies what the listeners need
 */
export function connectSocket(
  options: SocketOptions,
  { port, host }: { port: number | undefined; host: string | undefined },
  dependencies: Dependencies,
): Bot {
  const { botToken, appToken, slackApiUrl, health } = options;
  const { log } = dependencies;
  const running = countRunning();
  const clientOptions = webClientOptions(slackApiUrl);
  const linked = keepLinked({ log, open: () => openLink({ appToken, clientOptions, app, log }) });
  const receiver: Receiver = { init: () => undefined, start: linked.start, stop: async () => linked.stop() };
  const app = createSlackApp(
    { botToken, slackApiUrl, receiver, running, deliveries: rememberDeliveries() },
    dependencies,
  );
  const ready = () => options.ready(linked.isConnected() ? 'connected' : 'reconnecting');
  const tellHealth = () => ({ ...health(), connected: linked.isConnected() });
  let server: Server | undefined;
  return {
    async start() {
      await connect(app.init(), linked.start);
      if (port !== undefined)
        server = await listen(createDoor({ slack: undefined, health: tellHealth, ready }), port, host);
      return { port: server && portOf(server) };
    },
    async stop() {
      const closed = server && closeServer(server, running.idle());
      await running.idle();
      linked.stop();
      await closed;
    },
  };
}

async function connect(initialised: Promise<unknown>, start: () => Promise<unknown>): Promise<void> {
  try {
    await initialised;
    await start();
  } catch (error) {
    throw describeSlackFailure(error);
  }
}
