import { OUTSIDERS_BLOCK } from '../cards/action-ids.ts';
import type { Audience } from '../knowledge/vocabularies.ts';

type Envelope = { is_ext_shared_channel?: unknown };

/**
 * Tells who can read an answer to an event: in a channel shared with another company, its people too.
 *
 * @param body the envelope as Slack sent it; nothing in it is taken for granted
 * @see https://docs.slack.dev/apis/slack-connect
 */
export function audienceOfEvent(body: object): Audience {
  return (body as Envelope).is_ext_shared_channel === true ? 'outsider' : 'member';
}

type Press = {
  user?: { team_id?: unknown } | null;
  team?: { id?: unknown } | null;
};

/**
 * Tells who can read what a pressed button shows. Interactions do not say whether their channel is shared, but the card does: its
 * buttons lie in a block of their own. Somebody of another team is an outsider on every card.
 *
 * @param body the interaction as Slack sent it
 * @param action the button
 */
export function audienceOfPress(body: object, { block_id }: { block_id?: string }): Audience {
  const { user, team } = body as Press;
  const isStranger = Boolean(user?.team_id && team?.id) && user?.team_id !== team?.id;
  return isStranger || block_id?.startsWith(OUTSIDERS_BLOCK) ? 'outsider' : 'member';
}
