import type { RequestListener, Server } from 'node:http';
import { type Bot, describeSlackFailure } from './bot.ts';
import { countRunning, type Running } from './count-running.ts';
import { createSlackApp } from './create-slack-app.ts';
import type { Dependencies } from './dependencies.ts';
import { closeServer, createDoor, listen, portOf } from './http-door.ts';
import { createHttpReceiver } from './http-receiver.ts';
import type { Ready } from './readiness.ts';
import { rememberDeliveries } from './remember-deliveries.ts';

/** How Slack reaches the bot over HTTP. */
export type HttpOptions = {
  botToken: string;
  signingSecret: string;
  slackApiUrl: string | undefined;
  /** What `GET /health` says. */
  health: () => object;
  /** What `GET /ready` says. */
  ready: Ready;
};

/**
 * Makes everything that answers Slack's HTTP requests, without a server around it.
 *
 * @param options tokens and health
 * @param dependencies what the listeners need
 * @returns the listener, and the work in progress
 * @throws StartError when Slack does not know the token
 */
export async function createRequestListener(
  options: HttpOptions,
  dependencies: Dependencies,
): Promise<{ listener: RequestListener; running: Running }> {
  const { botToken, signingSecret, slackApiUrl, health } = options;
  const ready = () => options.ready('listening');
  const running = countRunning();
  const { receiver, listener: slack } = createHttpReceiver({ signingSecret, log: dependencies.log, now: Date.now });
  const app = createSlackApp(
    { botToken, slackApiUrl, receiver, running, deliveries: rememberDeliveries() },
    dependencies,
  );
  await app.init().catch((error: unknown) => {
    throw describeSlackFailure(error);
  });
  return { running, listener: createDoor({ slack, health, ready }) };
}

/**
 * Connects to Slack over HTTP.
 *
 * @param options tokens and health
 * @param address where to listen
 * @param dependencies what the listeners need
 */
export function connectHttp(
  options: HttpOptions,
  { port, host }: { port: number; host: string | undefined },
  dependencies: Dependencies,
): Bot {
  let server: Server | undefined;
  let running: Running | undefined;
  return {
    async start() {
      const made = await createRequestListener(options, dependencies);
      running = made.running;
      server = await listen(made.listener, port, host);
      return { port: portOf(server) };
    },
    async stop() {
      if (server) await closeServer(server, running?.idle());
    },
  };
}
