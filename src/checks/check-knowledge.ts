import { type Fault, hasErrors } from '../knowledge/fault.ts';
import type { Loaded } from '../knowledge/load-knowledge.ts';
import { openLibrary } from '../matching/library.ts';
import { checkAnswers } from './check-answers.ts';
import { checkAsks } from './check-asks.ts';
import { checkCards } from './check-cards.ts';
import { checkComments } from './check-comments.ts';
import { checkFirstChoice } from './check-first-choice.ts';
import { checkLinks } from './check-links.ts';
import { checkReviews } from './check-reviews.ts';
import { checkTexts, maskFault } from './check-texts.ts';
import { type Complaint, locateComplaints, placeEntries, placeItems } from './placed-item.ts';

/** What the checks have to know beside the knowledge. */
export type CheckOptions = {
  /** The day from which the age of a review is counted. */
  today: Date;
};

/** The hosts that a company's own file allows beside the usual. */
function companyHosts({ located }: Loaded): string[] {
  return located.company.flatMap(({ value }) => value.hosts);
}

/** What each item must hold to, whatever is wrong elsewhere. */
function checkItems(loaded: Loaded, { today }: CheckOptions): Complaint[] {
  const { knowledge, located } = loaded;
  const hosts = companyHosts(loaded);
  return [
    ...checkComments(located),
    ...placeItems(located).flatMap((item) => [...checkTexts(item), ...checkLinks(item, hosts)]),
    ...placeEntries(knowledge, located).flatMap((it) => [...checkAsks(it), ...checkReviews(it, today)]),
  ];
}

/** What shows only when the whole stands: every reference leads somewhere, every question can be asked. */
function checkWhole({ knowledge, located }: Loaded): Complaint[] {
  const library = openLibrary(knowledge);
  return placeEntries(knowledge, located).flatMap((it) => [
    ...checkFirstChoice(it, knowledge),
    ...checkAnswers(it, library),
    ...checkCards(it, knowledge),
  ]);
}

function byPlace(left: Fault, right: Fault): number {
  if (left.file !== right.file) return left.file < right.file ? -1 : 1;
  return left.line - right.line || left.column - right.column;
}

/**
 * Checks what the loader cannot see: that entries are found by their own questions, that their cards fit into Slack, that
 * links, dates and first choices can be trusted, that no secret stands in a text.
 *
 * @param loaded a folder's knowledge with its places; while it has errors, only what needs no other entry is checked
 * @param options the clock
 * @returns located faults in the order of the files, none of which repeats a secret
 */
export function checkKnowledge(loaded: Loaded, options: CheckOptions): Fault[] {
  const whole = hasErrors(loaded.faults) ? [] : checkWhole(loaded);
  return locateComplaints([...checkItems(loaded, options), ...whole])
    .map(maskFault)
    .sort(byPlace);
}
