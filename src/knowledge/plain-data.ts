import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Breach } from './breach.ts';
import { MOST_ALIASES, MOST_FAULTS, MOST_REPEATED } from './limits.ts';
import { nameCharacter, showText } from './show-text.ts';

type Anchored = { value: unknown; size: number; isOpen: boolean };
type Reading = { breaches: Breach[]; anchors: Map<string, Anchored>; size: number; repeated: number; aliases: number };

/** Names that would reach into the machinery of objects; none is a field. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
/** What escapes in double quotes can smuggle in; line breaks and tabs are text. */
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/;

function addBreach({ breaches }: Reading, node: ParsedNode, message: string): void {
  breaches.push({ offset: node.range[0], message });
}

/** A text over several lines (`|` or `>`) ends with a line break that nobody means. */
function textOf({ type, value }: Scalar.Parsed): string {
  const text = String(value ?? '');
  return type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED' ? text.replace(/\n+$/, '') : text;
}

function readScalar(node: Scalar.Parsed, reading: Reading): string {
  const value = textOf(node);
  reading.size += value.length + 1;
  if (node.type !== 'QUOTE_DOUBLE') return value;
  const control = CONTROL.exec(value)?.[0];
  if (control !== undefined)
    addBreach(reading, node, `holds the control character ${nameCharacter(control)}: remove it`);
  else if (!value.isWellFormed())
    addBreach(reading, node, 'holds half a character: write it out instead of escaping it');
  return value;
}

function readAlias(node: Alias.Parsed, reading: Reading): unknown {
  reading.aliases += 1;
  const anchored = reading.anchors.get(node.source);
  const shown = showText(node.source, 60);
  if (anchored === undefined)
    addBreach(reading, node, `alias "*${shown}" has no anchor before it: add it, or quote the text`);
  else if (anchored.isOpen) addBreach(reading, node, `alias "*${shown}" stands within its own anchor: write it out`);
  else {
    reading.size += anchored.size;
    reading.repeated += anchored.size;
  }
  if (reading.repeated > MOST_REPEATED)
    addBreach(reading, node, `repeats more than ${MOST_REPEATED} characters by aliases: write the text out`);
  else if (reading.aliases > MOST_ALIASES)
    addBreach(
      reading,
      node,
      `is the file's alias number ${reading.aliases}, more than ${MOST_ALIASES}: write the text out`,
    );
  else return anchored?.value;
  return undefined;
}

function checkKey(key: string, seen: ReadonlySet<string>): string | undefined {
  const shown = showText(key, 60);
  if (FORBIDDEN.has(key)) return `field "${shown}" is not allowed: remove it`;
  if (key === '<<') return 'field "<<" is not supported: write the fields out instead of merging them';
  if (seen.has(key)) {
    const remedy = key === 'id' ? 'remove one, or begin the second entry with "- "' : 'remove one';
    return `field "${shown}" stands here twice: ${remedy}`;
  }
  return undefined;
}

/** The name of a field; undefined, with a breach, when it must not become one. */
function readKey(key: ParsedNode, seen: ReadonlySet<string>, reading: Reading): string | undefined {
  if (!isScalar(key)) {
    addBreach(reading, key, 'has a list, fields or an alias for the name of a field: write a word');
    return undefined;
  }
  const name = readNode(key, reading) as string;
  const wrong = checkKey(name, seen);
  if (wrong !== undefined) addBreach(reading, key, wrong);
  return wrong === undefined ? name : undefined;
}

function readMap(node: YAMLMap.Parsed, reading: Reading): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  const seen = new Set<string>();
  for (const pair of node.items) {
    if (isDone(reading)) break;
    const name = readKey(pair.key, seen, reading);
    const value = readNode(pair.value, reading);
    if (name === undefined) continue;
    seen.add(name);
    data[name] = value;
  }
  return data;
}

function readSeq(node: YAMLSeq.Parsed, reading: Reading): unknown[] {
  const data: unknown[] = [];
  for (const item of node.items) {
    if (isDone(reading)) break;
    data.push(readNode(item, reading));
  }
  return data;
}

function readContent(node: ParsedNode, reading: Reading): unknown {
  if (isScalar(node)) return readScalar(node, reading);
  reading.size += 1;
  return isMap(node) ? readMap(node, reading) : readSeq(node as YAMLSeq.Parsed, reading);
}

function readNode(node: ParsedNode | null, reading: Reading): unknown {
  if (node === null) return '';
  if (isAlias(node)) return readAlias(node, reading);
  if (node.anchor === undefined) return readContent(node, reading);
  const anchored: Anchored = { value: undefined, size: reading.size, isOpen: true };
  reading.anchors.set(node.anchor, anchored);
  anchored.value = readContent(node, reading);
  anchored.size = reading.size - anchored.size;
  anchored.isOpen = false;
  return anchored.value;
}

function isDone({ breaches, repeated, aliases }: Reading): boolean {
  return breaches.length > MOST_FAULTS || repeated > MOST_REPEATED || aliases > MOST_ALIASES;
}

/**
 * Turns a document into plain data in which every scalar is a string. It takes time in proportion to the text, whatever
 * aliases and keys do.
 *
 * @param document a document without errors, nested no deeper than the guard of its tokens allows
 * @returns the data, to be used only when nothing is wrong with it
 */
export function plainData(document: Document.Parsed): { data: unknown; breaches: Breach[] } {
  const reading: Reading = { breaches: [], anchors: new Map(), size: 0, repeated: 0, aliases: 0 };
  const data = readNode(document.contents, reading);
  return { data, breaches: reading.breaches };
}
