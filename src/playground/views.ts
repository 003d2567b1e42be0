import { createHash } from 'node:crypto';
import { isObject } from './blocks.ts';
import { fillIds } from './fill-ids.ts';
import { type JsonObject, newId, type View, type Workspace } from './workspace.ts';

const MAX_STACK = 3;
const KEPT_FIELDS = [
  'callback_id',
  'private_metadata',
  'external_id',
  'title',
  'submit',
  'close',
  'clear_on_close',
  'notify_on_close',
] as const;

/**
 * The modals a person has open, the one seen last.
 *
 * @param person an id
 */
export function modalsOf(workspace: Workspace, person: string): View[] {
  return workspace.modals.get(person) ?? [];
}

/**
 * Makes a view as Slack keeps it: ids, a hash and the fields the app left out filled in.
 *
 * @param draft what the app sent, checked
 * @param links the ids of the views beneath it; `id` to keep the id of the one it replaces
 * @returns the view
 */
export function createView(
  workspace: Workspace,
  draft: JsonObject,
  links: { id?: string; previous?: string | null; root?: string } = {},
): View {
  const id = links.id ?? newId('V');
  const blocks = Array.isArray(draft.blocks) ? fillIds(draft.blocks.filter(isObject)) : [];
  const kept = Object.fromEntries(KEPT_FIELDS.map((field) => [field, draft[field] ?? DEFAULTS[field]]));
  return {
    id,
    team_id: workspace.team.id,
    type: String(draft.type),
    blocks,
    ...kept,
    state: { values: {} },
    hash: createHash('sha256')
      .update(`${newId('')}`)
      .digest('hex')
      .slice(0, 16),
    previous_view_id: links.previous ?? null,
    root_view_id: links.root ?? id,
    app_id: workspace.bot.appId,
    app_installed_team_id: workspace.team.id,
    bot_id: workspace.bot.botId,
  };
}

const DEFAULTS: Record<(typeof KEPT_FIELDS)[number], unknown> = {
  callback_id: '',
  private_metadata: '',
  external_id: '',
  title: null,
  submit: null,
  close: null,
  clear_on_close: false,
  notify_on_close: false,
};

/**
 * Opens a modal on top of what the person has open.
 *
 * @param draft what the app sent, checked
 * @returns the view, or undefined when three are open already
 */
export function pushView(workspace: Workspace, person: string, draft: JsonObject): View | undefined {
  const stack = modalsOf(workspace, person);
  if (stack.length >= MAX_STACK) return undefined;
  const below = stack.at(-1);
  const root = stack[0]?.id;
  const view = createView(workspace, draft, { previous: below?.id ?? null, ...(root && { root }) });
  workspace.modals.set(person, [...stack, view]);
  workspace.onChange();
  return view;
}

/**
 * Opens the first modal of a person, in place of any still open.
 *
 * @returns the view
 */
export function openView(workspace: Workspace, person: string, draft: JsonObject): View {
  const view = createView(workspace, draft);
  workspace.modals.set(person, [view]);
  workspace.onChange();
  return view;
}

/**
 * Puts another content into an open view, keeping its id and its place.
 *
 * @returns the view as it is now
 */
export function replaceView(workspace: Workspace, person: string, old: View, draft: JsonObject): View {
  const links = { id: old.id, previous: old.previous_view_id as string | null, root: String(old.root_view_id) };
  const view = createView(workspace, draft, links);
  const stack = modalsOf(workspace, person).map((other) => (other.id === old.id ? view : other));
  workspace.modals.set(person, stack);
  if (workspace.homes.get(person)?.id === old.id) workspace.homes.set(person, view);
  workspace.onChange();
  return view;
}

/**
 * Closes the topmost modals of a person.
 *
 * @param count how many; all when left out
 */
export function closeViews(workspace: Workspace, person: string, count = MAX_STACK): void {
  workspace.modals.set(person, modalsOf(workspace, person).slice(0, -count));
  workspace.onChange();
}

/**
 * Shows an App Home to a person, in place of the one before.
 *
 * @returns the view
 */
export function publishHome(workspace: Workspace, person: string, draft: JsonObject): View {
  const old = workspace.homes.get(person);
  const view = createView(workspace, draft, old ? { id: old.id } : {});
  workspace.homes.set(person, view);
  workspace.onChange();
  return view;
}

/**
 * Finds an open modal or a published home, and whose it is.
 *
 * @param matches tells the one looked for
 */
export function findView(
  workspace: Workspace,
  matches: (view: View) => boolean,
): { person: string; view: View } | undefined {
  const all = [
    ...[...workspace.modals].flatMap(([person, stack]) => stack.map((view) => ({ person, view }))),
    ...[...workspace.homes].map(([person, view]) => ({ person, view })),
  ];
  return all.find(({ view }) => matches(view));
}
