import { parse } from 'yaml';
import type { Config } from '../config.ts';
import { createCallSlack, type SlackEdges } from './call-slack.ts';
import type { Diagnosis } from './diagnosis.ts';
import { failure } from './diagnosis.ts';
import { everyCard } from './every-card.ts';
import { examineCards } from './examine-cards.ts';
import { examineKnowledge } from './examine-knowledge.ts';
import { examinePort } from './examine-port.ts';
import { examineSettings } from './examine-settings.ts';
import { examineSlack } from './examine-slack.ts';
import { examineStore } from './examine-store.ts';

const SLACK_API = 'https://slack.com/api/';
const DEFAULT_PORT = 3000;

/** What is looked at, and with what. */
export type DoctorOptions = {
  config: Config;
  /** Knowledge folders, one after the other. */
  folders: readonly string[];
  /** The text of `manifest.yml`. */
  manifest: string;
  /** Whether Slack is asked of every card; that takes minutes. */
  cards: boolean;
  edges: Omit<SlackEdges, 'apiUrl'> & { wait(milliseconds: number): Promise<unknown> };
};

type Manifest = { oauth_config: { scopes: { bot: string[] } } };

async function examinePorts({ mode, port, metricsPort, host }: Config): Promise<Diagnosis[]> {
  const own = port ?? (mode.kind === 'socket' ? undefined : DEFAULT_PORT);
  return [
    ...(own === undefined ? [] : [await examinePort('PORT', { port: own, host })]),
    ...(metricsPort === undefined ? [] : [await examinePort('METRICS_PORT', { port: metricsPort, host })]),
  ];
}

/**
 * Looks at everything that the bot needs, one thing after the other, and changes nothing.
 *
 * @param options what is looked at
 * @returns what is found out, as it is
 */
export async function* runDoctor(options: DoctorOptions): AsyncGenerator<Diagnosis> {
  const { config, folders, manifest, cards, edges } = options;
  const { mode } = config;
  const call = createCallSlack({ ...edges, apiUrl: config.slackApiUrl ?? SLACK_API });
  yield examineSettings(config);
  const slack = await examineSlack(call, mode, (parse(manifest) as Manifest).oauth_config.scopes.bot);
  yield* slack;
  const { diagnosis, knowledge } = await examineKnowledge(folders, new Date(edges.now()));
  yield diagnosis;
  yield await examineStore(config.databaseUrl, edges.now);
  yield* await examinePorts(config);
  if (!cards) return;
  const isKnown = slack.some(({ name, status }) => name === 'bot token' && status === 'ok');
  if (mode.kind === 'page' || !isKnown || !knowledge)
    yield failure('cards', 'cannot be asked of Slack', 'mend the bot token and the knowledge first');
  else yield await examineCards({ call, token: mode.botToken, wait: edges.wait }, everyCard(knowledge));
}
