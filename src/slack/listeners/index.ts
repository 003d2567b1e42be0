import type { App } from '@slack/bolt';
import type { Dependencies } from '../dependencies.ts';
import { register as registerActions } from './actions.ts';
import { register as registerCommands } from './commands.ts';
import { register as registerEvents } from './events.ts';
import { register as registerHome } from './home.ts';
import { register as registerSearch } from './search.ts';
import { register as registerShortcuts } from './shortcuts.ts';

/** Registers everything that the bot listens to: the table of contents of its Slack side. */
export function registerListeners(app: App, dependencies: Dependencies): void {
  registerCommands(app, dependencies);
  registerEvents(app, dependencies);
  registerActions(app, dependencies);
  registerShortcuts(app, dependencies);
  registerSearch(app, dependencies);
  registerHome(app, dependencies);
}
