import type { CallSlack, SlackAnswer } from './call-slack.ts';
import { type Diagnosis, failure, warning, well } from './diagnosis.ts';
import type { Sample } from './every-card.ts';

const NAME = 'cards';
const METHOD = 'blocks.validate';

/** Slack's codes for a payload that it would not take; any other error is about the question. */
const REFUSALS = ['invalid_blocks', 'invalid_view', 'invalid_message'];

/** In seconds: Slack asks to wait, and says how long. */
const LONGEST_WAIT = 30;
const MOST_TRIES = 5;
const MOST_SHOWN = 3;

/** What the check of the cards needs. */
export type CardEdges = { call: CallSlack; token: string; wait(milliseconds: number): Promise<unknown> };

async function validate({ call, token, wait }: CardEdges, { payload }: Sample): Promise<SlackAnswer> {
  for (let tries = 1; ; tries++) {
    const answer = await call(METHOD, token, payload);
    if (answer.error !== 'ratelimited' && answer.error !== 'http_429') return answer;
    if (tries === MOST_TRIES) return answer;
    const seconds = Number(answer.headers.get('retry-after')) || 1;
    await wait(Math.min(seconds, LONGEST_WAIT) * 1000);
  }
}

function describe({ name }: Sample, { error, body }: SlackAnswer): string {
  const [first] = Array.isArray(body.errors) ? (body.errors as { pointer?: unknown; message?: unknown }[]) : [];
  return first ? `${name}: ${String(first.pointer)} ${String(first.message)}` : `${name}: ${error}`;
}

function judge(count: number, refused: readonly string[]): Diagnosis {
  if (refused.length === 0) return well(NAME, `Slack would take all ${count}`);
  const more = refused.length > MOST_SHOWN ? ` … and ${refused.length - MOST_SHOWN} more` : '';
  const says = `Slack would refuse ${refused.length} of ${count}: ${refused.slice(0, MOST_SHOWN).join('; ')}${more}`;
  return failure(NAME, says, 'run awscred check, and shorten these entries');
}

/**
 * Asks Slack of every card whether it would take it, one after the other. Nothing is posted.
 *
 * @param edges the Web API, the bot token, and how to wait
 * @param samples the cards
 * @see https://docs.slack.dev/reference/methods/blocks.validate
 */
export async function examineCards(edges: CardEdges, samples: readonly Sample[]): Promise<Diagnosis> {
  const refused: string[] = [];
  for (const sample of samples) {
    const answer = await validate(edges, sample);
    if (answer.error === undefined) continue;
    if (!REFUSALS.includes(answer.error)) {
      const says = `Slack does not check them (${METHOD} answered ${answer.error})`;
      return warning(NAME, says, 'try again later; awscred check knows the limits too');
    }
    refused.push(describe(sample, answer));
  }
  return judge(samples.length, refused);
}
