import { pageName } from '../cards/page-name.ts';
import { WORDS } from '../cards/words.ts';
import type { Company, Note } from '../knowledge/company-schema.ts';
import { companyWordsOn, isOwn } from '../knowledge/company-words.ts';
import type { Entry, Knowledge } from '../knowledge/knowledge.ts';
import { referenceTo } from './shared-sections.ts';
import { type Line, list, type Section, type Sheet, section } from './sheet.ts';

function banLine({ credential, use, text }: Company['never'][number], knowledge: Knowledge): Line {
  const instead = use === undefined ? '' : ` ${WORDS.useInstead} ${referenceTo(use, knowledge).name}.`;
  return { lead: '⛔', to: referenceTo(credential, knowledge), text: `${text}${instead}` };
}

function noteLine(note: Note & { id: string }, entry: Entry, knowledge: Knowledge): Line {
  const own = note.url === undefined ? [] : [{ url: note.url, label: pageName(note.url) }];
  const line = { text: note.text, links: [...own, ...note.links] };
  return note.id === entry.id ? line : { ...line, to: referenceTo(note.id, knowledge) };
}

function companySection(entry: Entry, knowledge: Knowledge): Section[] {
  const words = companyWordsOn(entry, knowledge);
  if (words === undefined) return [];
  const lines = [
    ...words.bans.map((ban) => banLine(ban, knowledge)),
    ...words.notes.map((note) => noteLine(note, entry, knowledge)),
  ];
  return section('company', WORDS.atCompany(knowledge.company?.name ?? ''), list(lines));
}

/**
 * Adds to an entry as laid out what a company says of it, before everything else, and marks an entry that is the company's own.
 *
 * @param sheet the entry as the knowledge has it
 * @param entry the same entry
 * @param knowledge with or without a company's part
 */
export function addCompany(sheet: Sheet, entry: Entry, knowledge: Knowledge): Sheet {
  const tags = isOwn(entry.id, knowledge)
    ? [WORDS.atCompany(knowledge.company?.name ?? ''), ...sheet.tags]
    : sheet.tags;
  return { ...sheet, tags, sections: [...companySection(entry, knowledge), ...sheet.sections] };
}
