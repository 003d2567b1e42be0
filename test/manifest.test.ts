import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { App } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Dependencies } from '../src/slack/dependencies.ts';
import { registerListeners } from '../src/slack/listeners/index.ts';
import { SHORTCUTS } from '../src/slack/listeners/shortcuts.ts';

const manifest = parse(readFileSync(fileURLToPath(new URL('../manifest.yml', import.meta.url)), 'utf8'));

/** What the listeners register, without Bolt. */
function registered() {
  const seen = { commands: [] as string[], events: [] as string[], actions: 0 };
  const app = {
    command: (name: string) => seen.commands.push(name),
    event: (name: string) => seen.events.push(name),
    action: () => {
      seen.actions += 1;
    },
    view: () => undefined,
    shortcut: () => undefined,
    options: () => undefined,
  };
  registerListeners(app as unknown as App, {} as Dependencies);
  return seen;
}

describe('manifest.yml', () => {
  it('names the slash commands that are listened to', () => {
    const commands = manifest.features.slash_commands.map((it: { command: string }) => it.command);
    expect(commands).toEqual(registered().commands);
  });

  it('subscribes to the events that are listened to', () => {
    const events = manifest.settings.event_subscriptions.bot_events.map((it: string) => it.split('.')[0]);
    expect(events.toSorted()).toEqual(registered().events.toSorted());
  });

  it('turns interactivity on, since there are buttons', () => {
    expect(registered().actions).toBeGreaterThan(0);
    expect(manifest.settings.interactivity.is_enabled).toBe(true);
  });

  it('names the shortcuts that are listened to', () => {
    const ids = manifest.features.shortcuts.map((it: { callback_id: string }) => it.callback_id);
    expect(ids.toSorted()).toEqual(Object.values(SHORTCUTS).toSorted());
  });

  it('asks for four bot scopes and no user scope', () => {
    expect(manifest.oauth_config.scopes).toEqual({
      bot: ['commands', 'app_mentions:read', 'chat:write', 'im:history'],
    });
  });

  // Limits of Slack's published manifest schema, version 2.
  it.each([
    ['name', manifest.display_information.name, 1, 35],
    ['description', manifest.display_information.description, 1, 140],
    ['long_description', manifest.display_information.long_description, 175, 4000],
    ['display_name', manifest.features.bot_user.display_name, 1, 80],
    ['command', manifest.features.slash_commands[0].command, 2, 32],
    ['command description', manifest.features.slash_commands[0].description, 1, 2000],
    ['usage_hint', manifest.features.slash_commands[0].usage_hint, 1, 1000],
  ])("keeps %s within Slack's limits", (_name, text: string, least, most) => {
    expect(text.length).toBeGreaterThanOrEqual(least);
    expect(text.length).toBeLessThanOrEqual(most);
  });
});
