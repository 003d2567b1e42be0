import type { App, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { answerQuestion } from '../../answers/answer-question.ts';
import { buildGuardedCard } from '../../cards/build-card.ts';
import type { Dependencies } from '../dependencies.ts';
import { describeError } from '../describe-error.ts';
import { logAnswer } from '../log-answer.ts';
import { type Conversation, rememberTopic } from '../remember-topics.ts';
import { FAILURES } from '../sentences.ts';

/** The command as named in `manifest.yml`. */
export const COMMAND = '/awscred';

type Args = Pick<SlackCommandMiddlewareArgs, 'ack' | 'command'>;

/**
 * Answers `/awscred <question>`. The answer is the acknowledgement itself, seen by the asker alone; nothing is awaited before it.
 */
export async function handleCommand({ ack, command }: Args, dependencies: Dependencies): Promise<void> {
  await ack({ response_type: 'ephemeral', ...answerCommand(command, dependencies) });
}

function answerCommand(command: Args['command'], { library, log, metrics, topics }: Dependencies) {
  try {
    const started = performance.now();
    const { knowledge } = library();
    const conversation = conversationOf(command);
    const last = topics.last(conversation);
    const answered = answerQuestion(library(), { text: String(command.text ?? ''), audience: 'member', last });
    rememberTopic(topics, conversation, answered);
    const options = { isPrivate: true, audience: 'member', writtenIn: 'command' } as const;
    const card = buildGuardedCard(knowledge, answered, options);
    const milliseconds = performance.now() - started;
    logAnswer({ log, metrics }, answered, { surface: 'command', team: command.team_id, milliseconds });
    return card;
  } catch (error) {
    log.error(describeError(error), 'cannot answer a command');
    return { text: FAILURES.answer };
  }
}

function conversationOf({ team_id, channel_id, user_id }: Args['command']): Conversation {
  return { team: team_id, channel: channel_id, thread: undefined, user: user_id };
}

/** Registers the slash command. */
export function register(app: App, dependencies: Dependencies): void {
  app.command(COMMAND, (args) => handleCommand(args, dependencies));
}
