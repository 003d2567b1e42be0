import type { Card } from '../../cards/card.ts';
import { buildGapsCard, buildYamlView, readGapValue } from '../../cards/gaps-card.ts';
import { WORDS } from '../../cards/words.ts';
import { buildDigest, IGNORED_FOR_MS } from '../../gaps/digest.ts';
import { suggestEntry, suggestWording } from '../../gaps/suggest-yaml.ts';
import { nameOf } from '../../knowledge/knowledge.ts';
import type { Dependencies } from '../dependencies.ts';
import { type Press, placeOf } from '../press.ts';
import { orApologise, sayToPresser } from '../respond-to-press.ts';
import { DONE, FAILURES } from '../sentences.ts';
import { within } from '../within.ts';

/** How far back gaps are looked at, in milliseconds. */
const SINCE_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * What the bot could not answer of late, for a curator.
 *
 * @param user who wants to see it
 * @param dependencies the store
 * @returns to others a sentence that says who may see it
 */
export async function readGapsCard(user: string, dependencies: Dependencies): Promise<Card> {
  const { curators, store, library, now } = dependencies;
  if (!curators.has(user)) return { text: FAILURES.noCurator, blocks: [] };
  const since = now() - SINCE_MS;
  const rows = await within(store.gaps(since - IGNORED_FOR_MS));
  return buildDigest(library(), rows, since) ?? buildGapsCard([]);
}

/** Does it for curators only; of others nobody knows who they are. */
async function asCurator(press: Press, dependencies: Dependencies, work: () => Promise<void>): Promise<void> {
  const { user, channel } = placeOf(press.body);
  const mayAct = dependencies.curators.has(user) || (channel !== '' && channel === dependencies.curatorsChannel);
  await orApologise(press.body, dependencies, () =>
    mayAct ? work() : sayToPresser(press.body, FAILURES.noCurator, dependencies),
  );
}

/** Shows the line to add to an entry, so that it is found by these words too. */
export async function handleGapWording(press: Press, dependencies: Dependencies): Promise<void> {
  await press.ack();
  await asCurator(press, dependencies, async () => {
    const { gap: id, entry } = readGapValue(press.action.value ?? '') ?? { gap: '', entry: '' };
    const gap = await within(dependencies.store.gap(id));
    const { knowledge } = dependencies.library();
    if (!gap || !knowledge.entries.has(entry)) return sayToPresser(press.body, FAILURES.outdated, dependencies);
    const view = buildYamlView(nameOf(knowledge, entry), suggestWording(knowledge, entry, [gap.question]));
    await press.client.views.open({ trigger_id: press.body.trigger_id, view });
  });
}

/** Shows an entry to begin with. */
export async function handleGapNew(press: Press, dependencies: Dependencies): Promise<void> {
  await press.ack();
  await asCurator(press, dependencies, async () => {
    const gap = await within(dependencies.store.gap(press.action.value ?? ''));
    if (!gap) return sayToPresser(press.body, FAILURES.outdated, dependencies);
    const view = buildYamlView(
      WORDS.newEntry,
      suggestEntry(dependencies.library().knowledge, [gap.question], gap.nearest),
    );
    await press.client.views.open({ trigger_id: press.body.trigger_id, view });
  });
}

/** Ignores a question, and those like it. */
export async function handleGapIgnore(press: Press, dependencies: Dependencies): Promise<void> {
  await press.ack();
  await asCurator(press, dependencies, async () => {
    const isThere = await within(dependencies.store.ignoreGap(press.action.value ?? ''));
    await sayToPresser(press.body, isThere ? DONE.ignored : FAILURES.outdated, dependencies);
  });
}
