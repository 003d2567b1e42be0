import { findElement, isObject } from './blocks.ts';
import type { Delivered } from './deliver.ts';
import { optionGroupRule, optionRule } from './element-rules.ts';
import {
  buildBlockActions,
  buildShortcut,
  buildSuggestion,
  type InputValues,
  type Surface,
} from './interaction-payloads.ts';
import { list, type Rule } from './limit-rules.ts';
import { canSee, findMessage } from './messages.ts';
import type { Outcome } from './post-in-conversation.ts';
import type { Sender } from './send-to-app.ts';
import { type Conversation, findConversation, type JsonObject, type Person, type Workspace } from './workspace.ts';

/** Which element somebody used, as the page says it. */
export type ElementPlace = {
  channel?: string | undefined;
  ts?: string | undefined;
  viewId?: string | undefined;
  blockId: string;
  actionId: string;
};

const GONE = 'That has changed meanwhile; look again';

/**
 * Presses a button, makes a choice or enters a text.
 *
 * @param chosen what was chosen, in Slack's words
 * @param values of all inputs around
 * @returns a sentence for the person when the app did not take it
 */
export async function actOnElement(
  workspace: Workspace,
  sender: Sender,
  person: Person,
  place: ElementPlace,
  chosen: JsonObject,
  values: InputValues,
): Promise<Outcome> {
  const surface = findSurface(workspace, person, place);
  const found = surface && findElement(blocksOf(surface), place.blockId, place.actionId);
  if (!surface || !found) return { error: GONE };
  const payload = buildBlockActions(workspace, person, surface, found, chosen, values);
  return toOutcome(workspace, await sender.interaction(payload));
}

/**
 * Asks the app for the options of a menu it fills itself.
 *
 * @param typed what the person has typed into the menu
 * @returns `options` or `option_groups` as the app gave them, or a sentence for the person
 */
export async function suggestOptions(
  workspace: Workspace,
  sender: Sender,
  person: Person,
  place: ElementPlace,
  typed: string,
): Promise<JsonObject> {
  const surface = findSurface(workspace, person, place);
  const found = surface && findElement(blocksOf(surface), place.blockId, place.actionId);
  if (!surface || !found) return { error: GONE };
  const delivered = await sender.interaction(buildSuggestion(workspace, person, surface, found, typed));
  const answer = parseObject(delivered.body);
  const outcome = toOutcome(workspace, delivered);
  if (outcome.error || !answer) return { error: outcome.error ?? 'No options came' };
  const problems = [
    ...checkList('options', optionRule, answer),
    ...checkList('option_groups', optionGroupRule, answer),
  ];
  return problems.length > 0 ? { error: `${problems[0]}` } : answer;
}

function checkList(key: string, rule: Rule, answer: JsonObject): string[] {
  const value = answer[key];
  // No options is a fine answer: nothing fits what was typed.
  return Array.isArray(value) && value.length === 0 ? [] : list(key, 100, rule, true)(answer, '');
}

/**
 * Chooses a shortcut of the app.
 *
 * @param callbackId which one
 * @param target the message it was chosen on, for a message shortcut
 * @returns a sentence for the person when the app did not take it
 */
export async function runShortcut(
  workspace: Workspace,
  sender: Sender,
  person: Person,
  callbackId: string,
  target?: { conversation: Conversation; ts: string },
): Promise<Outcome> {
  const type = target ? 'message' : 'global';
  const shortcut = workspace.shortcuts.find((one) => one.callbackId === callbackId && one.type === type);
  const message = target && findMessage(target.conversation, target.ts);
  if (!shortcut || (target && !(message && canSee(message, person.id)))) return { error: GONE };
  const place = target && message ? { conversation: target.conversation, message } : undefined;
  return toOutcome(workspace, await sender.interaction(buildShortcut(workspace, person, shortcut, place)));
}

function findSurface(workspace: Workspace, person: Person, place: ElementPlace): Surface | undefined {
  if (place.viewId !== undefined) {
    const views = [...(workspace.modals.get(person.id) ?? []), workspace.homes.get(person.id)];
    const view = views.find((candidate) => candidate?.id === place.viewId);
    return view && { view };
  }
  const conversation = findConversation(workspace, place.channel);
  const message = conversation && findMessage(conversation, place.ts);
  return message && canSee(message, person.id) ? { conversation, message } : undefined;
}

function blocksOf(surface: Surface): JsonObject[] {
  return 'view' in surface ? surface.view.blocks : (surface.message.blocks ?? []);
}

function toOutcome(workspace: Workspace, { status }: Delivered): Outcome {
  if (status >= 200 && status < 300) return {};
  const reason = status === 0 ? 'did not answer within three seconds' : `answered with HTTP ${status}`;
  return { error: `${workspace.bot.name} ${reason}` };
}

function parseObject(body: string): JsonObject | undefined {
  try {
    const parsed: unknown = JSON.parse(body);
    return isObject(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}
