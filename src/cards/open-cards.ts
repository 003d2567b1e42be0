import type { KnownBlock } from '@slack/types';
import type { Answer } from '../answers/answer.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Finding } from '../shapes/guard-text.ts';
import { ACTION_IDS, partActionId } from './action-ids.ts';
import { actions, button, context, header, section } from './blocks.ts';
import { nameOf } from './entry-parts.ts';
import { bold, numbered, prose } from './mrkdwn.ts';
import { SENTENCES, WORDS } from './words.ts';

type Of<O extends Answer['outcome']> = Extract<Answer, { outcome: O }>;

/** A question back: the fact that separates the entries, a button for each, and a way out. */
export function buildChoicesBlocks(answer: Of<'choices'>): KnownBlock[] {
  const picks = answer.choices.map(({ id, label }, at) => button(`${ACTION_IDS.pick}${at}`, label, id));
  const lines = answer.choices.map(({ label }) => `• ${prose(label)}`);
  return [
    section(`${bold(answer.ask)}\n${lines.join('\n')}`),
    ...actions([...picks, button(ACTION_IDS.pickNone, WORDS.noneOfThese, 'none')]),
  ];
}

/** "I don't know": what the bot does know, the nearest entries, and how to ask better. */
export function buildNoneBlocks(answer: Of<'none'>, knowledge: Knowledge): KnownBlock[] {
  const opening = answer.elsewhere ? SENTENCES.noneElsewhere(prose(answer.elsewhere)) : SENTENCES.none;
  const names = answer.nearest.map((id) => bold(nameOf(knowledge, id)));
  const nearest = names.length > 0 ? [`${SENTENCES.nearest} ${names.join(' · ')}`] : [];
  const picks = answer.nearest.map((id, at) => button(`${ACTION_IDS.show}${at}`, nameOf(knowledge, id), id));
  return [section([opening, ...nearest].join('\n')), context(SENTENCES.scope, SENTENCES.askAgain), ...actions(picks)];
}

/** None of the choices fitted: what would help. */
export const NO_CHOICE: Of<'none'> = { outcome: 'none', nearest: [], matches: [] };

/** What was pasted, when it is no secret. */
export function buildIdentifiedBlocks(answer: Of<'identified'>): KnownBlock[] {
  const { finding } = answer;
  return [
    header(`🪪 ${finding.name}`),
    section(
      `\`${prose(finding.mask)}\` is ${/^[aeiou]/i.test(finding.name) ? 'an' : 'a'} ${prose(finding.name)}. Alone it opens nothing; still, do not post it more than needed.`,
    ),
    ...actions([button(`${ACTION_IDS.show}0`, WORDS.more, finding.credential)]),
  ];
}

/** The warning to somebody who posted a secret: what it was, and the steps in order. It never repeats the value. */
export function buildWarningBlocks(found: readonly Finding[]): KnownBlock[] {
  const secrets = found.filter(({ grade }) => grade === 'secret');
  const names = [...new Set(secrets.map(({ name }) => name))].join(', ');
  const [first] = secrets;
  return [
    header(SENTENCES.secretTitle),
    section(prose(SENTENCES.secretFound(names))),
    section(numbered(SENTENCES.secretSteps)),
    context(SENTENCES.secretKept),
    ...(first ? actions([button(partActionId('leaked'), WORDS.whatToDo, first.credential)]) : []),
  ];
}

/** What can be asked, and how. */
export function buildHelpBlocks(): KnownBlock[] {
  return [
    header('Ask me which AWS credential you need'),
    section(
      [
        '• `/awscred which key do I need to ssh into an EC2 box` anywhere; only you see the answer',
        '• mention me in a channel; I answer in the thread',
        '• write to me directly; no need to mention me',
      ].join('\n'),
    ),
    section(
      [
        bold('For example'),
        '• how do I rotate an access key',
        '• what is the difference between an access key and a key pair',
        '• `Unable to locate credentials`: paste the error',
        '• I committed a key to git',
      ].join('\n'),
    ),
    context(`${SENTENCES.scope} Never paste a secret: I do not need it.`),
  ];
}
