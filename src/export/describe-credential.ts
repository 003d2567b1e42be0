import { GROUP_NAMES, PART_WORDS } from '../cards/words.ts';
import { credentialIdsOf, type Entry, entriesOf, type Knowledge, titleOf } from '../knowledge/knowledge.ts';
import type { Block, Credential } from '../knowledge/schema.ts';
import { BLOCKS } from '../knowledge/vocabularies.ts';
import { SECRECY_NAMES, STATUS_NAMES, TERM_NAMES } from './names.ts';
import { eraSection, referenceTo } from './shared-sections.ts';
import { list, type Piece, paragraph, type Section, type Sheet, section, sentences } from './sheet.ts';

type CredentialEntry = Extract<Entry, { kind: 'credential' }>;

function blockPieces(block: Block): Piece[] {
  const variants = (block.variants ?? []).flatMap((it): Piece[] => [
    { kind: 'label', text: it.when },
    ...paragraph(it.text),
    ...stepPieces(it.steps),
  ]);
  return [...paragraph(block.text), ...stepPieces(block.steps), ...variants];
}

function stepPieces(steps: readonly string[] | undefined): Piece[] {
  return steps ? [{ kind: 'steps', steps }] : [];
}

function blockSections(credential: Credential): Section[] {
  return BLOCKS.flatMap((name) => {
    const block = credential[name];
    const source = block?.source === undefined ? undefined : credential.sources[block.source];
    return block ? section(name, PART_WORDS[name].heading, blockPieces(block), source) : [];
  });
}

function statusPieces(credential: Credential, knowledge: Knowledge): Piece[] {
  if (credential.status === 'current') return [];
  const when = [credential.since && `since ${credential.since}`, credential.until && `until ${credential.until}`];
  const lead = `${STATUS_NAMES[credential.status]}${when.some(Boolean) ? ` (${when.filter(Boolean).join(', ')})` : ''}`;
  if (credential.instead === undefined) return list([{ lead }]);
  return list([{ lead: `${lead}; use instead:`, to: referenceTo(credential.instead, knowledge) }]);
}

function partPieces(credential: Credential): Piece[] {
  const parts = credential.parts.map(({ secrecy, name, form, example, lives }) => ({
    name,
    form,
    secrecy: SECRECY_NAMES[secrecy],
    ...(example !== undefined && { example }),
    ...(lives !== undefined && { lives }),
  }));
  return [{ kind: 'parts', parts }];
}

function confusedWith(credential: Credential, knowledge: Knowledge): Piece[] {
  const pairs = knowledge.differences.filter(({ between }) => between.includes(credential.id));
  const other = ([left, right]: readonly [string, string]) => (left === credential.id ? right : left);
  return list(pairs.map(({ between, text }) => ({ to: referenceTo(other(between), knowledge), text })));
}

function tableSection({ table, sources }: Credential): Section[] {
  if (!table) return [];
  const source = table.source === undefined ? undefined : sources[table.source];
  return section('table', table.columns.join(', '), [{ kind: 'table', ...table }], source);
}

/** The tasks and errors that name the credential, in whatever role. */
function usedBy(credential: Credential, knowledge: Knowledge): Section[] {
  const leading = (kind: 'task' | 'problem') =>
    entriesOf(knowledge, kind)
      .filter((entry) => credentialIdsOf(entry).includes(credential.id))
      .map((entry) => ({ to: { id: entry.id, name: titleOf(entry) } }));
  return [
    ...section('tasks', 'Tasks that name it', list(leading('task'))),
    ...section('problems', 'Errors that name it', list(leading('problem'))),
  ];
}

/**
 * Lays out everything the knowledge says of a credential.
 *
 * @param entry the credential
 * @param knowledge the whole, for names and for what leads here
 */
export function describeCredential(entry: CredentialEntry, knowledge: Knowledge): Sheet {
  const notFor = entry['not-for'].map(({ text, use }) => ({ to: referenceTo(use, knowledge), text }));
  return {
    id: entry.id,
    kind: entry.kind,
    title: entry.name,
    tags: [GROUP_NAMES[entry.group], TERM_NAMES[entry.term], STATUS_NAMES[entry.status]],
    summary: [
      ...paragraph(entry.what),
      ...statusPieces(entry, knowledge),
      ...paragraph(entry.also.length > 0 ? entry.also.join(', ') : undefined, 'Also called'),
    ],
    sections: [
      ...section('parts', 'Parts', partPieces(entry)),
      ...section('for', 'For', sentences(entry.for)),
      ...section('not-for', 'Not for: use these', list(notFor)),
      ...section('differences', 'Not to be confused with', confusedWith(entry, knowledge)),
      ...tableSection(entry),
      ...blockSections(entry),
      ...eraSection(entry.then),
      ...usedBy(entry, knowledge),
    ],
    sources: Object.values(entry.sources),
    asks: entry.asks,
  };
}
