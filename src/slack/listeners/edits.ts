import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import { buildWarningCard } from '../../cards/build-card.ts';
import { type Finding, findAddedSecrets, guardText, isSecret } from '../../shapes/guard-text.ts';
import { audienceOfEvent } from '../audience.ts';
import type { Dependencies } from '../dependencies.ts';
import { describeError } from '../describe-error.ts';
import { type EditedMessage, readEditedMessage } from '../human-message.ts';
import { warnAuthor } from '../warn-author.ts';

type Args = Pick<SlackEventMiddlewareArgs<'app_mention' | 'message'> & AllMiddlewareArgs, 'event' | 'client' | 'body'>;

/** The secrets that an edit added and that its author has not been warned about. */
function newSecrets({ text, before, channel, ts }: EditedMessage, team: string, { warnings }: Dependencies): Finding[] {
  const secrets = before === undefined ? guardText(text).found.filter(isSecret) : findAddedSecrets(before, text);
  // Where Slack does not say what stood there before, only a secret more than last time is news.
  const isNews = secrets.length > 0 && (before !== undefined || warnings.claim([team, channel, ts], secrets.length));
  return isNews ? secrets : [];
}

/** An edit gets no answer, so that nothing is answered twice; a secret that it adds gets the warning. */
export async function handleEdit({ event, client, body }: Args, dependencies: Dependencies): Promise<void> {
  const message = readEditedMessage(event);
  if (!message) return;
  try {
    const secrets = newSecrets(message, body.team_id, dependencies);
    if (secrets.length === 0) return;
    for (const { kind } of secrets) dependencies.metrics.secretSeen(kind);
    dependencies.log.info({ team: body.team_id, secrets: secrets.map(({ kind }) => kind) }, 'edit');
    const options = { audience: audienceOfEvent(body) } as const;
    await warnAuthor(
      client,
      message,
      buildWarningCard(dependencies.library().knowledge, secrets, options),
      dependencies,
    );
  } catch (error) {
    dependencies.log.error(describeError(error), 'cannot read an edit');
  }
}
