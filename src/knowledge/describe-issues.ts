import type { z } from 'zod';
import { type FileKind, PLACES, SCHEMAS } from './file-kinds.ts';
import { showText } from './show-text.ts';
import type { Misfit } from './source-text.ts';
import { nearestName, suggestName } from './suggest-name.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

const ENTRY_KINDS = ['credential', 'task', 'problem'] as const;
const LONGEST_QUOTE = 60;
const WRAPPERS = ['credentials', 'tasks', 'problems', 'entries', 'differences'];

const NOUNS: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  tuple: 'a list',
  object: 'a set of fields',
  record: 'a set of fields',
};

/** "Save it: now" is a field called "Save it", and not the text that was meant. */
function isTextWithColon({ input }: Issue): boolean {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return false;
  return Object.keys(input).length === 1 && Object.keys(input).every((key) => /\s/.test(key));
}

function explain(issue: Issue): string {
  if (issue.code === 'invalid_type') {
    if (issue.expected === 'string' && isTextWithColon(issue))
      return 'holds ": ", which makes a field of its beginning: put the whole text in quotes';
    const noun = NOUNS[issue.expected] ?? issue.expected;
    return `is not ${noun}: write it as ${noun}`;
  }
  if (issue.code === 'invalid_value')
    return `is none of the known words: use ${issue.values.map((word) => `"${String(word)}"`).join(', ')}`;
  if (issue.code === 'invalid_key')
    return `has a name that ${issue.issues[0]?.message ?? 'is not allowed: correct it'}`;
  if ((issue.code === 'too_small' || issue.code === 'too_big') && issue.origin === 'string') return issue.message;
  if (issue.code === 'too_small') return `has too little in it: it takes at least ${issue.minimum}`;
  if (issue.code === 'too_big') return `has too much in it: it takes at most ${issue.maximum}`;
  return issue.message;
}

function isMissing(issue: Issue): boolean {
  return issue.input === undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_value');
}

function fieldNames(kind: FileKind): string[] {
  return Object.keys(SCHEMAS[kind].shape);
}

/** The kind of entry that these data look like although they lie where another is wanted. */
function kindElsewhere(kind: FileKind, data: unknown): FileKind | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  const keys = Object.keys(data);
  const strange = keys.filter((key) => !fieldNames(kind).includes(key));
  if (strange.length < 2) return undefined;
  return ENTRY_KINDS.find((other) => other !== kind && keys.every((key) => fieldNames(other).includes(key)));
}

function describeUnknown(issue: Extract<Issue, { code: 'unrecognized_keys' }>, kind: FileKind, path: Path): Misfit[] {
  const candidates = issue.path.length === 0 ? fieldNames(kind) : [];
  return issue.keys.map((key) => ({
    path: [...path, ...issue.path],
    key,
    message: () => `field "${showText(key, LONGEST_QUOTE)}" is unknown: ${suggestName(key, candidates)}`,
  }));
}

/** The way to a field as people count: `steps 2`, and not `steps.1`. */
function nameOfField(path: Path): string {
  const names = path.map((step, at) =>
    typeof step === 'number' ? ` ${step + 1}` : `${at > 0 ? '.' : ''}${String(step)}`,
  );
  return showText(names.join('').trim(), LONGEST_QUOTE);
}

/** Where the mistake stands within the field: the name that is wrong, the first item too many, the words in a text. */
function placeOf(issue: Issue, path: Path): Pick<Misfit, 'path' | 'key' | 'near'> {
  const whole = [...path, ...issue.path];
  if (issue.code === 'invalid_key') return { path: whole.slice(0, -1), key: String(whole.at(-1)) };
  if (issue.code === 'too_big' && issue.origin === 'array') return { path: [...whole, Number(issue.maximum)] };
  const near = issue.code === 'custom' ? issue.params?.near : undefined;
  return typeof near === 'string' ? { path: whole, near } : { path: whole };
}

function describeOne(issue: Issue, path: Path): Misfit {
  const field = issue.path.length > 0 ? `field "${nameOfField(issue.path)}" ` : 'the entry ';
  return { ...placeOf(issue, path), message: `${field}${explain(issue)}` };
}

/** Fields missing from one place are one mistake: something was not finished, or is not what it should be. */
function describeMissing(issues: readonly Issue[], path: Path): Misfit[] {
  const byParent = new Map<string, Issue[]>();
  for (const issue of issues) {
    const parent = issue.path.slice(0, -1).join('.');
    byParent.set(parent, [...(byParent.get(parent) ?? []), issue]);
  }
  return [...byParent.values()].map((its) => {
    const names = its.map((issue) => `"${nameOfField(issue.path)}"`).join(', ');
    const said = its.length === 1 ? `field ${names} is missing: add it` : `fields ${names} are missing: add them`;
    return { path: [...path, ...(its[0]?.path.slice(0, -1) ?? [])], message: said };
  });
}

/** The name under which somebody put all entries of a file, as other tools want it. */
function wrapperOf(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  const [[name, value] = ['', undefined], ...others] = Object.entries(data);
  return others.length === 0 && WRAPPERS.includes(name) && Array.isArray(value) ? name : undefined;
}

/** The fields whose names were probably meant by unknown ones: that they are missing is the same mistake. */
function misspelt(issues: readonly Issue[], kind: FileKind): Set<string> {
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' && !issue.path.length ? issue.keys : [],
  );
  return new Set(unknown.map((key) => nearestName(key, fieldNames(kind))).filter((name) => name !== undefined));
}

/**
 * Says what is wrong with an entry, one sentence for each mistake.
 *
 * @param issues what the schema found
 * @param kind what the entry should be
 * @param data the entry as it stands
 * @param path the way to it in its file
 */
export function describeIssues(issues: readonly Issue[], kind: FileKind, data: unknown, path: Path): Misfit[] {
  const wrapper = wrapperOf(data);
  if (wrapper)
    return [
      { path, key: wrapper, message: `the list stands under "${wrapper}": write each entry at the top, behind "- "` },
    ];
  const other = kindElsewhere(kind, data);
  if (other) return [{ path, message: `the entry is not a ${kind} but a ${other}: move it to ${PLACES[other]}` }];
  const meant = misspelt(issues, kind);
  const missing = issues.filter((issue) => isMissing(issue) && !meant.has(issue.path.join('.')));
  const seen = new Set<string>();
  const others = issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') return describeUnknown(issue, kind, path);
    const field = issue.path.join('.');
    if (isMissing(issue) || seen.has(field)) return [];
    seen.add(field);
    return [describeOne(issue, path)];
  });
  return [...describeMissing(missing, path), ...others];
}
