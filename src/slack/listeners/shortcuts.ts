import type { AllMiddlewareArgs, App, GlobalShortcut, MessageShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import { answerQuestion } from '../../answers/answer-question.ts';
import { buildGuardedCard } from '../../cards/build-card.ts';
import { buildReplyRow } from '../../cards/entry-buttons.ts';
import { buildSearchView } from '../../cards/search-view.ts';
import type { Dependencies } from '../dependencies.ts';
import { describeError } from '../describe-error.ts';
import { logAnswer } from '../log-answer.ts';
import { FAILURES } from '../sentences.ts';

/** As named in `manifest.yml`. */
export const SHORTCUTS = { message: 'which_credential', search: 'search_credentials' } as const;

type Used = Pick<
  SlackShortcutMiddlewareArgs<GlobalShortcut | MessageShortcut> & AllMiddlewareArgs,
  'ack' | 'shortcut' | 'client'
>;

/** Answers anybody's message, to whoever used the shortcut alone. */
function answerMessage(shortcut: MessageShortcut, dependencies: Dependencies) {
  const started = performance.now();
  const { library } = dependencies;
  const text = String(shortcut.message.text ?? '');
  const answered = answerQuestion(library(), { text, audience: 'member' });
  const options = { isPrivate: true, audience: 'member' } as const;
  const card = buildGuardedCard(library().knowledge, answered, options);
  logAnswer(dependencies, answered, {
    surface: 'shortcut',
    team: shortcut.team?.id,
    milliseconds: performance.now() - started,
  });
  if (answered.answer.outcome !== 'answer') return card;
  const thread = String(shortcut.message.thread_ts ?? shortcut.message.ts);
  return { ...card, blocks: [...card.blocks, ...buildReplyRow(thread, answered.answer.ids)] };
}

/** Serves the shortcut on a message. */
async function handleMessage(shortcut: MessageShortcut, dependencies: Dependencies): Promise<void> {
  const { respond, log } = dependencies;
  const say = (message: object) =>
    respond(shortcut.response_url, { text: '', ...message, response_type: 'ephemeral', replace_original: false });
  try {
    const hasText = String(shortcut.message.text ?? '').trim() !== '';
    await say(hasText ? answerMessage(shortcut, dependencies) : { text: FAILURES.noText });
  } catch (error) {
    log.error(describeError(error), 'cannot serve a shortcut');
    await say({ text: FAILURES.answer }).catch(() => undefined);
  }
}

/** Serves any shortcut; one that is not known any more does nothing. */
export async function handleShortcut({ ack, shortcut, client }: Used, dependencies: Dependencies): Promise<void> {
  await ack();
  if (shortcut.type === 'message_action') return handleMessage(shortcut, dependencies);
  if (shortcut.callback_id !== SHORTCUTS.search) return;
  await client.views.open({ trigger_id: shortcut.trigger_id, view: buildSearchView() }).catch((error: unknown) => {
    dependencies.log.error(describeError(error), 'cannot open the search');
  });
}

/** Registers the shortcuts. */
export function register(app: App, dependencies: Dependencies): void {
  app.shortcut(/./, (args) => handleShortcut(args, dependencies));
}
