import { checkView, isViewTooLarge } from './check-view.ts';
import { spendTrigger } from './triggers.ts';
import { findView, modalsOf, openView, publishHome, pushView, replaceView } from './views.ts';
import type { WebApiMethod } from './web-api.ts';
import { findPerson, type JsonObject, type View, type Workspace } from './workspace.ts';

/** The methods that show modals and the App Home. */
export const VIEW_METHODS: [string, WebApiMethod][] = [
  ['views.open', (workspace, args) => show(workspace, args, openView)],
  ['views.push', (workspace, args) => show(workspace, args, pushView)],
  ['views.update', updateView],
  ['views.publish', publishView],
];

function show(
  workspace: Workspace,
  args: JsonObject,
  open: (workspace: Workspace, person: string, draft: JsonObject) => View | undefined,
): JsonObject {
  const refusal = refuseView(args.view, 'modal');
  if (refusal) return refusal;
  const trigger = spendTrigger(workspace, args.trigger_id);
  if ('error' in trigger) return { ok: false, error: trigger.error };
  const view = open(workspace, trigger.person, args.view as JsonObject);
  return view ? { ok: true, view } : { ok: false, error: 'push_limit_reached' };
}

function updateView(workspace: Workspace, args: JsonObject): JsonObject {
  const found = findView(workspace, (view) => {
    if (args.view_id !== undefined) return view.id === args.view_id;
    return args.external_id !== undefined && view.external_id === args.external_id;
  });
  if (!found) return { ok: false, error: 'not_found' };
  if (args.hash !== undefined && args.hash !== found.view.hash) return { ok: false, error: 'hash_conflict' };
  const isModal = modalsOf(workspace, found.person).some((view) => view.id === found.view.id);
  const refusal = refuseView(args.view, isModal ? 'modal' : 'home');
  if (refusal) return refusal;
  return { ok: true, view: replaceView(workspace, found.person, found.view, args.view as JsonObject) };
}

function publishView(workspace: Workspace, args: JsonObject): JsonObject {
  const person = findPerson(workspace, args.user_id);
  if (!person) return { ok: false, error: 'user_not_found' };
  const refusal = refuseView(args.view, 'home');
  if (refusal) return refusal;
  const hash = workspace.homes.get(person.id)?.hash;
  if (args.hash !== undefined && args.hash !== hash) return { ok: false, error: 'hash_conflict' };
  return { ok: true, view: publishHome(workspace, person.id, args.view as JsonObject) };
}

function refuseView(view: unknown, type: 'modal' | 'home'): JsonObject | undefined {
  const messages = checkView(view, type);
  if (messages.length > 0) return { ok: false, error: 'invalid_arguments', response_metadata: { messages } };
  return isViewTooLarge(view) ? { ok: false, error: 'view_too_large' } : undefined;
}
