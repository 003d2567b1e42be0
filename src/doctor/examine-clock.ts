import type { Mode } from '../config.ts';
import type { SlackAnswer } from './call-slack.ts';
import { type Diagnosis, failure, warning, well } from './diagnosis.ts';

const NAME = 'clock';
const REMEDY = "set this machine's clock by NTP";

/** In seconds. More than that is no matter of the network. */
const LARGE = 60;
/** Over HTTP, Slack's requests are refused when our clock is this far behind or ahead of theirs, in seconds. */
const REFUSED_BEHIND = 60;
const REFUSED_AHEAD = 300;

/**
 * Tells how far our clock is from Slack's.
 *
 * @param answer an answer of Slack's; the request is taken to have arrived halfway between sending and answering
 * @returns seconds, positive when ours is ahead; undefined when Slack did not say
 */
export function clockSkew({ headers, sentAt, answeredAt }: Omit<SlackAnswer, 'error' | 'body'>): number | undefined {
  const theirs = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(theirs) ? undefined : Math.round(((sentAt + answeredAt) / 2 - theirs) / 1000);
}

/**
 * Judges a clock.
 *
 * @param skew seconds, positive when ours is ahead; undefined when it is not known
 * @param mode how Slack reaches the bot
 */
export function examineClock(skew: number | undefined, mode: Mode['kind']): Diagnosis {
  if (skew === undefined)
    return warning(NAME, 'Slack sent no date to compare with', 'compare it with a clock you trust');
  const says = `${Math.abs(skew)} s ${skew < 0 ? 'behind' : 'ahead of'} Slack`;
  const isRefused = skew < -REFUSED_BEHIND || skew > REFUSED_AHEAD;
  if (isRefused && mode === 'http') return failure(NAME, `${says}: every request of Slack's is refused`, REMEDY);
  return Math.abs(skew) > LARGE ? warning(NAME, says, REMEDY) : well(NAME, says);
}
