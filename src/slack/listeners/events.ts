import type { AllMiddlewareArgs, App, SlackEventMiddlewareArgs } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Answered, Question } from '../../answers/answer.ts';
import { answerQuestion } from '../../answers/answer-question.ts';
import { buildCard, buildWarningCard } from '../../cards/build-card.ts';
import { type Card, joinCards } from '../../cards/card.ts';
import { audienceOfEvent } from '../audience.ts';
import type { Dependencies } from '../dependencies.ts';
import { type HumanMessage, readHumanMessage } from '../human-message.ts';
import { type Asked, logAnswer } from '../log-answer.ts';
import { type Place, postMessage } from '../post-message.ts';
import { type Conversation, rememberTopic } from '../remember-topics.ts';
import { FAILURES } from '../sentences.ts';

type Args<E extends string> = Pick<SlackEventMiddlewareArgs<E> & AllMiddlewareArgs, 'event' | 'client' | 'body'>;

/** Answers a mention in its thread, where everybody in the channel can read it. A warning goes to the author alone. */
export async function handleMention(
  { event, client, body }: Args<'app_mention'>,
  dependencies: Dependencies,
): Promise<void> {
  const message = readHumanMessage(event);
  if (!message) return;
  const place = { channel: message.channel, thread: message.thread ?? message.ts };
  await orApologise(client, place, dependencies, async () => {
    const { answered, card } = answer(message, 'mention', body, dependencies);
    await postMessage(client, place, card);
    const warning = warningFor(answered);
    if (warning)
      await postMessage(client, { channel: message.channel, thread: message.thread, user: message.user }, warning);
  });
}

/** Answers a direct message where it stands. */
export async function handleDirectMessage(
  { event, client, body }: Args<'message'>,
  dependencies: Dependencies,
): Promise<void> {
  const message = readHumanMessage(event);
  if (message?.channelType !== 'im') return;
  const place = { channel: message.channel, thread: message.thread };
  await orApologise(client, place, dependencies, async () => {
    const { answered, card } = answer(message, 'message', body, dependencies);
    await postMessage(client, place, joinCards(buildWarningCard(answered), card));
  });
}

function answer(
  message: HumanMessage,
  surface: Asked['surface'],
  body: { team_id: string },
  { library, log, topics }: Dependencies,
) {
  const started = performance.now();
  const current = library();
  const audience = audienceOfEvent(body);
  const conversation = conversationOf(message, body.team_id);
  const last = topics.last(conversation);
  const question: Question = { text: message.text, fileNames: message.fileNames, audience, last };
  const answered = answerQuestion(current, question);
  rememberTopic(topics, conversation, answered);
  // A public answer to a message that is only a secret would show everybody where to look.
  const card = buildCard(current.knowledge, surface === 'mention' ? withoutSecret(answered) : answered, {
    isPrivate: false,
    audience,
  });
  logAnswer(log, answered, { surface, team: body.team_id, milliseconds: performance.now() - started });
  return { answered, card };
}

/** A mention opens or continues a thread; a direct message goes on from the one before. */
function conversationOf({ channel, channelType, thread, ts, user }: HumanMessage, team: string): Conversation {
  return { team, channel, user, thread: thread ?? (channelType === 'im' ? undefined : ts) };
}

/** The answer for everybody to read: of a secret it says nothing. */
function withoutSecret(answered: Answered): Answered {
  return answered.answer.outcome === 'secret'
    ? { ...answered, answer: { outcome: 'help', about: 'sent-privately' } }
    : answered;
}

/** The warning for the author's eyes; also when the message was nothing but the secret. */
function warningFor(answered: Answered): Card | undefined {
  return buildWarningCard({ ...answered, answer: { outcome: 'help', about: 'usage' } });
}

async function orApologise(
  client: WebClient,
  place: Place,
  { log }: Dependencies,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    log.error({ name: (error as Error).name, code: (error as { code?: string }).code }, 'cannot answer a message');
    await postMessage(client, place, { text: FAILURES.answer, blocks: [] }).catch(() => undefined);
  }
}

/** Registers mentions and direct messages. Messages in channels are not subscribed to: the bot answers when it is addressed. */
export function register(app: App, dependencies: Dependencies): void {
  app.event('app_mention', (args) => handleMention(args, dependencies));
  app.event('message', (args) => handleDirectMessage(args, dependencies));
}
