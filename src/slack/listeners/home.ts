import type { AllMiddlewareArgs, App, SlackEventMiddlewareArgs } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { ACTION_IDS } from '../../cards/action-ids.ts';
import { buildHomeView } from '../../cards/home-view.ts';
import { buildFoundView } from '../../cards/search-view.ts';
import { audienceOfPress } from '../audience.ts';
import type { Dependencies } from '../dependencies.ts';
import { describeError } from '../describe-error.ts';
import { type Press, placeOf } from '../press.ts';
import { within } from '../within.ts';

const MOST_COMMONEST = 4;
const COMMON_SINCE_MS = 30 * 24 * 60 * 60 * 1000;

/** What is kept for the Home tab; without the store the tab is there all the same. */
async function keptFor(team: string, user: string, { store, histories, now, log }: Dependencies) {
  try {
    await histories.flush();
    const [common, isOn] = await Promise.all([
      store.commonest(now() - COMMON_SINCE_MS, MOST_COMMONEST),
      store.hasHistory(team, user),
    ]);
    const history = isOn ? await store.history(team, user) : undefined;
    return {
      commonest: common.map(({ entry }) => entry),
      history: history?.map(({ question, entry }) => ({ question, entryId: entry })),
    };
  } catch (error) {
    log.warn(describeError(error), 'cannot read what is kept');
    return { commonest: [], history: [] };
  }
}

/** Puts the Home tab up to date. */
async function publish(client: WebClient, team: string, user: string, dependencies: Dependencies): Promise<void> {
  const kept = await within(keptFor(team, user, dependencies));
  const view = buildHomeView(dependencies.library().knowledge, { audience: 'member', ...kept });
  await client.views.publish({ user_id: user, view });
}

type Opened = Pick<SlackEventMiddlewareArgs<'app_home_opened'> & AllMiddlewareArgs, 'event' | 'client' | 'body'>;

/** Has the Home tab ready for somebody who opens it, or the messages beside it. */
export async function handleHomeOpened({ event, client, body }: Opened, dependencies: Dependencies): Promise<void> {
  try {
    await publish(client, body.team_id, event.user, dependencies);
  } catch (error) {
    dependencies.log.error(describeError(error), 'cannot show the Home tab');
  }
}

/** Opens an entry that stands on the Home tab. */
export async function handleHomeEntry({ ack, action, body, client }: Press, dependencies: Dependencies): Promise<void> {
  await ack();
  const view = buildFoundView(dependencies.library().knowledge, action.value ?? '', audienceOfPress(body, action));
  try {
    await client.views.open({ trigger_id: body.trigger_id, view });
  } catch (error) {
    dependencies.log.error(describeError(error), 'cannot show an entry');
  }
}

/** Turns somebody's list of questions off or on, or empties it, and shows the tab as it is then. */
export async function handleHistory({ ack, action, body, client }: Press, dependencies: Dependencies): Promise<void> {
  const { team, user } = placeOf(body);
  const { store, histories, log } = dependencies;
  try {
    await within(histories.flush());
    if (action.action_id === ACTION_IDS.historyForget) await within(store.forget(team, user));
    else await within(store.setHistory(team, user, action.action_id === ACTION_IDS.historyOn));
  } catch (error) {
    log.warn(describeError(error), 'cannot keep a setting');
  }
  await ack();
  await publish(client, team, user, dependencies).catch((error: unknown) => {
    log.error(describeError(error), 'cannot show the Home tab');
  });
}

/** Registers the Home tab. */
export function register(app: App, dependencies: Dependencies): void {
  app.event('app_home_opened', (args) => handleHomeOpened(args, dependencies));
}
