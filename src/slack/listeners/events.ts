import type { AllMiddlewareArgs, App, SlackEventMiddlewareArgs } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Answered } from '../../answers/answer.ts';
import { answerQuestion } from '../../answers/answer-question.ts';
import { type AnswerOptions, buildCard, buildGuardedCard, buildWarningCard } from '../../cards/build-card.ts';
import { SENTENCES } from '../../cards/words.ts';
import { guardText, isSecret } from '../../shapes/guard-text.ts';
import { audienceOfEvent } from '../audience.ts';
import type { Dependencies } from '../dependencies.ts';
import { describeError } from '../describe-error.ts';
import { type HumanMessage, readHumanMessage } from '../human-message.ts';
import { type Asked, logAnswer } from '../log-answer.ts';
import { type Place, postMessage } from '../post-message.ts';
import { recordAnswer } from '../record-answer.ts';
import { type Conversation, rememberTopic } from '../remember-topics.ts';
import { FAILURES } from '../sentences.ts';
import { lastTopic, shareTopic } from '../shared-topics.ts';
import { warnAuthor } from '../warn-author.ts';
import { handleEdit } from './edits.ts';

type Args<E extends string> = Pick<SlackEventMiddlewareArgs<E> & AllMiddlewareArgs, 'event' | 'client' | 'body'>;

/** Answers a mention in its thread, where everybody in the channel can read it. A warning goes to the author alone. */
export async function handleMention(args: Args<'app_mention'>, dependencies: Dependencies): Promise<void> {
  const { event, client, body } = args;
  const message = readHumanMessage(event);
  if (!message) return handleEdit(args, dependencies);
  const place = { channel: message.channel, thread: message.thread ?? message.ts };
  if (await askedTooMuch(message, body, client, dependencies)) return;
  await orApologise(client, place, dependencies, async () => {
    const answered = await answer(message, 'mention', body, dependencies);
    const { knowledge } = dependencies.library();
    const warned = warnAuthor(
      client,
      message,
      buildWarningCard(knowledge, answered.found, optionsFor(body)),
      dependencies,
    );
    await postMessage(
      client,
      place,
      buildCard(knowledge, withoutSecret(answered), { ...optionsFor(body), askerId: message.user }),
    );
    await warned;
  });
}

/** Answers a direct message where it stands. */
export async function handleDirectMessage(args: Args<'message'>, dependencies: Dependencies): Promise<void> {
  const { event, client, body } = args;
  const message = readHumanMessage(event);
  if (!message) return handleEdit(args, dependencies);
  if (message.channelType !== 'im') return;
  const place = { channel: message.channel, thread: message.thread };
  if (await askedTooMuch(message, body, client, dependencies)) return;
  await orApologise(client, place, dependencies, async () => {
    const answered = await answer(message, 'message', body, dependencies);
    await postMessage(client, place, buildGuardedCard(dependencies.library().knowledge, answered, optionsFor(body)));
  });
}

function optionsFor(body: object): AnswerOptions {
  return { isPrivate: false, audience: audienceOfEvent(body) };
}

/** Tells somebody who asks too much to wait, for this person alone to read. A secret is warned about all the same. */
async function askedTooMuch(
  message: HumanMessage,
  body: { team_id: string },
  client: WebClient,
  dependencies: Dependencies,
): Promise<boolean> {
  const { user, channel, thread, text } = message;
  const wait = dependencies.limits.ask(body.team_id, user, channel);
  if (wait === undefined) return false;
  const warning = buildWarningCard(dependencies.library().knowledge, guardText(text).found, optionsFor(body));
  if (warning) await warnAuthor(client, message, warning, dependencies);
  await postMessage(client, { channel, thread, user }, { text: SENTENCES.tooMany(wait), blocks: [] }).catch(
    (error: unknown) => dependencies.log.warn(describeError(error), 'cannot ask somebody to wait'),
  );
  return true;
}

async function answer(
  message: HumanMessage,
  surface: Asked['surface'],
  body: { team_id: string },
  dependencies: Dependencies,
): Promise<Answered> {
  const { library, topics, warnings } = dependencies;
  const { text, fileNames, channel, ts } = message;
  const conversation = conversationOf(message, body.team_id);
  const last = await lastTopic(conversation, dependencies);
  const started = performance.now();
  const answered = answerQuestion(library(), { text, fileNames, audience: audienceOfEvent(body), last });
  rememberTopic(topics, conversation, answered);
  shareTopic(conversation, answered, dependencies);
  warnings.claim([body.team_id, channel, ts], answered.found.filter(isSecret).length);
  const milliseconds = performance.now() - started;
  logAnswer(dependencies, answered, { surface, team: body.team_id, milliseconds });
  recordAnswer(answered, conversation, dependencies);
  return answered;
}

/** A mention opens or continues a thread; a direct message goes on from the one before. */
function conversationOf({ channel, channelType, thread, ts, user }: HumanMessage, team: string): Conversation {
  return { team, channel, user, thread: thread ?? (channelType === 'im' ? undefined : ts) };
}

/** The answer for everybody to read: to a message that is only a secret it would show where to look. */
function withoutSecret(answered: Answered): Answered {
  return answered.answer.outcome === 'secret'
    ? { ...answered, answer: { outcome: 'help', about: 'sent-privately' } }
    : answered;
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
    log.error(describeError(error), 'cannot answer a message');
    await postMessage(client, place, { text: FAILURES.answer, blocks: [] }).catch(() => undefined);
  }
}

/** Registers mentions and direct messages. Messages in channels are not subscribed to: the bot answers when it is addressed. */
export function register(app: App, dependencies: Dependencies): void {
  app.event('app_mention', (args) => handleMention(args, dependencies));
  app.event('message', (args) => handleDirectMessage(args, dependencies));
}
