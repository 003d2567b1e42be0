import type { KnownBlock, SectionBlock } from '@slack/types';
import { type Entry, nameOf } from '../knowledge/knowledge.ts';
import type { Cause } from '../knowledge/schema.ts';
import { header, section } from './blocks.ts';
import { setApart } from './company-part.ts';
import { entryButtons } from './entry-buttons.ts';
import { type CardContext, leadingCredential } from './entry-parts.ts';
import { footer } from './footer.ts';
import { bold, prose } from './mrkdwn.ts';

type ProblemEntry = Extract<Entry, { kind: 'problem' }>;

const MOST_OTHERS = 3;

function likeliest(cause: Cause, name: string): SectionBlock[] {
  const check = cause.check ? [`${bold('Check')} ${prose(cause.check)}`] : [];
  return [
    section(`${bold('Likeliest')} ${prose(cause.wrong)}`),
    section([...check, `${bold('Fix')} ${prose(cause.fix)}`, `${bold('Credential')} ${prose(name)}`].join('\n')),
  ];
}

function others(causes: readonly Cause[]): KnownBlock[] {
  if (causes.length === 0) return [];
  const lines = causes.slice(0, MOST_OTHERS).map((it) => `• ${bold(it.when)}: ${prose(it.fix)}`);
  return [section(`${bold('Or')}\n${lines.join('\n')}`)];
}

/**
 * The card of an error: the likeliest cause with its check and fix, then the other causes.
 *
 * @param entry the problem
 * @param context the knowledge around it and who sees the card
 */
export function buildProblemBlocks(entry: ProblemEntry, context: CardContext): KnownBlock[] {
  const [first, ...rest] = entry.causes;
  const credential = leadingCredential(entry, context.knowledge);
  return [
    header(`⚠️ ${entry.name}`),
    ...setApart(
      entry,
      first ? likeliest(first, nameOf(context.knowledge, first.credential)) : [],
      context.knowledge,
      'aws',
    ),
    ...others(rest),
    footer(entry, context),
    ...entryButtons(entry, credential, context),
  ];
}
