import type { Entry, Knowledge } from '../knowledge/knowledge.ts';
import type { Cause } from '../knowledge/schema.ts';
import { referenceTo } from './shared-sections.ts';
import { list, type Piece, paragraph, type Section, type Sheet, section } from './sheet.ts';

type ProblemEntry = Extract<Entry, { kind: 'problem' }>;

function causePieces(cause: Cause, knowledge: Knowledge): Piece[] {
  return [
    ...paragraph(cause.wrong),
    ...paragraph(cause.check, 'Check'),
    ...paragraph(cause.fix, 'Fix'),
    ...list([{ lead: 'Credential:', to: referenceTo(cause.credential, knowledge) }]),
  ];
}

function causeSections(causes: readonly Cause[], knowledge: Knowledge): Section[] {
  return causes.flatMap((cause, at) => {
    const heading = at === 0 && causes.length > 1 ? `Likeliest: ${cause.when}` : cause.when;
    return section(`cause-${at + 1}`, heading, causePieces(cause, knowledge));
  });
}

/**
 * Lays out everything the knowledge says of an error.
 *
 * @param entry the problem
 * @param knowledge the whole, for the names of the credentials
 */
export function describeProblem(entry: ProblemEntry, knowledge: Knowledge): Sheet {
  const elsewhere = entry.unless.length > 0 ? entry.unless.join(', ') : undefined;
  return {
    id: entry.id,
    kind: entry.kind,
    title: entry.name,
    tags: [],
    summary: [{ kind: 'code', lines: entry.texts }, ...paragraph(elsewhere, 'Not about AWS when the message names')],
    sections: causeSections(entry.causes, knowledge),
    sources: Object.values(entry.sources),
    asks: entry.asks,
  };
}
