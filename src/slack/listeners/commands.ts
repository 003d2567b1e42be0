import type { App, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { answerQuestion } from '../../answers/answer-question.ts';
import { buildGuardedCard } from '../../cards/build-card.ts';
import type { Card } from '../../cards/card.ts';
import type { Dependencies } from '../dependencies.ts';
import { describeError } from '../describe-error.ts';
import { logAnswer } from '../log-answer.ts';
import { recordAnswer } from '../record-answer.ts';
import { type Conversation, rememberTopic } from '../remember-topics.ts';
import { DONE, FAILURES } from '../sentences.ts';
import { answerSubcommand, readSubcommand, type Subcommand } from '../subcommands.ts';
import { within } from '../within.ts';
import { readGapsCard } from './gap-actions.ts';

/** The command as named in `manifest.yml`. */
export const COMMAND = '/awscred';

type Args = Pick<SlackCommandMiddlewareArgs, 'ack' | 'command'>;

const SEEN = { isPrivate: true, audience: 'member', writtenIn: 'command' } as const;

/**
 * Answers `/awscred <question>`. The answer is the acknowledgement itself, seen by the asker alone; nothing is awaited before it.
 * Only what has to be read from the store, or forgotten in it, follows.
 */
export async function handleCommand({ ack, command }: Args, dependencies: Dependencies): Promise<void> {
  const subcommand = readSubcommand(String(command.text ?? ''));
  if (subcommand?.name === 'gaps' || subcommand?.name === 'forget') {
    await ack();
    return answerFromStore(subcommand.name, command, dependencies);
  }
  await ack({ response_type: 'ephemeral', ...answerCommand(command, subcommand, dependencies) });
}

function answerCommand(command: Args['command'], subcommand: Subcommand | undefined, dependencies: Dependencies): Card {
  const { library, log } = dependencies;
  try {
    const shown = subcommand && answerSubcommand(library(), subcommand, SEEN);
    return shown ?? answerAsked(command, dependencies);
  } catch (error) {
    log.error(describeError(error), 'cannot answer a command');
    return { text: FAILURES.answer, blocks: [] };
  }
}

function answerAsked(command: Args['command'], dependencies: Dependencies): Card {
  const { library, topics } = dependencies;
  const started = performance.now();
  const conversation = conversationOf(command);
  const last = topics.last(conversation);
  const answered = answerQuestion(library(), { text: String(command.text ?? ''), audience: 'member', last });
  rememberTopic(topics, conversation, answered);
  const card = buildGuardedCard(library().knowledge, answered, SEEN);
  logAnswer(dependencies, answered, {
    surface: 'command',
    team: command.team_id,
    milliseconds: performance.now() - started,
  });
  recordAnswer(answered, conversation, dependencies);
  return card;
}

function conversationOf({ team_id, channel_id, user_id }: Args['command']): Conversation {
  return { team: team_id, channel: channel_id, thread: undefined, user: user_id };
}

/** What curators read, and what a person has forgotten: both need the store, so they follow the acknowledgement. */
async function answerFromStore(
  name: 'gaps' | 'forget',
  { team_id: team, user_id: user, response_url: url }: Args['command'],
  dependencies: Dependencies,
): Promise<void> {
  const { respond, log, store, histories } = dependencies;
  const say = (card: { text: string; blocks?: unknown[] }) => respond(url, { ...card, response_type: 'ephemeral' });
  try {
    await within(histories.flush());
    if (name === 'forget') await say({ text: DONE.forgotten(await within(store.forget(team, user))) });
    else await say(await readGapsCard(user, dependencies));
  } catch (error) {
    log.error(describeError(error), 'cannot answer a command');
    await say({ text: FAILURES.answer }).catch(() => undefined);
  }
}

/** Registers the slash command. */
export function register(app: App, dependencies: Dependencies): void {
  app.command(COMMAND, (args) => handleCommand(args, dependencies));
}
