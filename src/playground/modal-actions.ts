import { isObject } from './blocks.ts';
import { checkView } from './check-view.ts';
import type { Delivered } from './deliver.ts';
import { buildViewClosed, buildViewSubmission, type InputValues } from './interaction-payloads.ts';
import type { Outcome } from './post-in-conversation.ts';
import type { Sender } from './send-to-app.ts';
import { closeViews, modalsOf, pushView, replaceView } from './views.ts';
import type { JsonObject, Person, View, Workspace } from './workspace.ts';

/** What came of a submission: nothing, a sentence, or one sentence a block. */
export type SubmitOutcome = Outcome & { errors?: Record<string, string> };

/**
 * Submits the modal a person sees and does what the app answers.
 *
 * @param viewId which modal
 * @param values of all its inputs
 * @returns the app's errors for the inputs, or a sentence when it did not answer well
 */
export async function submitModal(
  workspace: Workspace,
  sender: Sender,
  person: Person,
  viewId: string,
  values: InputValues,
): Promise<SubmitOutcome> {
  const view = modalsOf(workspace, person.id).find((candidate) => candidate.id === viewId);
  if (!view) return { error: 'This window is closed already' };
  const delivered = await sender.interaction(buildViewSubmission(workspace, person, view, values));
  if (delivered.status < 200 || delivered.status >= 300) {
    return { error: 'We had some trouble connecting. Try again?' };
  }
  return follow(workspace, person, view, readAnswer(delivered));
}

function readAnswer({ body }: Delivered): JsonObject | undefined {
  if (body.trim() === '') return {};
  try {
    const parsed: unknown = JSON.parse(body);
    return isObject(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function follow(workspace: Workspace, person: Person, view: View, answer: JsonObject | undefined): SubmitOutcome {
  if (!answer) return { error: 'The app answered with something that is not JSON' };
  switch (answer.response_action) {
    case undefined:
      closeViews(workspace, person.id, 1);
      return {};
    case 'clear':
      closeViews(workspace, person.id);
      return {};
    case 'errors':
      return { errors: readErrors(answer.errors) };
    case 'update':
    case 'push':
      return showNext(workspace, person, view, answer);
    default:
      return { error: `Unknown response_action "${String(answer.response_action)}"` };
  }
}

function showNext(workspace: Workspace, person: Person, view: View, answer: JsonObject): SubmitOutcome {
  const problems = checkView(answer.view, 'modal');
  if (problems.length > 0) return { error: `${problems[0]}` };
  const draft = answer.view as JsonObject;
  if (answer.response_action === 'update') replaceView(workspace, person.id, view, draft);
  else if (!pushView(workspace, person.id, draft)) return { error: 'Three windows are open already' };
  return {};
}

function readErrors(errors: unknown): Record<string, string> {
  if (!isObject(errors)) return {};
  return Object.fromEntries(Object.entries(errors).map(([block, sentence]) => [block, String(sentence)]));
}

/**
 * Closes the modal a person sees, and tells the app when it asked to be told.
 *
 * @param all whether to close those beneath it too
 * @returns nothing to say, whatever the app answers
 */
export async function closeModal(workspace: Workspace, sender: Sender, person: Person, all: boolean): Promise<Outcome> {
  const open = modalsOf(workspace, person.id);
  const isCleared = all || open.at(-1)?.clear_on_close === true;
  const closed = open.slice(isCleared ? 0 : -1);
  closeViews(workspace, person.id, closed.length);
  const told = closed.filter((view) => view.notify_on_close === true);
  await Promise.all(told.map((view) => sender.interaction(buildViewClosed(workspace, person, view, isCleared))));
  return {};
}
