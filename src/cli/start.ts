import { config as readDotenv } from 'dotenv';
import type { Logger } from 'pino';
import { type Config, ConfigError, readConfig } from '../config.ts';
import { type Bot, StartError } from '../slack/bot.ts';
import { connectHttp } from '../slack/connect-http.ts';
import { connectSocket } from '../slack/connect-socket.ts';
import type { Dependencies } from '../slack/dependencies.ts';
import { rememberTopics } from '../slack/remember-topics.ts';
import { createRespond } from '../slack/respond-to-url.ts';
import type { Command } from './command.ts';
import { CommandError } from './command-error.ts';
import { createLog } from './create-log.ts';
import { keepKnowledge, type LiveKnowledge, openFolders } from './open-knowledge.ts';
import { openPage } from './open-page.ts';
import { stopOnSignals } from './stop-on-signals.ts';

const HELP = `Usage: awscred start

Runs the bot with the settings of the environment and of .env (see .env.example):

  SLACK_BOT_TOKEN and SLACK_APP_TOKEN        Socket Mode
  SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET   HTTP on PORT (default 3000), path /slack/events
  none of them                               a local page on http://localhost:3000
`;

const DEFAULT_PORT = 3000;

function readSettings(): Config {
  readDotenv({ quiet: true });
  try {
    return readConfig(process.env);
  } catch (error) {
    if (error instanceof ConfigError) throw new CommandError(error.message);
    throw error;
  }
}

function makeBot(config: Config, knowledge: LiveKnowledge, log: Logger): Bot {
  const { mode, slackApiUrl, host, port } = config;
  const health = () => ({ status: 'ok', mode: mode.kind, ...knowledge.health() });
  const dependencies = (apiUrl: string | undefined): Dependencies => ({
    library: knowledge.library,
    log,
    respond: createRespond(apiUrl),
    topics: rememberTopics(),
  });
  const shared = { slackApiUrl, health };
  if (mode.kind === 'socket') return connectSocket({ ...mode, ...shared }, { port, host }, dependencies(slackApiUrl));
  if (mode.kind === 'http')
    return connectHttp({ ...mode, ...shared }, { port: port ?? DEFAULT_PORT, host }, dependencies(slackApiUrl));
  return openPage({ port: port ?? DEFAULT_PORT, health }, dependencies);
}

const ANNOUNCEMENTS = {
  socket: () => 'connected to Slack in Socket Mode',
  http: (port?: number) => `listening for Slack on port ${port}, path /slack/events`,
  page: (port?: number) => `open http://localhost:${port} to try the bot; set Slack's tokens to run it for real`,
};

async function run(): Promise<number> {
  const config = readSettings();
  const log = createLog(config.logLevel);
  const opened = await openFolders(config.knowledgeDir);
  const knowledge = keepKnowledge(opened, log);
  const bot = makeBot(config, knowledge, log);
  try {
    const { port } = await bot.start();
    if (config.remark) log.warn(config.remark);
    log.info({ entries: opened.loaded.knowledge.entries.size }, ANNOUNCEMENTS[config.mode.kind](port));
  } catch (error) {
    if (error instanceof StartError) throw new CommandError(error.message);
    throw error;
  }
  try {
    return await stopOnSignals(bot, log);
  } finally {
    knowledge.close();
  }
}

/** `awscred start`: the bot, until a signal ends it. */
export const start: Command = { help: HELP, run };
