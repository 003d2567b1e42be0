import { forgetOldest, newId, type Person, type Workspace } from './workspace.ts';

const LIFETIME = 3000;
const MAX_KEPT = 1000;

/**
 * Makes a trigger id: it opens one modal for this person, within three seconds.
 *
 * @returns the id
 */
export function createTrigger(workspace: Workspace, person: Person): string {
  const id = `${newId('')}.${newId('')}`;
  workspace.triggers.set(id, { person: person.id, expires: workspace.now() + LIFETIME, used: false });
  forgetOldest(workspace.triggers, MAX_KEPT);
  return id;
}

/**
 * Uses a trigger id up.
 *
 * @returns the id of the person who set it off, or Slack's error code
 */
export function spendTrigger(workspace: Workspace, id: unknown): { person: string } | { error: string } {
  const trigger = typeof id === 'string' ? workspace.triggers.get(id) : undefined;
  if (!trigger) return { error: 'invalid_trigger_id' };
  if (trigger.used) return { error: 'exchanged_trigger_id' };
  if (workspace.now() > trigger.expires) return { error: 'expired_trigger_id' };
  trigger.used = true;
  return { person: trigger.person };
}
