import type { KnownBlock } from '@slack/types';
import { ACTION_IDS } from './action-ids.ts';
import { actions, button, context, literalSection, section } from './blocks.ts';
import { type Card, finishCard } from './card.ts';
import { bold, link, literalText, mention } from './mrkdwn.ts';
import { REQUEST_WORDS } from './words.ts';

/** A question that somebody wants a person to answer. */
export type PersonRequest = {
  /** The request's own id, which the button carries. */
  id: string;
  /** Slack's id of who asks. */
  askerId: string;
  /** What was asked, without its secrets. */
  question: string;
  /** What the bot's own card was called, if it had one. */
  entryTitle?: string | undefined;
  /** The https address of the message that was asked. */
  link?: string | undefined;
};

const MOST_QUESTION = 1000;

/** An address that a link can hold without ending early. */
const LINKABLE = /^https:\/\/[^\s<>|]+$/;

/** Who asks, and what they wrote in quotes, shown letter by letter. */
function questionBlocks({ askerId, question, entryTitle, link: url }: PersonRequest): KnownBlock[] {
  const quoted = `“${literalText(question, MOST_QUESTION)}”`;
  const card = entryTitle === undefined ? REQUEST_WORDS.noCard : REQUEST_WORDS.card(bold(entryTitle));
  const open = url !== undefined && LINKABLE.test(url) ? [link(url, REQUEST_WORDS.open)] : [];
  return [
    section(REQUEST_WORDS.asks(mention(askerId))),
    literalSection(quoted, quoted.length),
    context([card, ...open].join(' · ')),
  ];
}

/**
 * What the curators read when somebody asks for a person.
 *
 * @param request who asks what
 */
export function buildRequestCard(request: PersonRequest): Card {
  const answered = button(ACTION_IDS.requestAnswered, REQUEST_WORDS.answered, request.id, {
    style: 'primary',
    spoken: REQUEST_WORDS.answeredLabel,
  });
  return finishCard([...questionBlocks(request), ...actions([answered])]);
}

/**
 * The same card once somebody has answered: by whom, in the place of the button.
 *
 * @param request who asked what
 * @param by Slack's id of who answered
 */
export function buildAnsweredCard(request: PersonRequest, by: string): Card {
  return finishCard([...questionBlocks(request), context(REQUEST_WORDS.answeredBy(mention(by)))]);
}

/** What the asker reads once the question is passed on. */
export function buildRequestSentCard(): Card {
  return finishCard([section(REQUEST_WORDS.sent)]);
}
