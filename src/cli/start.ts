import { config as readDotenv } from 'dotenv';
import { type Config, ConfigError, readConfig } from '../config.ts';
import { type Bot, StartError } from '../slack/bot.ts';
import type { Command } from './command.ts';
import { CommandError } from './command-error.ts';
import { createLog, writtenLine } from './create-log.ts';
import { exitOnCrash } from './exit-on-crash.ts';
import { keepStore } from './keep-store.ts';
import { openLogOutput } from './log-output.ts';
import { keepKnowledge, openFolders } from './open-knowledge.ts';
import { openMetrics } from './open-metrics.ts';
import { type Ending, nextSignal, stopBot } from './stop-on-signals.ts';
import { warmUp } from './warm-up.ts';

const HELP = `Usage: awscred start

Runs the bot with the settings of the environment and of .env (see .env.example):

  SLACK_BOT_TOKEN and SLACK_APP_TOKEN        Socket Mode
  SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET   HTTP on PORT (default 3000), path /slack/events
  none of them                               a local page on http://localhost:3000

GET /health and GET /ready answer on PORT; GET /metrics on METRICS_PORT where that is set.
`;

function readSettings(): Config {
  readDotenv({ quiet: true });
  try {
    return readConfig(process.env);
  } catch (error) {
    if (error instanceof ConfigError) throw new CommandError(error.message);
    throw error;
  }
}

const ANNOUNCEMENTS = {
  socket: () => 'connected to Slack in Socket Mode',
  http: (port?: number) => `listening for Slack on port ${port}, path /slack/events`,
  page: (port?: number) => `open http://localhost:${port} to try the bot; set Slack's tokens to run it for real`,
};

/** A bot that lets go of everything else when it has stopped. */
function closingWith(bot: Bot, closes: readonly (() => Promise<void>)[]): Bot {
  return {
    start: bot.start,
    async stop() {
      await bot.stop();
      await Promise.all(closes.map((close) => close()));
    },
  };
}

async function startBot(): Promise<Ending> {
  const config = readSettings();
  const output = openLogOutput(writtenLine);
  const log = createLog(config.logLevel, output);
  exitOnCrash(log, output);
  // Slack's SDK takes as long to load as the knowledge; the knowledge loads in a worker, so the two run side by side.
  const [opened, { makeBot }, kept] = await Promise.all([
    openFolders(config.knowledgeDir),
    import('./make-bot.ts'),
    keepStore(config.databaseUrl, log),
  ]);
  const { metrics, ...metricsPage } = await openMetrics(config);
  const knowledge = keepKnowledge(opened, { log, metrics });
  const bot = makeBot(config, knowledge, kept, { log, metrics });
  try {
    const { port } = await bot.start();
    if (config.remark) log.warn(config.remark);
    if (metricsPage.port) log.info(`serving metrics on port ${metricsPage.port}, path /metrics`);
    log.info({ entries: opened.loaded.knowledge.entries.size }, ANNOUNCEMENTS[config.mode.kind](port));
    warmUp(knowledge.library());
  } catch (error) {
    knowledge.close();
    if (error instanceof StartError) throw new CommandError(error.message);
    throw error;
  }
  return { bot: closingWith(bot, [kept.close, metricsPage.close]), log, output };
}

async function run(): Promise<number> {
  const signal = nextSignal();
  const running = await Promise.race([startBot(), signal]);
  // Nothing runs that could be finished.
  if (typeof running === 'string') process.exit(0);
  return stopBot(await signal, running);
}

/** `awscred start`: the bot, until a signal ends it. */
export const start: Command = { help: HELP, run };
