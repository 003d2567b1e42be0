import type { Button, KnownBlock } from '@slack/types';
import type { Answer } from '../answers/answer.ts';
import { type Knowledge, nameOf } from '../knowledge/knowledge.ts';
import type { Finding } from '../shapes/guard-text.ts';
import { ACTION_IDS } from './action-ids.ts';
import { actions, button, context, fields, header, section } from './blocks.ts';
import { companyHeading } from './company-part.ts';
import { bold, code, prose } from './mrkdwn.ts';
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

/** Whom to ask at the company, where it says so. */
function personSection(knowledge: Knowledge): KnownBlock[] {
  const person = knowledge.company?.['ask-a-person'];
  return person ? [section(`${companyHeading(knowledge)}\n${prose(person.text)}`)] : [];
}

/** The way to a person, where the company has named one in Slack. */
export function askButtons({ company }: Knowledge, value = 'none'): Button[] {
  if (company?.['ask-a-person']?.slack === undefined) return [];
  return [button(ACTION_IDS.askPerson, WORDS.askPerson, value, { style: 'primary' })];
}

/** What a company calls an account. */
function accountName({ company }: Knowledge, account: string): string {
  const name = company?.accounts[account];
  return name === undefined ? '' : ` ${prose(WORDS.accountAt(name, company?.name ?? ''))}`;
}

/** "I don't know": what the bot does know, the nearest entries, and how to ask better. */
export function buildNoneBlocks(answer: Of<'none'>, knowledge: Knowledge): KnownBlock[] {
  const opening = answer.elsewhere ? SENTENCES.noneElsewhere(prose(answer.elsewhere)) : SENTENCES.none;
  const names = answer.nearest.map((id) => bold(nameOf(knowledge, id)));
  const nearest = names.length > 0 ? [`${SENTENCES.nearest} ${names.join(' · ')}`] : [];
  const picks = answer.nearest.map((id, at) => button(`${ACTION_IDS.show}${at}`, nameOf(knowledge, id), id));
  return [
    section([opening, ...nearest].join('\n')),
    ...personSection(knowledge),
    context(SENTENCES.scope, SENTENCES.askAgain),
    ...actions([...askButtons(knowledge), ...picks]),
  ];
}

/** None of the choices fitted: what would help. */
export const NO_CHOICE: Of<'none'> = { outcome: 'none', nearest: [], matches: [] };

/** What was pasted, when it is no secret: what it is, what it opens, whose it is, what it gets confused with. */
export function buildIdentifiedBlocks(answer: Of<'identified'>, knowledge: Knowledge): KnownBlock[] {
  const { name, mask, says, nearMiss, opens, owner, facts, credential } = answer.finding;
  const { confusedWith = [], alternatives = [] } = answer.finding;
  const account = facts?.account
    ? [`${bold(WORDS.accountHeading)}\n${code(facts.account)}${accountName(knowledge, facts.account)}`]
    : [];
  const rows = [
    ...(opens ? [`${bold(WORDS.opensHeading)}\n${prose(opens)}`] : []),
    ...(owner ? [`${bold(WORDS.ownerHeading)}\n${prose(owner)}`] : []),
    ...account,
  ];
  const possible = [credential, ...alternatives.map((it) => it.credential)];
  const others = confusedWith.filter((id) => !possible.includes(id)).map((id) => bold(nameOf(knowledge, id)));
  return [
    header(`🪪 ${capitalize(name)}`),
    section([code(mask), prose(says ?? SENTENCES.opensNothing), ...(nearMiss ? [prose(nearMiss)] : [])].join('\n')),
    ...(rows.length > 0 ? [fields(rows)] : []),
    ...(others.length > 0 ? [section(`${bold(WORDS.notHeading)}\n${others.join(' · ')}`)] : []),
    ...(alternatives.length > 0 ? whichSection(alternatives) : []),
    ...actions(
      waysOn(answer.finding, knowledge).map(({ label, id }, at) => button(`${ACTION_IDS.show}${at}`, label, id)),
    ),
  ];
}

/** A shape that several things have is asked back. */
function whichSection(alternatives: NonNullable<Finding['alternatives']>): KnownBlock[] {
  const lines = alternatives.map(({ name }) => `• ${prose(name)}`);
  return [section(`${bold(SENTENCES.whichOfThese)}\n${lines.join('\n')}`)];
}

/** Where a thing leads: to the entry of each that it can be, or to its own. */
function waysOn({ alternatives, credential }: Finding, { entries }: Knowledge): { label: string; id: string }[] {
  const ways = alternatives?.map(({ name, credential: id = '' }) => ({ label: capitalize(name), id })) ?? [
    { label: WORDS.more, id: credential },
  ];
  return ways.filter(({ id }) => entries.has(id));
}

function capitalize(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
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
        '• *Which credential?* in the menu of any message answers that message, for you alone',
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
    section(
      [
        bold('Besides'),
        '• `/awscred list` all credentials, `/awscred show access key` one card, `/awscred compare access key, key pair` two side by side',
        '• `/awscred what AKIA…` what a thing is, `/awscred forget` to forget your questions',
      ].join('\n'),
    ),
    context(`${SENTENCES.scope} Never paste a secret: I do not need it.`),
  ];
}
