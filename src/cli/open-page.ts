import { createPlayground, type Playground } from '../playground/create-playground.ts';
import { type Bot, StartError } from '../slack/bot.ts';
import { createRequestListener } from '../slack/connect-http.ts';
import type { Running } from '../slack/count-running.ts';
import type { Dependencies } from '../slack/dependencies.ts';
import { SHORTCUTS } from '../slack/listeners/shortcuts.ts';
import type { Ready } from '../slack/readiness.ts';

/** What the page needs. */
export type PageOptions = { port: number; health: () => object; ready: Ready };

/** The shortcuts as `manifest.yml` names them. */
const SHORTCUTS_ON_PAGE = [
  { type: 'message' as const, callbackId: SHORTCUTS.message, name: 'Which credential?' },
  { type: 'global' as const, callbackId: SHORTCUTS.search, name: 'Search AWS credentials' },
];

async function openPlayground(port: number): Promise<Playground> {
  return createPlayground({ port, shortcuts: SHORTCUTS_ON_PAGE }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE')
      throw new StartError(`Cannot listen on port ${port}: it is taken; set PORT to a free one`);
    throw error;
  });
}

/**
 * Serves the local page: a stand-in for Slack with this very bot in it, reached by signed requests like everywhere.
 *
 * @param options port, health and readiness
 * @param dependencies what the listeners need, given the address that stands in for Slack's Web API
 */
export function openPage(
  { port, health, ready }: PageOptions,
  dependencies: (slackApiUrl: string) => Dependencies,
): Bot {
  let playground: Playground | undefined;
  let running: Running | undefined;
  return {
    async start() {
      playground = await openPlayground(port);
      const { botToken, signingSecret, apiUrl: slackApiUrl } = playground;
      const made = await createRequestListener(
        { botToken, signingSecret, slackApiUrl, health, ready },
        dependencies(slackApiUrl),
      );
      running = made.running;
      playground.connect(made.listener);
      return { port: Number(new URL(playground.url).port) };
    },
    async stop() {
      await running?.idle();
      await playground?.close();
    },
  };
}
