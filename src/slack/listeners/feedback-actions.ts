import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import type { View } from '@slack/types';
import { CALLBACK_IDS } from '../../cards/action-ids.ts';
import { buildNotItView, buildThanksView, readNotItPlace, readNotItSubmission } from '../../cards/not-it-view.ts';
import { guardText, isSecret } from '../../shapes/guard-text.ts';
import type { Dependencies } from '../dependencies.ts';
import { describeError } from '../describe-error.ts';
import { type Press, placeOf } from '../press.ts';
import { orApologise, sayToPresser } from '../respond-to-press.ts';
import { DONE, FAILURES } from '../sentences.ts';
import { within } from '../within.ts';

/** Keeps that an answer helped, then says so; one person counts once. */
export async function handleSolved({ ack, action, body }: Press, dependencies: Dependencies): Promise<void> {
  const { team, channel, message, user } = placeOf(body);
  let isKept = true;
  try {
    const person = await within(dependencies.personOf(team, user));
    const verdict = { team, channel, message, person, entry: action.value ?? '', verdict: 'solved' as const };
    await within(dependencies.store.saveVerdict(verdict));
  } catch (error) {
    isKept = false;
    dependencies.log.warn(describeError(error), 'cannot keep a verdict');
  }
  await ack();
  await orApologise(body, dependencies, () =>
    sayToPresser(body, isKept ? DONE.solved : FAILURES.notKept, dependencies),
  );
}

/** Asks privately what was wrong with an answer. */
export async function handleNotIt({ ack, action, body, client }: Press, dependencies: Dependencies): Promise<void> {
  await ack();
  const { team, channel, message } = placeOf(body);
  const view = buildNotItView({ team, channel, message, entry: action.value ?? '' });
  await orApologise(body, dependencies, () => client.views.open({ trigger_id: body.trigger_id, view }));
}

type Submission = Pick<SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs, 'ack' | 'body' | 'view'>;

/** Keeps what was wrong: as a verdict, and as a question that the knowledge did not answer. */
async function keepNotIt({ body, view }: Submission, note: string, dependencies: Dependencies): Promise<void> {
  const { store, personOf, asked, gapTerms } = dependencies;
  const place = readNotItPlace(view.private_metadata);
  const { reason } = readNotItSubmission(view.state.values);
  const team = body.team?.id ?? place?.team ?? '';
  if (!place) return;
  const person = await personOf(team, body.user.id);
  const isNew = await store.saveVerdict({ ...place, team, person, verdict: 'not-it', reason, ...(note && { note }) });
  if (!isNew) return;
  const last = asked.last({ team, channel: place.channel, user: body.user.id, thread: place.message });
  const question = last?.question ?? note;
  if (question === '') return;
  await store.saveGap({
    team,
    kind: 'not-it',
    question,
    terms: gapTerms(question),
    nearest: place.entry.split(' '),
    person,
  });
}

/** Keeps what somebody said was wrong, then thanks in the same window. */
async function handleNotItSent(submission: Submission, dependencies: Dependencies): Promise<void> {
  const { note } = readNotItSubmission(submission.view.state.values);
  const guarded = guardText(note);
  const hasSecret = guarded.found.some(isSecret);
  let view: View;
  try {
    await within(keepNotIt(submission, guarded.text, dependencies));
    view = buildThanksView(hasSecret);
  } catch (error) {
    dependencies.log.warn(describeError(error), 'cannot keep a verdict');
    view = buildThanksView(hasSecret, FAILURES.notKept);
  }
  await submission.ack({ response_action: 'update', view });
}

/** Serves a window that was sent; one that is not known any more just closes. */
export async function handleView(submission: Submission, dependencies: Dependencies): Promise<void> {
  if (submission.view.callback_id === CALLBACK_IDS.notIt) await handleNotItSent(submission, dependencies);
  else await submission.ack();
}
