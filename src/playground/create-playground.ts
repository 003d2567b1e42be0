import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createDeliver } from './deliver.ts';
import { createEventStream } from './event-stream.ts';
import { handleRequest, type RequestListener } from './handle-request.ts';
import { findPageFolder } from './page-files.ts';
import { createSender } from './send-to-app.ts';
import { createWorkspace, type Shortcut } from './workspace.ts';

/** A running playground: what to configure a bot with, and where a person opens it. */
export type Playground = {
  /** Slack's Web API stood in for, with a trailing slash; give it to the bot as SLACK_API_URL. */
  apiUrl: string;
  /** Where a person opens the page. */
  url: string;
  /** The only token that the Web API lets in. */
  botToken: string;
  /** What every request to the bot is signed with. */
  signingSecret: string;
  /** Mounts the bot under /slack/events, /health and /ready; until then they answer 503. */
  connect(requestListener: RequestListener): void;
  /** Ends all connections and stops to listen. */
  close(): Promise<void>;
};

/** How to set a playground up. */
export type PlaygroundOptions = {
  /** 0 takes any free port. */
  port: number;
  /** The bot's slash command, "/awscred" when left out. */
  command?: string;
  /** What the bot is called, "awscred" when left out. */
  botName?: string;
  /** The built page; found by itself when left out. */
  pageFolder?: string;
  /** The app's shortcuts; without any the menus stay hidden. */
  shortcuts?: Shortcut[];
  /** The clock, in milliseconds, for tests. */
  now?: () => number;
};

/**
 * Starts a stand-in Slack workspace on 127.0.0.1, with a page to try a bot in.
 *
 * @param options see PlaygroundOptions
 * @returns the playground, once it listens
 * @throws the listen error, such as EADDRINUSE
 * @example
 * const playground = await createPlayground({ port: 3000 });
 * playground.connect(receiver.requestListener);
 */
export async function createPlayground(options: PlaygroundOptions): Promise<Playground> {
  const now = options.now ?? Date.now;
  const secrets = {
    botToken: `xoxb-playground-${randomBytes(16).toString('hex')}`,
    signingSecret: randomBytes(16).toString('hex'),
  };
  const { command = '/awscred', botName = 'awscred', shortcuts = [] } = options;
  const workspace = createWorkspace({ command, botName, shortcuts, now });
  const server = createServer();
  const port = await listen(server, options.port);
  workspace.origin = `http://127.0.0.1:${port}`;
  const sender = createSender(workspace, createDeliver({ port, signingSecret: secrets.signingSecret, now }));
  const streams = createEventStream(workspace);
  let bot: RequestListener | undefined;
  const pageFolder = options.pageFolder ?? findPageFolder();
  const parts = { workspace, sender, streams, port, pageFolder, botToken: secrets.botToken, bot: () => bot };
  server.on('request', (req: IncomingMessage, res: ServerResponse) => void handleRequest(parts, req, res));
  return {
    ...secrets,
    apiUrl: `${workspace.origin}/api/`,
    url: `http://localhost:${port}`,
    connect: (requestListener) => {
      bot = requestListener;
    },
    close: () => {
      sender.stop();
      streams.close();
      return closeServer(server);
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
