import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';
import { buildKnowledge } from '../src/knowledge/load-knowledge.ts';
import { type FoundFile, readFolder } from '../src/knowledge/read-folder.ts';
import { printTable } from './print-table.ts';

const FOLDER = fileURLToPath(new URL('../knowledge', import.meta.url));

/** How many times the knowledge, and how often each is measured; the fastest counts. */
const SIZES: readonly (readonly [factor: number, rounds: number])[] = [
  [1, 9],
  [10, 3],
  [100, 1],
];

/** A copy in which every id and every name of a credential is another, so that nothing clashes. */
function copyFiles(files: readonly FoundFile[], ids: RegExp, copy: number): FoundFile[] {
  const rename = (list: string) =>
    list.replace(/("?)(,|$)/g, (_, quote: string, end: string) => ` ${copy}${quote}${end}`);
  return files.map(({ name, text }) => ({
    name: name.replace('/', `/${copy}-`),
    text: text
      .replace(ids, `$1-${copy}`)
      .replace(/^name: (.*[^"'])$/m, `name: $1 ${copy}`)
      .replace(/^also: \[(.*)\]$/m, (_, list: string) => `also: [${rename(list)}]`),
  }));
}

function multiply(files: readonly FoundFile[], factor: number): FoundFile[] {
  const found = files.flatMap(({ text }) => [...text.matchAll(/^(?:- )?id: (\S+)$/gm)].map(([, id]) => id));
  const ids = new RegExp(`(?<![\\w-])(${found.join('|')})(?![\\w-])`, 'g');
  const copied = files.filter(({ name }) => name.includes('/') || name === 'differences.yml');
  const copies = Array.from({ length: factor - 1 }, (_, at) => copyFiles(copied, ids, at + 2)).flat();
  return [...files, ...copies.filter(({ name }) => name.includes('/'))];
}

function fastest(rounds: number, work: () => void): number {
  const times = Array.from({ length: rounds }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
  return Math.min(...times);
}

/** Compares loading, with every check of the loader, with yaml's own parsing of the same text in the same run. */
export async function benchLoading(): Promise<void> {
  const { files } = await readFolder(FOLDER);
  const rows = SIZES.map(([factor, rounds]) => {
    const all = multiply(files, factor);
    const megabytes = all.reduce((sum, { text }) => sum + text.length, 0) / 1e6;
    const parsed = fastest(rounds, () => {
      for (const { text } of all) parseDocument(text);
    });
    let faults = 0;
    const loaded = fastest(rounds, () => {
      faults = buildKnowledge('k', all).faults.length;
    });
    if (faults > 0) throw new Error(`Cannot measure loading: the copies have ${faults} faults`);
    const each = (milliseconds: number) => `${milliseconds.toFixed(0)} ms`;
    const perMegabyte = `${(loaded / megabytes).toFixed(0)} ms`;
    return [`${factor}`, megabytes.toFixed(1), each(parsed), each(loaded), (loaded / parsed).toFixed(2), perMegabyte];
  });
  printTable('Loading the knowledge', [
    ['times the knowledge', 'MB', 'yaml.parseDocument', 'awscred', 'awscred / yaml', 'awscred for a MB'],
    ...rows,
  ]);
}
