import { type Document, isMap, isNode, isScalar, type Node, parseDocument } from 'yaml';
import type { Breach } from './breach.ts';
import { checkText } from './decode-text.ts';
import { type Fault, faultOfFile, makeFault } from './fault.ts';
import { MOST_FAULTS } from './limits.ts';
import { parseYaml } from './parse-yaml.ts';
import { lineStarts, placeIn } from './place-in.ts';
import { plainData } from './plain-data.ts';

type Path = readonly PropertyKey[];

/** One YAML file as plain data; every scalar is a string. Where a value stands is looked up only when a fault needs it. */
export type SourceText = { file: string; text: string; data: unknown };

/** Something wrong with a value of a file. */
export type Misfit = {
  /** The way to the value; where it is missing, its parent is shown. */
  path: Path;
  /** Set to show the name of this field of the value instead. */
  key?: string;
  /** Set to show where this stands in the value's text, which may run over several lines; without a path, anywhere in the file. */
  near?: string;
  severity?: Fault['severity'];
  /** The sentence; a function when it takes work to find. */
  message: string | (() => string);
};

/** The node at the path, or the nearest parent that exists. */
function nearestNode(document: Document.Parsed, path: Path): Node | null {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node)) return node;
  }
  return document.contents;
}

function offsetOf(document: Document.Parsed, text: string, { path, key, near }: Misfit): number {
  const node = nearestNode(document, path);
  const pair = isMap(node) ? node.items.find((it) => isScalar(it.key) && it.key.value === key) : undefined;
  const shown = key !== undefined && isNode(pair?.key) ? pair.key : node;
  // Comments stand beside all values.
  const isAnywhere = path.length === 0 && near !== undefined;
  const [start = 0, end = 0] = isAnywhere ? [0, text.length] : (shown?.range ?? []);
  const within = near === undefined ? -1 : text.slice(start, end).indexOf(near);
  return Math.max(start, start + within);
}

/** The line on which a value stands. */
export function lineOf({ text }: SourceText, path: Path): number {
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false });
  return placeIn(text, offsetOf(document, text, { path, message: '' })).line;
}

/** Keeps a file from flooding the screen: a closing line stands for what is left out. */
function capFaults(faults: Fault[], count: number): Fault[] {
  const last = faults[MOST_FAULTS];
  if (last === undefined) return faults;
  const message = `has ${count - MOST_FAULTS} more faults from here on: mend those above first`;
  return [...faults.slice(0, MOST_FAULTS), { ...last, message }];
}

/**
 * Turns breaches of a text into faults.
 *
 * @param file the name to show
 * @param text the text in which the offsets count
 * @param breaches what is wrong
 * @param count how many there are in all, where not all are given
 * @returns in the order of the lines, those beyond the limit of a file left out
 */
export function locateBreaches(
  file: string,
  text: string,
  breaches: readonly Breach[],
  count = breaches.length,
): Fault[] {
  if (breaches.length === 0) return [];
  const starts = lineStarts(text);
  const located = breaches
    .slice(0, MOST_FAULTS + 1)
    .map(({ offset, message, severity }) => makeFault(file, placeIn(text, offset, starts), message, severity))
    .sort((left, right) => left.line - right.line || left.column - right.column);
  return capFaults(located, count);
}

/**
 * Turns misfits into faults. The text is parsed once more for their places: files without faults never pay for them.
 *
 * @param source the file
 * @param misfits what is wrong with its values
 * @returns in the order of the lines, those beyond the limit of a file left out
 */
export function locateMisfits({ file, text }: SourceText, misfits: readonly Misfit[]): Fault[] {
  if (misfits.length === 0) return [];
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false });
  const breaches = misfits.slice(0, MOST_FAULTS + 1).map((misfit) => {
    const { message, severity = 'error' } = misfit;
    const said = typeof message === 'string' ? message : message();
    return { offset: offsetOf(document, text, misfit), message: said, severity };
  });
  return locateBreaches(file, text, breaches, misfits.length);
}

/**
 * Reads one YAML file.
 *
 * @param file the name to show in faults
 * @param raw its content
 * @returns after some slices of work, the data unless an error is among the faults
 */
export function* readSource(file: string, raw: string): Generator<void, { source?: SourceText; faults: Fault[] }> {
  const { text, faults } = checkText(file, raw);
  if (text === undefined) return { faults };
  const { document, breaches } = yield* parseYaml(text);
  if (document === undefined) return { faults: locateBreaches(file, text, breaches) };
  yield;
  const { data, breaches: broken } = plainData(document);
  if (broken.length > 0) return { faults: locateBreaches(file, text, broken) };
  if (data === '' || (Array.isArray(data) && data.length === 0))
    return { faults: [faultOfFile(file, 'is empty: write an entry or delete the file')] };
  return { source: { file, text, data }, faults: [...faults, ...locateBreaches(file, text, breaches)] };
}
