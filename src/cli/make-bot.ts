import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { gapTerms } from '../gaps/gap-terms.ts';
import { countStoreFailures } from '../metrics/count-store-failures.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { Bot } from '../slack/bot.ts';
import { connectHttp } from '../slack/connect-http.ts';
import { connectSocket } from '../slack/connect-socket.ts';
import { countAnswers } from '../slack/count-answers.ts';
import type { Dependencies } from '../slack/dependencies.ts';
import { describeError } from '../slack/describe-error.ts';
import { startDuties } from '../slack/duties.ts';
import { gatherHistories } from '../slack/gather-histories.ts';
import { createKeepingQueue, type KeepingQueue } from '../slack/keeping-queue.ts';
import { createPersonOf } from '../slack/person-of.ts';
import { limitRates } from '../slack/rate-limits.ts';
import { createReady } from '../slack/readiness.ts';
import { rememberQuestions } from '../slack/remember-questions.ts';
import { rememberTopics } from '../slack/remember-topics.ts';
import { rememberWarnings } from '../slack/remember-warnings.ts';
import { createRespond } from '../slack/respond-to-url.ts';
import type { KeptStore } from './keep-store.ts';
import type { LiveKnowledge } from './open-knowledge.ts';
import { openPage } from './open-page.ts';

const DEFAULT_PORT = 3000;

const EVERYBODY = { has: () => true };

/**
 * Puts the bot together for the mode that the settings ask for.
 *
 * @param config the settings
 * @param knowledge what it answers from
 * @param kept where it keeps records
 * @param edges where it writes and counts
 */
export function makeBot(
  config: Config,
  knowledge: LiveKnowledge,
  kept: KeptStore,
  { log, metrics }: { log: Logger; metrics: Metrics },
): Bot {
  const { mode, slackApiUrl, host, port } = config;
  const health = () => ({ status: 'ok', mode: mode.kind, ...knowledge.health() });
  const store = countStoreFailures(kept.store, metrics);
  const ready = createReady({
    knowledge: knowledge.state,
    ping: config.databaseUrl === 'memory:' ? undefined : kept.ping,
    now: Date.now,
  });
  const keeping = createKeepingQueue(() => log.warn('too much to keep at once; an answer was not noted'));
  const counts = countAnswers(store, Date.now, log);
  const histories = gatherHistories(store, log);
  const dependencies = (apiUrl: string | undefined): Dependencies => ({
    library: knowledge.library,
    log,
    metrics,
    respond: createRespond(apiUrl),
    topics: rememberTopics(),
    warnings: rememberWarnings(),
    asked: rememberQuestions(),
    limits: limitRates(),
    store,
    personOf: createPersonOf(store, Date.now),
    gapTerms: (question) => gapTerms(knowledge.library(), question),
    // On the local page there is nobody but whoever tries it.
    curators: mode.kind === 'page' && config.curators.size === 0 ? EVERYBODY : config.curators,
    curatorsChannel: config.curatorsChannel,
    now: Date.now,
    counts,
    histories,
    background: (work) =>
      keeping.add(() =>
        work().catch((error: unknown) => log.warn(describeError(error), 'cannot keep what was answered')),
      ),
  });
  const shared = { slackApiUrl, health, ready };
  if (mode.kind === 'page')
    return waitingFor(keeping, openPage({ port: port ?? DEFAULT_PORT, health, ready }, dependencies));
  const made = dependencies(slackApiUrl);
  const bot =
    mode.kind === 'socket'
      ? connectSocket({ ...mode, ...shared }, { port, host }, made)
      : connectHttp({ ...mode, ...shared }, { port: port ?? DEFAULT_PORT, host }, made);
  return waitingFor(
    keeping,
    withDuties(bot, () => startDuties({ ...mode, slackApiUrl }, made)),
  );
}

/** A bot that does, while it runs, what nobody asks for. */
function withDuties(bot: Bot, begin: () => () => Promise<void>): Bot {
  let end: (() => Promise<void>) | undefined;
  return {
    async start() {
      const started = await bot.start();
      end = begin();
      return started;
    },
    async stop() {
      await Promise.all([end?.(), bot.stop()]);
    },
  };
}

/** A bot whose end waits for what is still being kept. */
function waitingFor(keeping: KeepingQueue, bot: Bot): Bot {
  return {
    start: bot.start,
    async stop() {
      await bot.stop();
      await keeping.idle();
    },
  };
}
