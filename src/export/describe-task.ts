import type { Entry, Knowledge } from '../knowledge/knowledge.ts';
import { ROLE_NAMES } from './names.ts';
import { eraSection, referenceTo } from './shared-sections.ts';
import { list, type Piece, paragraph, type Sheet, section, sentences } from './sheet.ts';

type TaskEntry = Extract<Entry, { kind: 'task' }>;

/** Commands go into one block of code; sentences stay sentences. */
function doPieces(lines: readonly string[]): Piece[] {
  const commands = lines.map((line) => /^`([^`]+)`$/.exec(line)?.[1]).filter((it) => it !== undefined);
  if (lines.length === 0 || commands.length < lines.length) return sentences(lines);
  return [{ kind: 'code', lines: commands }];
}

function credentialPieces(task: TaskEntry, knowledge: Knowledge): Piece[] {
  return list(
    task.credentials.map(({ id, role, when }) => ({
      lead: ROLE_NAMES[role],
      to: referenceTo(id, knowledge),
      ...(when !== undefined && { text: when }),
    })),
  );
}

/**
 * Lays out everything the knowledge says of a task.
 *
 * @param entry the task
 * @param knowledge the whole, for the names of the credentials
 */
export function describeTask(entry: TaskEntry, knowledge: Knowledge): Sheet {
  const facets = (words: readonly string[]) => (words.length > 0 ? words.join(', ') : undefined);
  return {
    id: entry.id,
    kind: entry.kind,
    title: entry.title,
    tags: [],
    summary: [
      ...paragraph(entry.verdict),
      ...credentialPieces(entry, knowledge),
      ...paragraph(entry.because, 'Because'),
      ...paragraph(facets(entry['runs-on']), 'Runs on'),
      ...paragraph(facets(entry.reaches), 'Reaches'),
    ],
    sections: [
      ...section('do', 'Do this', doPieces(entry.do)),
      ...section('caveats', 'Mind', sentences(entry.caveats)),
      ...eraSection(entry.then),
    ],
    sources: Object.values(entry.sources),
    asks: entry.asks,
  };
}
