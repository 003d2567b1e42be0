import type { KnownBlock } from '@slack/types';
import { credentialOf, type Entry, type Knowledge } from '../knowledge/knowledge.ts';
import type { Credential, Then } from '../knowledge/schema.ts';
import { fields, header, section } from './blocks.ts';
import { companyHeading, companyLines } from './company-part.ts';
import { comparisonButtons } from './entry-buttons.ts';
import { type CardContext, emojiOf, thenSection } from './entry-parts.ts';
import { secrecyOf, shortOf } from './facts.ts';
import { footer } from './footer.ts';
import { bold, prose } from './mrkdwn.ts';
import { WORDS } from './words.ts';

function column(credential: Credential): string {
  const lifetime = shortOf(credential.expires) ?? WORDS.untilDeleted;
  const lines = [
    `${emojiOf(credential)} ${bold(credential.name)}`,
    prose(credential.what),
    `${bold(WORDS.secretHeading)} ${secrecyOf(credential)}`,
    ...(credential.term === 'identifier' ? [] : [`${bold(WORDS.lifetimeHeading)} ${lifetime}`]),
    `${bold('For')} ${prose(credential.for[0] ?? '')}`,
  ];
  return lines.join('\n');
}

/** What a company says of either. */
function companySections(entries: readonly Entry[], knowledge: Knowledge): KnownBlock[] {
  const lines = [...new Set(entries.flatMap((entry) => companyLines(entry, knowledge)))];
  return lines.length > 0 ? [section([companyHeading(knowledge), ...lines].join('\n'))] : [];
}

/**
 * The card for "X or Y?": what tells them apart, then both side by side.
 *
 * @param ids the two credentials, in the order of the question
 * @param context the knowledge around them and who sees the card
 * @param then the old statement that the question betrays, if any
 */
export function buildComparisonBlocks(ids: readonly [string, string], context: CardContext, then?: Then): KnownBlock[] {
  const [left, right] = [credentialOf(context.knowledge, ids[0]), credentialOf(context.knowledge, ids[1])];
  const written = context.knowledge.differences.find(({ between }) => ids.every((id) => between.includes(id)));
  return [
    header(`${left.name} or ${right.name}?`),
    ...companySections([left, right], context.knowledge),
    ...(then ? [thenSection(then)] : []),
    ...(written ? [section(prose(written.text))] : []),
    fields([column(left), column(right)]),
    footer(left, context),
    ...comparisonButtons([left, right], context),
  ];
}
