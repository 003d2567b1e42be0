import type { AllMiddlewareArgs, App, BlockSuggestion, SlackOptionsMiddlewareArgs } from '@slack/bolt';
import { ACTION_IDS } from '../../cards/action-ids.ts';
import { buildFoundView, buildSearchOptions, buildSearchView } from '../../cards/search-view.ts';
import { knowledgeFor } from '../../knowledge/knowledge.ts';
import { libraryFor } from '../../matching/library.ts';
import { guardText } from '../../shapes/guard-text.ts';
import { audienceOfPress } from '../audience.ts';
import type { Dependencies } from '../dependencies.ts';
import { describeError } from '../describe-error.ts';
import type { Press } from '../press.ts';
import { orApologise } from '../respond-to-press.ts';

/** As many as Slack shows. */
const MOST_OPTIONS = 100;

/** Opens the window to search in. */
export async function handleSearchOpen(
  { ack, action, body, client }: Press,
  dependencies: Dependencies,
): Promise<void> {
  await ack();
  const view = buildSearchView(audienceOfPress(body, action));
  await orApologise(body, dependencies, () => client.views.open({ trigger_id: body.trigger_id, view }));
}

/** Shows the entry that was chosen, in the same window. */
export async function handleSearchPick(
  { ack, action, body, client }: Press,
  dependencies: Dependencies,
): Promise<void> {
  await ack();
  const chosen = (action as unknown as { selected_option?: { value?: string } | null }).selected_option?.value ?? '';
  const view = buildFoundView(dependencies.library().knowledge, chosen, audienceOfPress(body, action));
  await orApologise(body, dependencies, () => client.views.update({ view_id: body.view?.id ?? '', view }));
}

type Typing = Pick<SlackOptionsMiddlewareArgs<'block_suggestion'> & AllMiddlewareArgs, 'ack' | 'body'>;

/** Fills the menu while somebody types. */
export async function handleSuggestions({ ack, body }: Typing, { library, log }: Dependencies): Promise<void> {
  try {
    const audience = audienceOfPress(body, { block_id: (body as BlockSuggestion).block_id });
    const typed = guardText(String(body.value ?? '')).text;
    const found = libraryFor(library(), audience).searchNames(typed, MOST_OPTIONS);
    await ack({ option_groups: buildSearchOptions(knowledgeFor(library().knowledge, audience), found) });
  } catch (error) {
    log.error(describeError(error), 'cannot fill a menu');
    await ack({ option_groups: [] });
  }
}

/** Registers what is asked for while somebody types. */
export function register(app: App, dependencies: Dependencies): void {
  app.options(ACTION_IDS.searchPick, (args) => handleSuggestions(args as Typing, dependencies));
}
