import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { Bot } from '../slack/bot.ts';
import { connectHttp } from '../slack/connect-http.ts';
import { connectSocket } from '../slack/connect-socket.ts';
import type { Dependencies } from '../slack/dependencies.ts';
import { createReady } from '../slack/readiness.ts';
import { rememberTopics } from '../slack/remember-topics.ts';
import { rememberWarnings } from '../slack/remember-warnings.ts';
import { createRespond } from '../slack/respond-to-url.ts';
import type { LiveKnowledge } from './open-knowledge.ts';
import { openPage } from './open-page.ts';

const DEFAULT_PORT = 3000;

/**
 * Puts the bot together for the mode that the settings ask for.
 *
 * @param config the settings
 * @param knowledge what it answers from
 * @param edges where it writes and counts
 */
export function makeBot(
  config: Config,
  knowledge: LiveKnowledge,
  { log, metrics }: { log: Logger; metrics: Metrics },
): Bot {
  const { mode, slackApiUrl, host, port } = config;
  const health = () => ({ status: 'ok', mode: mode.kind, ...knowledge.health() });
  const ready = createReady({ knowledge: knowledge.state, ping: undefined, now: Date.now });
  const dependencies = (apiUrl: string | undefined): Dependencies => ({
    library: knowledge.library,
    log,
    metrics,
    respond: createRespond(apiUrl),
    topics: rememberTopics(),
    warnings: rememberWarnings(),
  });
  const shared = { slackApiUrl, health, ready };
  if (mode.kind === 'socket') return connectSocket({ ...mode, ...shared }, { port, host }, dependencies(slackApiUrl));
  if (mode.kind === 'http')
    return connectHttp({ ...mode, ...shared }, { port: port ?? DEFAULT_PORT, host }, dependencies(slackApiUrl));
  return openPage({ port: port ?? DEFAULT_PORT, health, ready }, dependencies);
}
