/** How the bot reaches Slack. */
export type Mode =
  | { kind: 'socket'; botToken: string; appToken: string }
  | { kind: 'http'; botToken: string; signingSecret: string }
  | { kind: 'page' };

/** Every setting, read once at start. */
export type Config = {
  mode: Mode;
  /** Undefined when nothing was set: HTTP and the page then take 3000, and Socket Mode listens nowhere. */
  port: number | undefined;
  host: string | undefined;
  /** Where `GET /metrics` answers; undefined: nowhere. */
  metricsPort: number | undefined;
  slackApiUrl: string | undefined;
  knowledgeDir: string | undefined;
  /** Where the bot keeps things: `file:<path>` or `postgres://…`. */
  databaseUrl: string;
  /** Slack's ids of those who look after the knowledge: they see gaps and may remove answers. */
  curators: ReadonlySet<string>;
  /** The channel in which they read requests and the weekly digest. */
  curatorsChannel: string | undefined;
  logLevel: LogLevel;
  /** Said once in the log: a setting that is there and has no effect. */
  remark: string | undefined;
};

const DEFAULT_DATABASE = 'file:data/awscred.db';

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** A configuration that cannot be used. The message names what is missing, never a value. */
export class ConfigError extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;

function read(env: Environment, name: string): string | undefined {
  const value = env[name]?.trim();
  return value === '' ? undefined : value;
}

function readToken(env: Environment, name: string, prefix: string): string | undefined {
  const value = read(env, name);
  if (value !== undefined && !value.startsWith(prefix)) {
    throw new ConfigError(
      `Cannot use ${name}: it does not begin with "${prefix}"; copy it again from your app's settings`,
    );
  }
  return value;
}

function readMode(env: Environment): Mode {
  const botToken = readToken(env, 'SLACK_BOT_TOKEN', 'xoxb-');
  const appToken = readToken(env, 'SLACK_APP_TOKEN', 'xapp-');
  const signingSecret = read(env, 'SLACK_SIGNING_SECRET');
  if (botToken && appToken) return { kind: 'socket', botToken, appToken };
  if (botToken && signingSecret) return { kind: 'http', botToken, signingSecret };
  if (!botToken && !appToken && !signingSecret) return { kind: 'page' };
  throw new ConfigError(`Cannot start: ${missing(botToken, appToken)}`);
}

function missing(botToken: string | undefined, appToken: string | undefined): string {
  if (botToken)
    return 'SLACK_APP_TOKEN (for Socket Mode) or SLACK_SIGNING_SECRET (for HTTP) is missing; set one of them';
  const given = appToken ? 'SLACK_APP_TOKEN' : 'SLACK_SIGNING_SECRET';
  return `SLACK_BOT_TOKEN is missing beside ${given}; set it, or unset ${given} to try the bot on a local page`;
}

function readPort(env: Environment, name: string): number | undefined {
  const text = read(env, name);
  if (text === undefined) return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new ConfigError(`Cannot use ${name}: it is not a number from 0 to 65535; set it to the port to listen on`);
}

function readMetricsPort(env: Environment, port: number | undefined): number | undefined {
  const metricsPort = readPort(env, 'METRICS_PORT');
  if (!metricsPort || metricsPort !== port) return metricsPort;
  throw new ConfigError('Cannot use METRICS_PORT: it is the same as PORT; set it to another one');
}

function readLogLevel(env: Environment): LogLevel {
  const text = read(env, 'LOG_LEVEL') ?? 'info';
  const level = LOG_LEVELS.find((it) => it === text.toLowerCase());
  if (level) return level;
  throw new ConfigError(`Cannot use LOG_LEVEL: it is none of ${LOG_LEVELS.join(', ')}`);
}

function readApiUrl(env: Environment): string | undefined {
  const text = read(env, 'SLACK_API_URL');
  if (text === undefined) return undefined;
  if (!URL.canParse(text) || !/^https?:/.test(text)) {
    throw new ConfigError(
      'Cannot use SLACK_API_URL: it is not an http or https address; leave it out to reach slack.com',
    );
  }
  return text.endsWith('/') ? text : `${text}/`;
}

/**
 * Reads where the bot keeps things.
 *
 * @param env the environment, with what `.env` adds
 * @returns `file:<path>` or the address of a PostgreSQL database
 * @throws ConfigError for any other kind of address; the value is no part of it
 */
export function readDatabaseUrl(env: Environment): string {
  const url = read(env, 'DATABASE_URL') ?? DEFAULT_DATABASE;
  if (/^(file:.|postgres(ql)?:\/\/.|memory:$)/.test(url)) return url;
  throw new ConfigError(
    'Cannot use DATABASE_URL: it is neither file:<path>, nor postgres://…, nor memory:; correct it',
  );
}

/** Ids of Slack's with blanks or commas between them; people copy them from a profile or a channel's details. */
function readIds(env: Environment, name: string, id: RegExp): string[] {
  const ids = (read(env, name) ?? '').split(/[\s,]+/).filter((it) => it !== '');
  if (ids.every((it) => id.test(it))) return ids;
  throw new ConfigError(
    `Cannot use ${name}: not all of it are ids as Slack gives them; copy them from the details in Slack`,
  );
}

/**
 * Reads the settings from the environment.
 *
 * @param env the environment, with what `.env` adds
 * @throws ConfigError with one sentence when they do not fit together; no value is ever part of it
 */
export function readConfig(env: Environment): Config {
  const mode = readMode(env);
  const port = readPort(env, 'PORT');
  const unused = mode.kind === 'socket' && read(env, 'SLACK_SIGNING_SECRET') !== undefined;
  return {
    mode,
    port,
    host: read(env, 'HOST'),
    metricsPort: readMetricsPort(env, port),
    slackApiUrl: readApiUrl(env),
    knowledgeDir: read(env, 'KNOWLEDGE_DIR'),
    databaseUrl: readDatabaseUrl(env),
    curators: new Set(readIds(env, 'CURATORS', /^[UW][A-Z0-9]{2,20}$/)),
    curatorsChannel: readIds(env, 'CURATORS_CHANNEL', /^[CG][A-Z0-9]{2,20}$/)[0],
    logLevel: readLogLevel(env),
    remark: unused ? 'SLACK_SIGNING_SECRET is set but not used: Socket Mode needs none' : undefined,
  };
}
